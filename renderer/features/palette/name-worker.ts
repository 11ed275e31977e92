import { catalogEntry, commandEntries, type Entry } from './entries.ts'
import { findNames, type Name, nameOf } from './name-index.ts'

/** What the window asks of the worker: to take these names from now on, which of them fit, and what some keys name. */
export type Ask =
  | { readonly type: 'names'; readonly catalog: string }
  | { readonly type: 'find'; readonly text: string; readonly limit: number }
  | { readonly type: 'known'; readonly keys: readonly string[] }

/** What the worker answers, in the order of the questions. */
export type Answer =
  | { readonly type: 'taken' }
  | { readonly type: 'found'; readonly entries: readonly Entry[] }
  | { readonly type: 'known'; readonly entries: readonly Entry[] }

const commands = commandEntries.map(nameOf)
/** By the lines of the catalogue: folding takes most of the time, and most lines are those of before. */
let names: ReadonlyMap<string, Name> = new Map()

function answerTo(question: Ask): Answer {
  switch (question.type) {
    case 'names': {
      const lines = question.catalog === '' ? [] : question.catalog.split('\n')
      names = new Map(lines.map((line) => [line, names.get(line) ?? nameOf(catalogEntry(line))]))
      return { type: 'taken' }
    }
    case 'find':
      return {
        type: 'found',
        entries: findNames([...names.values(), ...commands], question.text, question.limit),
      }
    case 'known': {
      const places = new Map(question.keys.map((key, place) => [key, place]))
      const known: Entry[] = []
      for (const { entry } of names.values()) {
        const place = places.get(entry.key)
        if (place !== undefined) known[place] = entry
      }
      return { type: 'known', entries: known.filter(Boolean) }
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => self.postMessage(answerTo(data)))
