import { type Zippable, zipSync } from 'fflate'
import type { ReadHandle } from '#library/database/handles.ts'
import { textOfEdition } from '#library/documents/passage-queries.ts'
import { markedHighlight } from '#library/highlights/queries.ts'
import { findNote } from '#library/notes/queries.ts'
import { packPlaces } from '#library/packs/items.ts'
import { findPack } from '#library/packs/queries.ts'
import { listTags } from '#library/tags/queries.ts'
import { type HighlightColour, highlightColour } from '#shared/contract/documents.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { DocumentId, EditionId, HighlightId, NoteId, PackId } from '#shared/domain/ids.ts'
import { plainLinks, writtenLinks } from '#shared/domain/links.ts'
import { codePointsOf } from '../code-points.ts'
import { hexOf } from '../colours.ts'
import { tagGuids, writeCodes } from '../qdc.ts'
import { COLOURS_GUID, colourGuid, guidOf } from './guid.ts'
import { COMMENT } from './notes.ts'
import { element, type Written, writeXml } from './write-xml.ts'

const USER = guidOf('user', 'Bookwheel')
/** ZIP knows no time before 1980 and no time zone: the same content gives the same bytes everywhere. */
const NO_TIME = new Date(1980, 0, 1)

/** What is written: a pack's highlights and notes, or (`null`) all of the library and every document that is not in the trash. */
export interface QdpxOptions {
  readonly pack: PackId | null
  /** ISO 8601 in UTC. */
  readonly exported: string
}

/**
 * A REFI-QDA 1.5 project (qdasoftware.org): `project.qde` and one plain text an edition in `Sources`, UTF-8 without byte order
 * mark, lines ended by LF. Positions count code points. Colours of highlights are codes, because REFI-QDA gives colours only to
 * codes; comments and notes are notes. The same content has the same GUIDs in every export. Fails with `not-found` for nothing.
 */
export async function writeQdpx(db: ReadHandle, { pack, exported }: QdpxOptions): Promise<Uint8Array> {
  const { title, highlights, notes, editions } = pack === null ? wholeLibrary(db) : fromPack(db, pack)
  if (highlights.length + notes.length + editions.length === 0) {
    throw new BookwheelError('not-found', 'There is nothing to export yet.', 'Import a document first.')
  }
  const all = listTags(db)
  const tags = pack === null ? all : withParents(all, new Set(highlights.flatMap((one) => one.tags)))
  const guids = tagGuids(all)
  const files: Zippable = {}
  const sources: Written[] = []
  const comments: Written[] = []
  for (const edition of editions) {
    const source = sourceOf(db, edition)
    const marked = highlights.filter((one) => one.edition === edition)
    const about = notes.filter(({ documents }) => documents.includes(source.document))
    files[`Sources/${source.guid}.txt`] = new TextEncoder().encode(source.text)
    sources.push(writeSource(source, marked, guids, about))
    comments.push(
      ...marked.filter(({ comment }) => comment !== '').map((one) => commentNote(source.guid, one)),
    )
  }
  const colours = highlightColour.options.filter((colour) => highlights.some((one) => one.colour === colour))
  const codes = [...writeCodes(tags), ...(colours.length === 0 ? [] : [colourCodes(colours)])]
  const written = [...comments, ...notes.map(writeNote)]
  const project = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: title,
      origin: 'Bookwheel',
      creatingUserGUID: USER,
      creationDateTime: time(exported),
    },
    [
      element('Users', {}, [element('User', { guid: USER, name: 'Bookwheel' })]),
      ...(codes.length === 0 ? [] : [element('CodeBook', {}, [element('Codes', {}, codes)])]),
      ...(sources.length === 0 ? [] : [element('Sources', {}, sources)]),
      ...(written.length === 0 ? [] : [element('Notes', {}, written)]),
    ],
  )
  files['project.qde'] = new TextEncoder().encode(writeXml(project))
  return zipSync(files, { mtime: NO_TIME })
}

interface Contents {
  readonly title: string
  readonly highlights: readonly Highlight[]
  readonly notes: readonly LinkedNote[]
  readonly editions: readonly EditionId[]
}

/** A note with the documents to which it links, or whose words it links to. */
interface LinkedNote {
  readonly id: NoteId
  readonly title: string
  readonly body: string
  readonly createdAt: string
  readonly documents: readonly DocumentId[]
}

const HIGHLIGHTS = `
  SELECT h.id FROM highlights h JOIN documents d ON d.id = h.document WHERE d.trashed_at IS NULL
  ORDER BY h.document, h.edition, h.start, h."end", h.id`

const EDITIONS = `
  SELECT e.id FROM editions e JOIN documents d ON d.id = e.document
  WHERE d.trashed_at IS NULL AND d.joined IS NULL AND e.newest = 1 AND e.ordinal > 0 ORDER BY d.id`

/** Every document by its newest edition, and those earlier editions in which words were marked. */
function wholeLibrary(db: ReadHandle): Contents {
  const highlights = db.column<HighlightId>(HIGHLIGHTS).map((id) => markedHighlight(db, id))
  const editions = new Set([...db.column<EditionId>(EDITIONS), ...highlights.map(({ edition }) => edition)])
  return {
    title: 'Bookwheel library',
    highlights,
    notes: db.column<NoteId>('SELECT id FROM notes ORDER BY id').map((id) => linkedNote(db, id)),
    editions: [...editions],
  }
}

