import { call } from '#renderer/data/client.ts'
import { openNote, openWords } from '#renderer/data/open.ts'
import { beginWalk } from '#renderer/data/search-walk.ts'
import type { DocumentHit, PassageHit, SearchAnswer } from '#shared/contract/search.ts'
import type { Found } from './use-search.ts'

/** What one line of the results opens. */
export type Hit =
  | { readonly kind: 'passage'; readonly document: DocumentHit; readonly passage: PassageHit }
  | { readonly kind: 'note'; readonly note: SearchAnswer['notes'][number] }
  | { readonly kind: 'highlight'; readonly highlight: SearchAnswer['highlights'][number] }

/** Opens the pane at the first matching words of the hit, or beside the focused pane; a passage begins a walk. */
export async function openHit(hit: Hit, found: Found, options: { readonly beside: boolean }): Promise<void> {
  switch (hit.kind) {
    case 'note':
      openNote(hit.note.id, options)
      return
    case 'highlight': {
      const { document, edition, start, end } = await call('highlights.get', { id: hit.highlight.id })
      openWords({ document, edition }, { start, end }, options)
      return
    }
    case 'passage': {
      const { query, furniture, sort, mode } = found
      const { document, passage } = hit
      const index = found.documents.indexOf(document)
      await beginWalk({ query, furniture, sort, mode }, index, { ...document, passages: [passage] }, options)
    }
  }
}
