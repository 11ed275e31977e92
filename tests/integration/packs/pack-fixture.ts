import type { Library } from '#library/library.ts'
import type { DocumentId, EditionId, PackId, PackItemId } from '#shared/domain/ids.ts'
import { importText, REPORT } from '../library-fixture.ts'

/** A pack with a heading, two excerpts of one report, a text and a note: every kind of item. */
export interface MadePack {
  readonly pack: PackId
  readonly items: readonly PackItemId[]
  readonly document: DocumentId
  readonly edition: EditionId
  /** The canonical text of the report. */
  readonly text: string
  /** The highlights, in the order of the pack. */
  readonly highlights: readonly number[]
}

/** What the note, the text and the comment say may be given, to see what becomes of it. */
export async function packInLibrary(
  library: Library,
  folder: string,
  words: {
    readonly comment?: string
    readonly note?: string
    readonly text?: string
    readonly title?: string
  } = {},
): Promise<MadePack> {
  const document = await importText(library, folder, 'report.txt', REPORT)
  const { edition } = document
  const passages = await library.call('passages.read', { edition, from: 1, to: 50 })
  const text = passages.map((passage) => passage.text).join('\n')
  const harm = await library.call('tags.create', { name: 'harm' })
  const figures = await library.call('tags.create', { name: 'figures', parent: harm.id })
  const mark = (quotation: string, more: { comment?: string; tags?: (typeof harm.id)[] }) => {
    const start = text.indexOf(quotation)
    return library.call('highlights.create', {
      edition,
      start,
      end: start + quotation.length,
      colour: 'amber',
      ...more,
    })
  }
  const first = await mark('The gates were opened', {
    comment: words.comment ?? 'Who says so?',
    tags: [figures.id],
  })
  const quotation = '340 people and of a precaution that had been planned'
  const second = await mark(quotation, {})
  const note = await library.call('notes.create', {
    title: 'Doubts',
    body: words.note ?? 'See *both* accounts.',
  })
  const { id: pack } = await library.call('packs.create', { title: words.title ?? 'The weir' })
  const omitted = quotation.indexOf(' and of')
  const { ids: items } = await library.call('packs.add', {
    pack,
    items: [
      { kind: 'heading', level: 1, text: 'The night' },
      { kind: 'highlight', id: first.id },
      { kind: 'text', body: words.text ?? 'The authority has **another** number.' },
      {
        kind: 'highlight',
        id: second.id,
        settings: {
          before: 1,
          after: 0,
          omissions: [{ start: omitted + 1, end: quotation.indexOf(' had been') }],
        },
      },
      { kind: 'note', id: note.id },
    ],
  })
  return { pack, items, document: document.id, edition, text, highlights: [first.id, second.id] }
}
