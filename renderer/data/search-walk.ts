import { create } from 'zustand'
import type { DocumentHit, SearchMode, SearchSort } from '#shared/contract/search.ts'
import type { DocumentId, EditionId, PassageId } from '#shared/domain/ids.ts'
import { cache } from './cache.ts'
import { call } from './client.ts'
import { openWords } from './open.ts'

/** What was searched for, and by what and in which order its results are listed. */
export interface WalkedSearch {
  readonly query: string
  readonly furniture: boolean
  readonly sort: SearchSort
  readonly mode: SearchMode
}

/** Words that a search found: UTF-16 offsets in the canonical text of an edition. */
export interface WalkedHit {
  readonly passage: PassageId
  readonly start: number
  readonly end: number
}

/**
 * Going through the hits of a search as they are listed: document by document, in reading order within each, or passage
 * by passage.
 */
export interface Walk {
  readonly search: WalkedSearch
  /** Which document of the list this is, or which passage, from 0. */
  readonly index: number
  readonly document: DocumentId
  readonly edition: EditionId
  /** All hits of the document, or of the passage; of a document only those of the opened passage until all are known. */
  readonly hits: readonly WalkedHit[]
  /** The hit that is shown. */
  readonly at: number
}

/** The hits that are being gone through; null before any hit was opened. */
export const useWalk = create<{ readonly walk: Walk | null }>(() => ({ walk: null }))

/** What a search lists at a place, a document with all its passages or one passage, as `search.run` is asked for it. */
export function listedAt(search: WalkedSearch, index: number) {
  return { ...search, offset: index, limit: 1, passagesPerDocument: 10_000 }
}

async function readListed(search: WalkedSearch, index: number): Promise<DocumentHit | null> {
  const input = listedAt(search, index)
  const answer = await cache.fetchQuery({
    queryKey: ['search.run', input],
    queryFn: () => call('search.run', input),
  })
  return answer.documents[0] ?? null
}

async function hitsOf({
  edition,
  passages,
}: Pick<DocumentHit, 'edition' | 'passages'>): Promise<WalkedHit[]> {
  const { starts } = await cache.fetchQuery({
    queryKey: ['passages.outline', { edition }],
    queryFn: () => call('passages.outline', { edition }),
  })
  return passages.flatMap(({ id, ordinal, marks }) => {
    const start = starts[ordinal - 1] ?? 0
    return marks.map(([from, to]) => ({ passage: id, start: start + from, end: start + to }))
  })
}

function show(walk: Walk, options: { readonly beside?: boolean; readonly passing?: boolean } = {}): void {
  useWalk.setState({ walk })
  const hit = walk.hits[walk.at]
  if (hit) openWords(walk, hit, { ...options, found: walk.hits })
}

/** Opens a document at the first words of one of its passages; then its hits are marked and can be gone through. */
export async function beginWalk(
  search: WalkedSearch,
  index: number,
  { id: document, edition, passages: [passage] }: Pick<DocumentHit, 'id' | 'edition' | 'passages'>,
  options: { readonly beside: boolean },
): Promise<void> {
  const first = { search, index, document, edition, at: 0 }
  const hits = passage ? await hitsOf({ edition, passages: [passage] }) : []
  const opened: Walk = { ...first, hits }
  show(opened, options)
  const whole = await readListed(search, index)
  // The results may have moved since they were listed, and the reader may have gone on.
  if (whole?.edition !== edition || useWalk.getState().walk !== opened) return
  const all = await hitsOf(whole)
  const at = all.findIndex(({ start }) => start === hits[0]?.start)
  if (at >= 0 && useWalk.getState().walk === opened) useWalk.setState({ walk: { ...opened, hits: all, at } })
}

/** Goes to the next hit or the one before, through to what is listed next; false at the end of what was found. */
export async function stepWalk(by: 1 | -1): Promise<boolean> {
  const { walk } = useWalk.getState()
  if (!walk) return false
  if (walk.hits[walk.at + by]) {
    show({ ...walk, at: walk.at + by }, { passing: true })
    return true
  }
  for (let index = walk.index + by; index >= 0; index += by) {
    const document = await readListed(walk.search, index)
    // Another hit was opened meanwhile.
    if (useWalk.getState().walk !== walk) return true
    if (!document) return false
    const hits = await hitsOf(document)
    const { id, edition } = document
    if (hits.length > 0) {
      show(
        { search: walk.search, index, document: id, edition, hits, at: by > 0 ? 0 : hits.length - 1 },
        { passing: true },
      )
      return true
    }
  }
  return false
}
