/** A failure that the person at the terminal can act on: what happened, then what to do. */
export class Problem extends Error {
  /**
   * @param {string} happened One sentence.
   * @param {string} [todo] What to do next; may span lines.
   */
  constructor(happened, todo) {
    super(todo === undefined ? happened : `${happened}\n${todo}`)
    this.name = 'Problem'
  }
}

/**
 * Prints one calm line to standard output.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs a command of this project: a `Problem` is printed in words, anything else is a bug and keeps its stack.
 * Sets `process.exitCode` to what `work` resolves to, or to 1.
 * @param {() => Promise<number>} work
 */
export async function command(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    const text = error instanceof Problem || !(error instanceof Error) ? String(error) : error.stack
    process.stderr.write(`\n${text?.replace(/^Problem: /, '')}\n`)
    process.exitCode = 1
  }
}
