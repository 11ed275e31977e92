import { create } from 'zustand'
import type { Output } from '#shared/contract/index.ts'
import { catalogEntry, commandEntries, type Entry } from './entries.ts'
import type { Answer, Ask } from './name-worker.ts'

type Catalog = Output<'catalog.list'>

interface Search {
  readonly text: string
  readonly limit: number
  readonly found: (entries: readonly Entry[]) => void
}

/** How many times names were indexed: a change means that the same words may find something else. */
export const useIndexed = create<{ readonly times: number }>(() => ({ times: 0 }))

let worker: Worker | null = null
let indexed: Catalog | null = null
/** The search under way, and the one that was typed meanwhile; those in between are never looked for. */
let asked: Search | null = null
let next: Search | null = null

function hear({ data }: MessageEvent<Answer>): void {
  if (data.type === 'indexed') {
    useIndexed.setState(({ times }) => ({ times: times + 1 }))
    return
  }
  if (!next) asked?.found(data.entries)
  asked = null
  if (next) send(next)
}

function send(search: Search): void {
  asked = search
  next = null
  ask({ type: 'find', text: search.text, limit: search.limit })
}

function ask(question: Ask): void {
  if (!worker) {
    worker = new Worker(new URL('./name-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', hear)
  }
  worker.postMessage(question)
}

/** Indexes the names of the library and the commands, in a worker: typing must not wait. The same catalogue once. */
export function indexNames(catalog: Catalog): void {
  if (catalog === indexed) return
  indexed = catalog
  ask({ type: 'index', entries: [...catalog.map(catalogEntry), ...commandEntries] })
}

/** Finds names; `found` is called unless another search is asked for before the answer. */
export function findNames(text: string, limit: number, found: (entries: readonly Entry[]) => void): void {
  const search = { text, limit, found }
  if (asked) next = search
  else send(search)
}
