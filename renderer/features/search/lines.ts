import type { Walk } from '#renderer/data/search-walk.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'
import type { DocumentHit, PassageHit, SearchAnswer, SearchMode } from '#shared/contract/search.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Hit } from './open-hit.ts'

/** One line of the list: a hit, a document without any, or the line that shows the rest of a document's hits. */
export type Line =
  /** Where it says itself in which document it stands, `head` is that. */
  | (Hit & { readonly id: string; readonly head?: Head })
  | { readonly kind: 'document'; readonly id: string; readonly document: DocumentHit }
  | { readonly kind: 'more'; readonly id: string; readonly document: DocumentHit; readonly hidden: number }

/** A document, and the file that tells it from others of its title; null where there are none. */
export interface Head {
  readonly document: DocumentHit
  readonly file: string | null
}

/** Lines under one heading. */
export interface Group {
  readonly id: string
  readonly title: string
  readonly head: Head | null
  readonly lines: readonly Line[]
}

/**
 * The answer as the list shows it: each document with its passages, then notes, then comments. `expanded` holds all
 * matching passages of the documents of which the user wanted to see the rest, `files` those that tell equal titles apart.
 */
export function groupsOf(
  answer: SearchAnswer & { readonly mode: SearchMode },
  expanded: ReadonlyMap<DocumentId, readonly PassageHit[]>,
  files: ReadonlyMap<DocumentId, string>,
): Group[] {
  const headOf = (document: DocumentHit): Head => ({ document, file: files.get(document.id) ?? null })
  const documents =
    answer.mode === 'passages' ? [onePerPassage(answer, headOf)] : byDocument(answer, expanded, headOf)
  const notes = answer.notes.map((note): Line => ({ kind: 'note', id: `note ${note.id}`, note }))
  const comments = answer.highlights.map(
    (highlight): Line => ({ kind: 'highlight', id: `highlight ${highlight.id}`, highlight }),
  )
  return [
    ...documents,
    { id: 'notes', title: s.notes, head: null, lines: notes },
    { id: 'comments', title: areCommented(answer) ? s.comments : s.highlights, head: null, lines: comments },
  ].filter((group) => group.lines.length > 0)
}

/** Whether all highlights of an answer have a comment: a search by what is known finds others too. */
export function areCommented({ highlights }: SearchAnswer): boolean {
  return highlights.every(({ text }) => text !== '')
}

function onePerPassage({ documents }: SearchAnswer, headOf: (document: DocumentHit) => Head): Group {
  const lines = documents.flatMap((document) =>
    document.passages.map(
      (passage): Line => ({
        kind: 'passage',
        id: `passage ${passage.id}`,
        document,
        passage,
        head: headOf(document),
      }),
    ),
  )
  return { id: 'passages', title: s.passages, head: null, lines }
}

function byDocument(
  answer: SearchAnswer,
  expanded: ReadonlyMap<DocumentId, readonly PassageHit[]>,
  headOf: (document: DocumentHit) => Head,
): Group[] {
  return answer.documents.map((document): Group => {
    const passages = expanded.get(document.id) ?? document.passages
    const hidden = document.matches - passages.length
    // A search by tag or date alone finds documents and no words in them.
    if (document.matches === 0) {
      const line: Line = { kind: 'document', id: `document ${document.id}`, document }
      return { id: `group ${document.id}`, title: document.title, head: headOf(document), lines: [line] }
    }
    return {
      id: `group ${document.id}`,
      title: document.title,
      head: headOf(document),
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

/**
 * The line of the hit that is shown, or the one that stands for the hits of its document that are not listed; null where
 * neither is among `lines`.
 */
export function lineOfWalk({ document, hits, at }: Walk, lines: readonly string[]): string | null {
  const line = `passage ${hits[at]?.passage}`
  const rest = `more ${document}`
  return [line, rest].find((id) => lines.includes(id)) ?? null
}
