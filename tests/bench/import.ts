import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { ensureBuilt } from '#scripts/environment/build.js'
import { madeDocument } from './made-documents.ts'
import { madeFile } from './made-files.ts'
import { inFolder } from './made-library.ts'
import { indexWithRecoll } from './recoll.ts'
import { runWatched } from './watched-process.ts'
import type { Comparison } from './yardstick.ts'

const ROUNDS = 3
const BATCH = 500

/** Files to import, with the paragraphs that are in them. */
interface Load {
  readonly what: string
  readonly files: readonly {
    readonly name: string
    readonly bytes: string | Uint8Array
    readonly paragraphs: readonly string[]
  }[]
}

/** Text files, as plain as files can be. */
export function importing(files: number): Promise<Comparison[]> {
  return race({
    what: `importing ${files.toLocaleString('en')} text files of 5 KB`,
    files: Array.from({ length: files }, (_, n) => {
      const paragraphs = madeDocument(n).blocks.map(({ text }) => text)
      return { name: `${n}.txt`, bytes: paragraphs.join('\n\n'), paragraphs }
    }),
  })
}

/** Files of every kind: books and PDFs among them, mails with attachments. */
export function importingMixed(files = 200): Promise<Comparison[]> {
  return race({
    what: `importing ${files.toLocaleString('en')} files of ten kinds`,
    files: Array.from({ length: files }, (_, n) => madeFile(n)),
  })
}

/**
 * Files on the disk into a new library by the command line as it is built: found, hashed, kept, read in importer processes, described,
 * indexed and committed. Beside it the least that would make their words searchable, inserting the same paragraphs into a
 * bare FTS5 table, and recoll, where it is installed, on the same files.
 */
async function race({ what, files }: Load): Promise<Comparison[]> {
  await ensureBuilt()
  return inFolder(async (folder) => {
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    for (const { name, bytes } of files) writeFileSync(join(inbox, name), bytes)

    const ours: number[] = []
    const bare: number[] = []
    const recoll: number[] = []
    let peakBytes = 0
    let leftOut = ''
    for (let round = 0; round < ROUNDS; round++) {
      settleDisk()
      const run = await importByCommand(inbox, join(folder, `ours-${round}.bookwheel`))
      ours.push(run.milliseconds)
      peakBytes = Math.max(peakBytes, run.peakBytes)
      const texts = files.map(({ paragraphs }) => paragraphs)
      settleDisk()
      bare.push(insertBare(join(folder, `bare-${round}.sqlite`), texts))
      settleDisk()
      const peer = await indexWithRecoll(inbox, join(folder, `recoll-${round}`))
      if (peer === null) continue
      recoll.push(peer.milliseconds)
      leftOut = peer.leftOut
    }
    const megabytes = Math.round(peakBytes / 1024 / 1024)
    const remark = `${perSecond(files.length, ours)} files/s, ${megabytes} MB at most`
    const results = [comparison(what, 'INSERT of the same text into a bare FTS5 table', ours, bare, remark)]
    if (recoll.length > 0) {
      const speed = `${perSecond(files.length, recoll)} files/s${leftOut && `, which leaves out ${leftOut}`}`
      results.push(comparison(what, 'recollindex on the same files', ours, recoll, speed))
    } else console.log('recoll is not installed: no comparison with it')
    return results
  })
}

/** Who writes to the disk first would else wait for what those before have left to be written. */
function settleDisk(): void {
  if (process.platform !== 'win32') execFileSync('sync')
}

function importByCommand(inbox: string, library: string): ReturnType<typeof runWatched> {
  const program = fileURLToPath(new URL('../../scripts/bookwheel.js', import.meta.url))
  return runWatched(process.execPath, [program, 'import', inbox, '--library', library, '--json'])
}

function insertBare(path: string, texts: readonly (readonly string[])[]): number {
  const connection = new Sqlite(path)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.exec('CREATE VIRTUAL TABLE bare USING fts5(text)')
  const insert = connection.prepare('INSERT INTO bare (text) VALUES (?)')
  const start = performance.now()
  for (let first = 0; first < texts.length; first += BATCH) {
    connection
      .transaction(() => {
        for (const paragraphs of texts.slice(first, first + BATCH))
          for (const paragraph of paragraphs) insert.run(paragraph)
      })
      .immediate()
  }
  const milliseconds = performance.now() - start
  connection.close()
  return milliseconds
}

function comparison(
  what: string,
  yardstick: string,
  ours: readonly number[],
  bare: readonly number[],
  remark: string,
): Comparison {
  const ratios = ours.map((time, round) => time / (bare[round] ?? Number.NaN))
  return { what, yardstick, ours: spread(ours), bare: spread(bare), ratio: spread(ratios).p50, remark }
}

function perSecond(files: number, times: readonly number[]): number {
  return Math.round((files / spread(times).p50) * 1000)
}

function spread(samples: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = samples.toSorted((a, b) => a - b)
  return { p50: sorted[sorted.length >> 1] ?? 0, p95: sorted.at(-1) ?? 0 }
}
