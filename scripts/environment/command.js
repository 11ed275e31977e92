import { stopServing } from './children.js'
import { explain } from './say.js'

/**
 * Runs a command of this project to its end. Sets `process.exitCode` to what `work` resolves to, or explains the
 * failure and sets 1.
 * @param {() => Promise<number>} work
 */
export async function command(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`)
    process.exitCode = 1
  } finally {
    stopServing()
  }
}
