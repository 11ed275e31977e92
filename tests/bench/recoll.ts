import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalText } from '#shared/domain/passages.ts'
import { madeDocument } from './made-documents.ts'
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

/** Asks recoll for the first results of a query, with abstracts; milliseconds without those that its start takes. */
export type AskRecoll = (query: string, results: number) => number

/** Recoll over the texts of made documents, indexed once in `folder`; null where it is not installed. */
export async function recollOver(folder: string, documents: number): Promise<AskRecoll | null> {
  const configuration = join(folder, 'recoll')
  const finished = join(folder, 'recoll-finished')
  if (!existsSync(finished)) {
    writeTexts(join(folder, 'texts'), documents)
    if ((await indexWithRecoll(join(folder, 'texts'), configuration)) === null) return null
    writeFileSync(finished, '')
  }
  const ask = (query: string, results: number): number => {
    const start = performance.now()
    execFileSync('recollq', ['-c', configuration, '-A', '-n', String(results), '-q', query], {
      stdio: 'ignore',
    })
    return performance.now() - start
  }
  const starts = Array.from({ length: 9 }, () => ask('xyzzyxyzzyxyzzy', 1)).sort((a, b) => a - b)
  return (query, results) => ask(query, results) - (starts[4] as number)
}

function writeTexts(folder: string, documents: number): void {
  for (let n = 0; n < documents; n++) {
    const part = join(folder, String(Math.floor(n / 1000)))
    if (n % 1000 === 0) mkdirSync(part, { recursive: true })
    writeFileSync(join(part, `${n}.txt`), canonicalText(madeDocument(n).blocks))
  }
}

function isInstalled(): boolean {
  try {
    execFileSync('recollindex', ['-h'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
