import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runWatched } from './watched-process.ts'

/** Milliseconds that recoll (a Debian package) needs to index a folder from nothing; null where it is not installed. */
export async function indexWithRecoll(folder: string, configuration: string): Promise<number | null> {
  if (!isInstalled()) return null
  mkdirSync(configuration)
  writeFileSync(join(configuration, 'recoll.conf'), `topdirs = ${folder}\nloglevel = 2\n`)
  const { milliseconds } = await runWatched('recollindex', ['-c', configuration])
  return milliseconds
}

function isInstalled(): boolean {
  try {
    execFileSync('recollindex', ['-h'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
