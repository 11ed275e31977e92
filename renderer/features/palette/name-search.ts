import { create } from 'zustand'
import type { Output } from '#shared/contract/index.ts'
import { catalogEntry, commandEntries, type Entry } from './entries.ts'
import type { Answer, Ask } from './name-worker.ts'

type Catalog = Output<'catalog.list'>

/** How many times names were indexed: a change means that the same words may find something else. */
export const useIndexed = create<{ readonly times: number }>(() => ({ times: 0 }))

let worker: Worker | null = null
let indexed: Catalog | null = null
let turn = 0
let waiting: ((entries: readonly Entry[]) => void) | null = null

function hear({ data }: MessageEvent<Answer>): void {
  if (data.type === 'indexed') useIndexed.setState(({ times }) => ({ times: times + 1 }))
  else if (data.turn === turn) waiting?.(data.entries)
}

function ask(question: Ask): void {
  if (!worker) {
    worker = new Worker(new URL('./name-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', hear)
  }
  worker.postMessage(question)
}

/**
 * Indexes the names of the library and the commands in a worker: for 100,000 documents that takes seconds, in which
 * typing must not wait and the former index still answers. The same catalogue is indexed once.
 */
export function indexNames(catalog: Catalog): void {
  if (catalog === indexed) return
  indexed = catalog
  ask({ type: 'index', entries: [...catalog.map(catalogEntry), ...commandEntries] })
}

/** Finds names; `then` is called unless another search follows before the answer. */
export function findNames(text: string, limit: number, then: (entries: readonly Entry[]) => void): void {
  turn += 1
  waiting = then
  ask({ type: 'find', turn, text, limit })
}
