import type { Entry } from './entries.ts'
import { type NameIndex, nameIndex } from './name-index.ts'

/** What the window asks of the worker: to index these names from now on, or which of them fit. */
export type Ask =
  | { readonly type: 'index'; readonly entries: readonly Entry[] }
  | { readonly type: 'find'; readonly text: string; readonly limit: number }

/** What the worker answers, in the order of the questions. */
export type Answer =
  | { readonly type: 'indexed' }
  | { readonly type: 'found'; readonly entries: readonly Entry[] }

let index: NameIndex = nameIndex([])

const answer = (value: Answer): void => self.postMessage(value)

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.type === 'index') {
    index = nameIndex(data.entries)
    answer({ type: 'indexed' })
  } else answer({ type: 'found', entries: index.find(data.text, data.limit) })
})