/** Headings and free text of a pack say nothing of a document; they have no place in a project. */
function fromPack(db: ReadHandle, pack: PackId): Contents {
  const items = packPlaces(db, pack).map(({ item }) => item)
  const highlights = items.flatMap((item) =>
    item.kind === 'highlight' ? [markedHighlight(db, item.id)] : [],
  )
  return {
    title: findPack(db, pack).title,
    highlights,
    notes: items.flatMap((item) => (item.kind === 'note' ? [linkedNote(db, item.id)] : [])),
    editions: [...new Set(highlights.map(({ edition }) => edition))],
  }
}

function linkedNote(db: ReadHandle, id: NoteId): LinkedNote {
  const { title, body, createdAt } = findNote(db, id)
  const documents = writtenLinks(body).flatMap(({ target }) =>
    db.column<DocumentId>(DOCUMENT_OF[target.kind], target.id),
  )
  return { id, title, body: plainLinks(body), createdAt, documents: [...new Set(documents)] }
}

const DOCUMENT_OF = {
  document: 'SELECT coalesce(joined, id) FROM documents WHERE id = ?',
  passage: 'SELECT e.document FROM passages p JOIN editions e ON e.id = p.edition WHERE p.id = ?',
  highlight: 'SELECT document FROM highlights WHERE id = ?',
  note: 'SELECT NULL WHERE ? IS NULL',
} as const

/** The tags that are used and those above them. */
function withParents(tags: readonly Tag[], used: ReadonlySet<number>): Tag[] {
  const byId = new Map(tags.map((tag) => [tag.id as number, tag]))
  const kept = new Set<number>()
  for (const id of used) {
    for (let tag = byId.get(id); tag !== undefined && !kept.has(tag.id); tag = byId.get(tag.parent ?? 0)) {
      kept.add(tag.id)
    }
  }
  return tags.filter(({ id }) => kept.has(id))
}

interface Source {
  readonly guid: string
  readonly document: DocumentId
  readonly title: string
  readonly text: string
  readonly addedAt: string
}

function sourceOf(db: ReadHandle, edition: EditionId): Source {
  const row = db.get<{ document: DocumentId; source: string; title: string; at: string; sha256: string }>(
    `SELECT e.document, e.source, d.title, e.extracted_at AS at, e.text_sha256 AS sha256
     FROM editions e JOIN documents d ON d.id = e.document WHERE e.id = ?`,
    edition,
  )
  if (!row) throw new BookwheelError('not-found', `There is no edition ${edition} in this library.`)
  return {
    guid: guidOf('edition', row.source, row.sha256),
    document: row.document,
    title: row.title,
    text: textOfEdition(db, edition),
    addedAt: row.at,
  }
}

function writeSource(
  { guid, title, text, addedAt }: Source,
  highlights: readonly Highlight[],
  tags: ReadonlyMap<number, string>,
  notes: readonly LinkedNote[],
): Written {
  const points = codePointsOf(text)
  const selections = highlights.map((one) => {
    const selection = highlightGuid(guid, one)
    const made = { creatingUser: USER, creationDateTime: time(one.createdAt) }
    const codes = [...one.tags.map((tag) => tags.get(tag) ?? ''), colourGuid(one.colour)]
    return element(
      'PlainTextSelection',
      {
        guid: selection,
        name: beginning(one.exact),
        startPosition: points.toCodePoint(one.start),
        endPosition: points.toCodePoint(one.end),
        ...made,
      },
      [
        ...codes.map((code) =>
          element('Coding', { guid: guidOf('coding', selection, code), ...made }, [
            element('CodeRef', { targetGUID: code }),
          ]),
        ),
        ...(one.comment === '' ? [] : [element('NoteRef', { targetGUID: guidOf('comment', selection) })]),
      ],
    )
  })
  const about = notes.map((note) => element('NoteRef', { targetGUID: noteGuid(note) }))
  const attributes = { guid, name: title, plainTextPath: `internal://${guid}.txt` }
  const made = { creatingUser: USER, creationDateTime: time(addedAt) }
  return element('TextSource', { ...attributes, ...made }, [...selections, ...about])
}

/** Two highlights of one library differ in id, those of two libraries in the time when they were made. */
function highlightGuid(source: string, { id, start, end, createdAt }: Highlight): string {
  return guidOf('highlight', source, id, start, end, createdAt)
}

function noteGuid({ id, createdAt }: LinkedNote): string {
  return guidOf('note', id, createdAt)
}

/** The first words: other programs show them, and whoever reads them can see whether positions fit. */
function beginning(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return Array.from(line).slice(0, 60).join('').trim()
}

function commentNote(source: string, highlight: Highlight): Written {
  const made = { creatingUser: USER, creationDateTime: time(highlight.createdAt) }
  const guid = guidOf('comment', highlightGuid(source, highlight))
  return element('Note', { guid, name: COMMENT, ...made }, [
    element('PlainTextContent', {}, [highlight.comment]),
  ])
}

function writeNote(note: LinkedNote): Written {
  const made = { creatingUser: USER, creationDateTime: time(note.createdAt) }
  return element('Note', { guid: noteGuid(note), name: note.title, ...made }, [
    element('PlainTextContent', {}, [note.body]),
  ])
}

function colourCodes(colours: readonly HighlightColour[]): Written {
  return element(
    'Code',
    { guid: COLOURS_GUID, name: 'Colour of highlight', isCodable: 'false' },
    colours.map((colour) =>
      element('Code', {
        guid: colourGuid(colour),
        name: colour.charAt(0).toUpperCase() + colour.slice(1),
        isCodable: 'true',
        color: hexOf(colour),
      }),
    ),
  )
}

/** `xsd:dateTime` in whole seconds: some programs read no parts of seconds. */
function time(iso: string): string {
  return `${iso.slice(0, 19)}Z`
}
