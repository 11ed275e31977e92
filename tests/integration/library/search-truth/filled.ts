import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#library/database/open.ts'
import { pack } from '#library/importing/packed.ts'
import { storeArrival } from '#library/importing/store.ts'
import type { Library } from '#library/library.ts'
import type { DocumentId, EditionId, HighlightId, PassageId, TagId } from '#shared/domain/ids.ts'
import type { MetadataField } from '#shared/domain/metadata.ts'
import type { Block } from '#shared/domain/passages.ts'
import { type Edition, type Made, type MadeDocument, TAGS } from './made.ts'

/** What the documents became, in their order: their first edition and its first passage. */
export type Filled = readonly {
  readonly document: DocumentId
  readonly edition: EditionId
  readonly passage: PassageId
}[]

const FILLED = `
  SELECT e.document, e.id AS edition, min(p.id) AS passage FROM editions e JOIN passages p ON p.edition = e.id
  WHERE e.ordinal = 1 GROUP BY e.id ORDER BY e.document`

/** A library that holds these documents, its file written as an import does. */
export function fill(folder: string, { documents, publishers }: Made): Filled {
  mkdirSync(folder)
  const database = openDatabase(join(folder, 'library.sqlite'), { readOnly: false })
  try {
    database.write((db) => {
      for (const [n, document] of documents.entries()) {
        let stored: DocumentId | null = null
        for (const [at, edition] of document.editions.entries()) {
          const arrival = arrivalOf(document, edition, publishers, `${n}e${at}`)
          stored = storeArrival(db, arrival, '2024-05-01T12:00:00.000Z', stored).document
        }
      }
    })
    return database.read.all(FILLED)
  } finally {
    database.close()
  }
}

function arrivalOf(
  { title, byline, publisher, language, published }: MadeDocument,
  { paragraphs, footer, kind }: Edition,
  publishers: Made['publishers'],
  name: string,
): Parameters<typeof storeArrival>[1] {
  const block = (text: string, furniture: boolean): Block => ({
    kind: 'paragraph',
    level: null,
    page: null,
    furniture,
    text,
  })
  const known: readonly (readonly [MetadataField, string | null | undefined])[] = [
    ['title', title.text],
    ['byline', byline?.text],
    ['publisher', publisher === null ? null : publishers[publisher]?.text],
    ['language', language],
    ['published', published],
  ]
  return {
    sha256: Buffer.from(name).toString('hex').padStart(64, '0'),
    size: 1,
    path: `/made/${name}`,
    origin: null,
    fallbackTitle: name,
    sketch: [],
    extraction: pack({
      kind,
      mediaType: 'text/plain',
      extractor: 'made',
      blocks: [
        ...paragraphs.map(({ text }) => block(text, false)),
        ...(footer ? [block(footer.text, true)] : []),
      ],
      metadata: known.flatMap(([field, value]) =>
        value == null ? [] : [{ field, value, origin: 'text', evidence: null }],
      ),
      alternatives: [],
      warnings: [],
    }),
  }
}

/** Does with the library what a person did: marks, tags, reads, writes notes, throws away and takes back. */
export async function use(library: Library, { documents, notes }: Made, filled: Filled): Promise<void> {
  const tags: TagId[] = []
  for (const { name, below } of TAGS) {
    const parent = below === null ? null : (tags[below] as TagId)
    tags.push((await library.call('tags.create', { name, parent })).id)
  }
  const named = (places: readonly number[]): TagId[] => places.map((at) => tags[at] as TagId)
  const marked: (HighlightId | undefined)[] = []
  for (const [n, { marks, state, trashed, ...document }] of documents.entries()) {
    const { document: id, edition } = filled[n] as Filled[number]
    for (const { colour, comment, tags } of marks) {
      const place = { edition, start: 0, end: document.editions[0]?.paragraphs[0]?.said[0]?.end ?? 1 }
      const words = { colour, comment: comment?.text ?? '', tags: named(tags) }
      const highlight = await library.call('highlights.create', { ...place, ...words })
      marked[n] ??= highlight.id
    }
    if (document.tags.length > 0) await library.call('documents.setTags', { id, tags: named(document.tags) })
    if (state !== 'unread') await library.call('documents.setReadState', { ids: [id], state })
    if (trashed !== 'never') await library.call('documents.trash', { ids: [id] })
    if (trashed === 'restored') await library.call('documents.restore', { ids: [id] })
  }
  for (const { title, body, about } of notes) {
    const of = about === null ? undefined : filled[about.document]
    const target = about && of && { ...of, highlight: marked[about.document] }[about.kind]
    const link = target ? ` [[${about.kind}/${target}|x]]` : ''
    await library.call('notes.create', { title: title.text, body: body.text + link })
  }
}
