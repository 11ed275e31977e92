import { searchStrings as s } from '#renderer/strings/search.ts'
import type { DocumentHit, PassageHit, SearchAnswer, SearchMode } from '#shared/contract/search.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Hit } from './open-hit.ts'

/** One line of the list: a hit, a document without any, or the line that shows the rest of a document's hits. */
export type Line =
  /** `titled`: it says itself in which document it stands. */
  | (Hit & { readonly id: string; readonly titled?: boolean })
  | { readonly kind: 'document'; readonly id: string; readonly document: DocumentHit }
  | { readonly kind: 'more'; readonly id: string; readonly document: DocumentHit; readonly hidden: number }

/** Lines under one heading. */
export interface Group {
  readonly id: string
  readonly title: string
  readonly document: DocumentHit | null
  readonly lines: readonly Line[]
}

/**
 * The answer as the list shows it: each document with its passages, then notes, then comments. `expanded` holds all
 * matching passages of the documents of which the user wanted to see the rest.
 */
export function groupsOf(
  answer: SearchAnswer & { readonly mode: SearchMode },
  expanded: ReadonlyMap<DocumentId, readonly PassageHit[]>,
): Group[] {
  const documents = answer.mode === 'passages' ? [onePerPassage(answer)] : byDocument(answer, expanded)
  const notes = answer.notes.map((note): Line => ({ kind: 'note', id: `note ${note.id}`, note }))
  const comments = answer.highlights.map(
    (highlight): Line => ({ kind: 'highlight', id: `highlight ${highlight.id}`, highlight }),
  )
  return [
    ...documents,
    { id: 'notes', title: s.notes, document: null, lines: notes },
    { id: 'comments', title: s.comments, document: null, lines: comments },
  ].filter((group) => group.lines.length > 0)
}

function onePerPassage({ documents }: SearchAnswer): Group {
  const lines = documents.flatMap((document) =>
    document.passages.map(
      (passage): Line => ({ kind: 'passage', id: `passage ${passage.id}`, document, passage, titled: true }),
    ),
  )
  return { id: 'passages', title: s.passages, document: null, lines }
}

function byDocument(answer: SearchAnswer, expanded: ReadonlyMap<DocumentId, readonly PassageHit[]>): Group[] {
  return answer.documents.map((document): Group => {
    const passages = expanded.get(document.id) ?? document.passages
    const hidden = document.matches - passages.length
    // A search by tag or date alone finds documents and no words in them.
    if (document.matches === 0) {
      const line: Line = { kind: 'document', id: `document ${document.id}`, document }
      return { id: `group ${document.id}`, title: document.title, document, lines: [line] }
    }
    return {
      id: `group ${document.id}`,
      title: document.title,
      document,
      lines: [
        ...passages.map(
          (passage): Line => ({ kind: 'passage', id: `passage ${passage.id}`, document, passage }),
        ),
        ...(hidden > 0
          ? [{ kind: 'more', id: `more ${document.id}`, document, hidden } as const satisfies Line]
          : []),
      ],
    }
  })
}
