import { create } from 'zustand'
import type { Entry } from './entries.ts'
import type { Answer, Ask } from './name-worker.ts'

interface Search {
  readonly text: string
  readonly limit: number
  readonly found: (entries: readonly Entry[]) => void
}

/** How many times names were taken: a change means that the same words may find something else. */
export const useTaken = create<{ readonly times: number }>(() => ({ times: 0 }))

let worker: Worker | null = null
let taken: string | null = null
/** The search under way, and the one that was typed meanwhile; those in between are never looked for. */
let asked: Search | null = null
let next: Search | null = null
/** Who waits for what keys name, in the order of the questions. */
const waiting: ((entries: readonly Entry[]) => void)[] = []

function hear({ data }: MessageEvent<Answer>): void {
  switch (data.type) {
    case 'taken':
      useTaken.setState(({ times }) => ({ times: times + 1 }))
      return
    case 'known':
      waiting.shift()?.(data.entries)
      return
    case 'found':
      if (!next) asked?.found(data.entries)
      asked = null
      if (next) send(next)
  }
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

/** Takes the names of a catalogue, in a worker: typing must not wait. The same catalogue once. */
export function takeNames(catalog: string): void {
  if (catalog === taken) return
  taken = catalog
  ask({ type: 'names', catalog })
}

/** Finds names; `found` is called unless another search is asked for before the answer. */
export function findNames(text: string, limit: number, found: (entries: readonly Entry[]) => void): void {
  const search = { text, limit, found }
  if (asked) next = search
  else send(search)
}

/** What keys name, in their order; without those that name nothing. */
export function knownNames(keys: readonly string[]): Promise<readonly Entry[]> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    ask({ type: 'known', keys })
  })
}
