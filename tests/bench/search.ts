import { statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readHandle } from '#library/database/handles.ts'
import { configure } from '#library/database/pragmas.ts'
import { openLibrary } from '#library/library.ts'
import { spellings } from '#library/search/spellings.ts'
import { neededWords } from '#library/search/vocabulary.ts'
import { type AskRecoll, recollOver } from './recoll.ts'
import { type Making, searchLibrary } from './search-library.ts'
import { type BenchQuery, type QueryClass, queryClasses } from './search-queries.ts'

const LIMIT = 20
const SHOWN = 3
const MOST_MILLISECONDS = 10_000
const RECOLL_QUERIES = 15

/**
 * The whole page that a user waits for (20 documents with marked passages, count and facets) beside bare FTS5, and recoll on the same
 * texts, if it is asked for. Prints each class of queries with its bars, then sizes, memory and the speed of storing.
 *
 * The first search after opening and the next ones of each class, on other words, are printed by themselves: in them the program's
 * code is compiled, while that of FTS5 is machine code from the beginning. Bare FTS5 is asked the same before anything is measured.
 * Then the two take turns, also in who is asked first: what one has read the other finds in the memory of the system.
 */
export async function search(documents: number, withRecoll: boolean): Promise<void> {
  const { cache, folder, making } = searchLibrary(documents)
  const recoll = withRecoll ? await recollOver(cache, documents) : null
  if (withRecoll && !recoll) console.log('recoll is not installed: no comparison with it')
  const library = await openLibrary({ folder, readOnly: true })
  const bare = new Sqlite(join(folder, 'library.sqlite'), { readonly: true })
  configure(bare, 'read')
  const ranked = bare.prepare(
    `SELECT rowid, rank FROM passage_index WHERE passage_index MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  )
  const texts = bare
    .prepare(
      'SELECT p.text FROM passage_index i JOIN passages p ON p.id = i.rowid WHERE passage_index MATCH ?',
    )
    .pluck()
  const least = ({ match, needsTexts }: BenchQuery) => (needsTexts ? texts.all(match) : ranked.all(match))
  const words = readHandle(bare)
  const classes = queryClasses(documents, (leaf) =>
    leaf.kind === 'fuzzy'
      ? spellings(words, 'work', leaf).map(({ word }) => word)
      : neededWords(words, 'work', leaf).flat(),
  )
  const ask = ({ typed }: BenchQuery) =>
    library.call('search.run', { query: typed, limit: LIMIT, passagesPerDocument: SHOWN })
  const both: Both = { ours: ask, bare: least }
  const first = await took(() => ask({ typed: 'first', match: '' }))
  console.log(`first search after opening: ${shown(first)} ms`)
  const before = classes.flatMap((one) => one.before)
  const next = spread((await inTurns(both, before)).ours)
  console.log(`the next of each class: p50 ${shown(next.p50)} ms, p95 ${shown(next.p95)} ms`)
  console.log(
    `${'class'.padEnd(24)}${['p50', 'p95', 'p99', 'bare p50', 'p95', 'recoll'].map((name) => name.padStart(9)).join('')}`,
  )
  for (const one of classes) await printClass(one, both, recoll)
  await library.close()
  printSizes(bare, folder)
  bare.close()
  printMaking(documents, making)
}

/** What is compared. */
interface Both {
  readonly ours: (query: BenchQuery) => Promise<unknown>
  readonly bare: (query: BenchQuery) => unknown
}

type Times = Readonly<Record<keyof Both, number[]>>

async function took(action: () => unknown): Promise<number> {
  const from = performance.now()
  await action()
  return performance.now() - from
}

/** Asks both every query, several times over if that does not take too long; who is asked first changes with each query and each time. */
async function inTurns(both: Both, queries: readonly BenchQuery[], times = 1): Promise<Times> {
  const all: Times = { ours: [], bare: [] }
  const start = performance.now()
  for (let turn = 0; turn < times * queries.length; turn++) {
    if (turn >= queries.length && performance.now() - start > MOST_MILLISECONDS) break
    const query = queries[turn % queries.length] as BenchQuery
    const isOursFirst = (turn + Math.floor(turn / queries.length)) % 2 === 0
    for (const one of isOursFirst ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
      all[one].push(await took(() => both[one](query)))
  }
  return all
}

async function printClass(
  { name, queries, recoll: atLeast }: QueryClass,
  both: Both,
  recoll: AskRecoll | null,
): Promise<void> {
  const times = await inTurns(both, queries, 3)
  const ours = spread(times.ours)
  const least = spread(times.bare)
  const peer =
    recoll && atLeast !== null
      ? spread(queries.slice(0, RECOLL_QUERIES).map(({ typed }) => recoll(typed, LIMIT))).p50
      : null
  const bars = [
    bar('p50', ours.p50, 1.5 * least.p50 + 0.5),
    bar('p95', ours.p95, 2 * least.p95 + 1.5),
    bar('150 ms', ours.p95, 150),
    ...(name === 'stop word' ? [bar('0.4 × bare', ours.p50, 0.4 * least.p50)] : []),
    ...(peer === null ? [] : [bar(`recoll / ${atLeast}`, ours.p50, peer / (atLeast ?? 1))]),
  ]
  const numbers = [ours.p50, ours.p95, ours.p99, least.p50, least.p95, peer]
  console.log(
    `${name.padEnd(24)}${numbers.map((value) => (value === null ? '' : shown(value)).padStart(9)).join('')}  ${bars.join(', ')}`,
  )
}

function printSizes(bare: Sqlite.Database, folder: string): void {
  const value = (sql: string): number => bare.prepare(sql).pluck().get() as number
  const text = value('SELECT sum(length(CAST(text AS BLOB))) FROM passages')
  const index = value(
    "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'passage_index%' OR name LIKE 'furniture_index%'",
  )
  const file = statSync(join(folder, 'library.sqlite')).size
  console.log(
    `text ${megabytes(text)}, index ${megabytes(index)} (${(index / text).toFixed(2)} ×), file ${megabytes(file)} (${(file / text).toFixed(2)} ×): ${bar('index 0.65', index / text, 0.65)}, ${bar('file 1.9', file / text, 1.9)}`,
  )
  const largest = bare
    .prepare('SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 6')
    .raw()
    .all()
  console.log((largest as [string, number][]).map(([name, size]) => `${name} ${megabytes(size)}`).join(', '))
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  console.log(
    `memory: ${megabytes(rss)} resident, ${megabytes(heapUsed)} heap, ${megabytes(arrayBuffers)} arrays`,
  )
}

function printMaking(documents: number, { all, first, bare }: Making): void {
  const rate = (documents / all) * 1000
  const share = bare / first
  console.log(
    `stored ${Math.round(rate)} documents/s; ${share.toFixed(2)} × the speed of bare FTS5: ${bar('0.7', 0.7, share)}`,
  )
  if (documents <= 10_000) return
  const small = searchLibrary(10_000).making
  const before = 10_000_000 / small.all
  console.log(
    `10,000 documents at ${Math.round(before)}/s, so ${(rate / before).toFixed(2)} ×: ${bar('0.65', 0.65, rate / before)}`,
  )
}

function bar(name: string, value: number, most: number): string {
  return `${name} ${value <= most ? 'pass' : 'FAIL'}`
}

function spread(samples: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 2 : 1)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
