import { call } from '#renderer/data/client.ts'
import { openNote, openWords } from '#renderer/data/open.ts'
import type { DocumentHit, PassageHit, SearchAnswer } from '#shared/contract/search.ts'

/** What one line of the results opens. */
export type Hit =
  | { readonly kind: 'passage'; readonly document: DocumentHit; readonly passage: PassageHit }
  | { readonly kind: 'note'; readonly note: SearchAnswer['notes'][number] }
  | { readonly kind: 'highlight'; readonly highlight: SearchAnswer['highlights'][number] }

/** Opens the pane at the first matching words of the hit, or beside the focused pane. */
export async function openHit(hit: Hit, options: { readonly beside: boolean }): Promise<void> {
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
      const { id: document, edition } = hit.document
      const { ordinal, marks } = hit.passage
      const [passage] = await call('passages.read', { edition, from: ordinal, to: ordinal })
      const start = passage?.start ?? 0
      const found = marks.map(([from, to]) => ({ start: start + from, end: start + to }))
      openWords({ document, edition }, found[0] ?? { start, end: start }, { ...options, found })
    }
  }
}
