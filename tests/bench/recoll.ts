import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runWatched } from './watched-process.ts'

/** What recoll needed, and the kinds that it left out because a helper program is missing: "unrtf (text/rtf)". */
interface Indexed {
  readonly milliseconds: number
  readonly leftOut: string
}

/** Indexes a folder from nothing with recoll (a Debian package); null where it is not installed. */
export async function indexWithRecoll(folder: string, configuration: string): Promise<Indexed | null> {
  if (!isInstalled()) return null
  mkdirSync(configuration)
  writeFileSync(join(configuration, 'recoll.conf'), `topdirs = ${folder}\nloglevel = 2\n`)
  const { milliseconds } = await runWatched('recollindex', ['-c', configuration])
  const missing = join(configuration, 'missing')
  const leftOut = existsSync(missing) ? readFileSync(missing, 'utf8').trim().replaceAll('\n', ', ') : ''
  return { milliseconds, leftOut }
}

function isInstalled(): boolean {
  try {
    execFileSync('recollindex', ['-h'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
