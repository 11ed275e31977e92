import type { WriteHandle } from '#library/database/handles.ts'
import { titleOf } from '#library/documents/queries.ts'
import type { WriteCall } from '#library/feature.ts'
import { markedHighlight } from '#library/highlights/queries.ts'
import { plainLine } from '#library/importing/metadata/value.ts'
import { insertNote } from '#library/notes/queries.ts'
import type { HighlightId, NoteId, TagId } from '#shared/domain/ids.ts'
import { type LinkTarget, writeLink } from '#shared/domain/links.ts'
import { addDocumentTags } from './document-tag-queries.ts'
import type { Foreign, ForeignNote, Unplaced } from './foreign.ts'
import type { Match } from './match-queries.ts'
import { knownOrigin, saveOrigin } from './origin-queries.ts'
import { placeHighlights, timeOf } from './place-highlights.ts'
import { allCodes, placeTags, rootsOf } from './place-tags.ts'
import { sameNote } from './same-queries.ts'
import { keepUnplaced } from './unplaced.ts'

/** A file that is to be placed, with the documents of the library that its sources are. */
export interface Placing {
  readonly foreign: Foreign
  readonly matches: ReadonlyMap<string, Match>
  /** The base name of the file, for the note that keeps what has no place. */
  readonly fileName: string
  /** What had no place before this. */
  readonly unplaced: readonly Unplaced[]
  /** ISO 8601 in UTC. */
  readonly now: string
}

/** What came in new, what did not, and the calls that take it back, in order. */
export interface Placed {
  readonly highlights: number
  readonly notes: number
  readonly tags: number
  readonly unplaced: readonly Unplaced[]
  readonly inverse: readonly WriteCall[]
}

/** Puts tags, highlights and notes into the library. Words whose place is not certain are kept in a note instead. */
export function place(db: WriteHandle, placing: Placing): Placed {
  const { foreign, matches, fileName, now } = placing
  const { system } = foreign
  const tags = placeTags(db, system, allCodes(foreign))
  const documentTags = placeDocumentTags(db, placing, tags.ids)
  const placed = placeHighlights(db, placing, tags.ids)
  const unplaced = [...placing.unplaced, ...placed.unplaced, ...tags.unplaced, ...foreign.unplaced].map(
    (one) => ({ ...one, what: plainLine(one.what) }),
  )
  const notes: NoteId[] = []
  for (const note of foreign.notes) {
    if (knownOrigin(db, system, note.foreignId, 'note') !== undefined) continue
    const body = withLink(db, note, targetOf(note, matches, placed.ids))
    notes.push(...addNote(db, placing, { ...note, title: plainLine(note.title), body }))
  }
  notes.push(...keepUnplaced(db, fileName, unplaced, now))
  return {
    highlights: placed.created.length,
    notes: notes.length,
    tags: tags.created.length,
    unplaced,
    inverse: [
      ...(placed.created.length === 0
        ? []
        : [{ method: 'highlights.remove' as const, input: { ids: [...placed.created] } }]),
      ...notes.map((id) => ({ method: 'notes.remove' as const, input: { id } })),
      ...documentTags,
      ...rootsOf(db, tags.created).map((id) => ({ method: 'tags.remove' as const, input: { id } })),
    ],
  }
}

/** A source that was coded as a whole is a document that bears the tags. Answers with the calls that take them away. */
function placeDocumentTags(
  db: WriteHandle,
  { foreign, matches }: Placing,
  ids: ReadonlyMap<string, TagId>,
): WriteCall[] {
  return foreign.sources.flatMap(({ foreignId, codes }) => {
    const document = matches.get(foreignId)?.document
    const tags = codes.map((code) => ids.get(code)).filter((id) => id !== undefined)
    const before = document === undefined ? null : addDocumentTags(db, document, tags)
    return document === undefined || before === null
      ? []
      : [{ method: 'documents.setTags' as const, input: { id: document, tags: before } }]
  })
}

function addNote(
  db: WriteHandle,
  { foreign, now }: Placing,
  { foreignId, title, body, createdAt }: ForeignNote,
): NoteId[] {
  const same = sameNote(db, { title, body })
  const at = timeOf(createdAt) ?? now
  const id = same ?? insertNote(db, { title, body, createdAt: at, modifiedAt: at })
  saveOrigin(db, foreign.system, foreignId, 'note', id)
  return same === undefined ? [id] : []
}

/** What a note is about, if that has a place. */
function targetOf(
  { about }: ForeignNote,
  matches: ReadonlyMap<string, Match>,
  highlights: ReadonlyMap<string, HighlightId>,
): LinkTarget | null {
  if (about === null) return null
  const id =
    about.kind === 'source' ? matches.get(about.foreignId)?.document : highlights.get(about.foreignId)
  return id === undefined ? null : { kind: about.kind === 'source' ? 'document' : 'highlight', id }
}

/** A body with a link to what it is about: where its title stands in it, else at its end. */
function withLink(db: WriteHandle, { body }: ForeignNote, target: LinkTarget | null): string {
  if (target === null) return body
  const label =
    target.kind === 'document'
      ? titleOf(db, target.id as Match['document'])
      : markedHighlight(db, target.id as HighlightId).exact.slice(0, 80)
  const link = writeLink(target, label)
  const at = body.indexOf(label)
  if (at >= 0) return body.slice(0, at) + link + body.slice(at + label.length)
  return body === '' ? link : `${body}\n\n${link}`
}
