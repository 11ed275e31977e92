import { type Zippable, zipSync } from 'fflate'
import type { ReadHandle } from '#library/database/handles.ts'
import { type HighlightColour, highlightColour } from '#shared/contract/documents.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { EditionId, PackId } from '#shared/domain/ids.ts'
import { codePointsOf } from '../code-points.ts'
import { hexOf } from '../colours.ts'
import { tagGuids, writeCodes } from '../qdc.ts'
import { contentsOf, type LinkedNote, type Source, sourceOf } from './contents-queries.ts'
import { COLOURS_GUID, colourGuid, guidOf } from './guid.ts'
import { COMMENT } from './notes.ts'
import { MANIFEST_NAME } from './shown.ts'
import { element, type Written, writeXml } from './write-xml.ts'

const USER = guidOf('user', 'Bookwheel')
/** ZIP knows no time before 1980 and no time zone: the same content gives the same bytes everywhere. */
const NO_TIME = new Date(1980, 0, 1)

/** What is written: a pack's highlights and notes, or (`null`) all of the library and every document that is not in the trash. */
export interface QdpxOptions {
  readonly pack: PackId | null
  /** ISO 8601 in UTC. */
  readonly exported: string
  /** The manifest of the pack, which goes beside the project; left out for none. */
  readonly manifest?: string
  /** Called after each text with how many are done. What it throws ends the writing. */
  readonly step?: (done: number, total: number) => Promise<void>
}

/**
 * A REFI-QDA 1.5 project (qdasoftware.org): `project.qde` and one plain text an edition in `Sources`, UTF-8 without byte order
 * mark, lines ended by LF. Positions count code points. Colours of highlights are codes, because REFI-QDA gives colours only to
 * codes; comments and notes are notes. The same content has the same GUIDs in every export. Fails with `not-found` for nothing.
 */
export async function writeQdpx(
  db: ReadHandle,
  { pack, exported, manifest, step }: QdpxOptions,
): Promise<Uint8Array> {
  const { title, highlights, notes, editions, tags } = contentsOf(db, pack)
  if (highlights.length + notes.length + editions.length === 0) {
    throw new BookwheelError('not-found', 'There is nothing to export yet.', 'Import a document first.')
  }
  const guids = tagGuids(tags)
  const files: Zippable = {}
  const sources: Written[] = []
  const comments: Written[] = []
  const byEdition = new Map<EditionId, Highlight[]>(editions.map((edition) => [edition, []]))
  for (const highlight of highlights) byEdition.get(highlight.edition)?.push(highlight)
  for (const [index, edition] of editions.entries()) {
    const source = sourceOf(db, edition)
    const marked = byEdition.get(edition) ?? []
    const about = notes.filter(({ documents }) => documents.includes(source.document))
    files[`Sources/${source.guid}.txt`] = new TextEncoder().encode(source.text)
    sources.push(writeSource(source, marked, guids, about))
    comments.push(
      ...marked.filter(({ comment }) => comment !== '').map((one) => commentNote(source.guid, one)),
    )
    await step?.(index + 1, editions.length)
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
  if (manifest !== undefined) files[MANIFEST_NAME] = new TextEncoder().encode(manifest)
  return zipSync(files, { mtime: NO_TIME })
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
