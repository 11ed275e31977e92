import { itemOf } from '#library/citations/document-item.ts'
import type { Cite } from '#library/citations/engine.ts'
import { type Pinpoint, pinpointOf } from '#library/citations/pinpoint.ts'
import type { ReadHandle } from '#library/database/handles.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Excerpt } from './excerpt.ts'

/** What excerpts cite, in their order: the work, and the place of the words in it. */
export function cited(db: ReadHandle, excerpts: readonly Excerpt[]): Cite[] {
  const items = new Map<DocumentId, Cite['item']>()
  return excerpts.map(({ document, highlight, chapter }) => {
    const item = items.get(document) ?? itemOf(db, document)
    items.set(document, item)
    return { item, locator: inChapter(chapter, pinpointOf(highlight)) }
  })
}

/** A page says where in a book; where there is none the chapter comes before the paragraph. */
function inChapter(chapter: string | null, pinpoint: Pinpoint): Pinpoint {
  if (chapter === null || pinpoint.label === 'page') return pinpoint
  return { label: 'chapter', value: chapter, next: pinpoint }
}
