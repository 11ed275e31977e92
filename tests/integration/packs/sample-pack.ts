import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Library, openLibrary } from '#library/library.ts'
import type { Print } from '#library/packs/formats/format.ts'
import { verifyPack } from '#library/packs/verify/verify.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { PackFormat, Verification } from '#shared/contract/packs.ts'
import type { DocumentId, EditionId, PackId } from '#shared/domain/ids.ts'
import type { PackSettings } from '#shared/domain/pack-settings.ts'

/** What the sample pack quotes. */
export const REPORT = `The gates of the weir

By A. Lund
14 March 2020

The gates were opened shortly after three in the morning, and about 1,200 people left their homes.

Nobody could say who had given the order to open the gates of the weir that night.

The river authority speaks of 340 people and of a precaution that had been planned for days.
`

/** What else stands in the library and must never leave it with the pack. */
export const OTHER_TITLE = 'An unpublished interview with the gatekeeper'

/** The words of the sample pack's excerpts, of which the second has an omission. */
export const FIRST =
  'The gates were opened shortly after three in the morning, and about 1,200 people left their homes.'
export const SECOND =
  'The river authority speaks of 340 people and of a precaution that had been planned for days.'
export const LEFT_OUT = 'and of a precaution'

/** A new library of a program that can sign: its key lies in the folder too. It prints with `print`. */
export function signingLibrary(folder: string, print?: Print): Promise<Library> {
  return openLibrary({
    folder: join(folder, 'Signing.bookwheel'),
    create: true,
    settingsFolder: join(folder, 'settings'),
    print,
  })
}

/** Writes a file, imports it and gives its edition. */
export async function imported(
  library: Library,
  folder: string,
  name: string,
  text: string | Uint8Array,
): Promise<EditionId> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const id = await new Promise<DocumentId>((resolve, reject) => {
    const stop = library.on((event) => {
      if (event.name !== 'imports.finished') return
      stop()
      const [document] = event.payload.added
      if (document) resolve(document.document)
      else reject(new Error(`${name} was not added.`))
    })
    library.call('imports.start', { paths: [path] }).catch(reject)
  })
  return (await library.call('documents.get', { id })).edition
}

/** Highlights words of one passage. */
export async function highlightIn(
  library: Library,
  edition: EditionId,
  words: string,
  comment: string,
): Promise<Highlight> {
  const passages = await library.call('passages.read', { edition, from: 1, to: 20 })
  const passage = passages.find(({ text }) => text.includes(words))
  if (!passage) throw new Error(`“${words}” does not stand in it.`)
  const start = passage.start + passage.text.indexOf(words)
  return library.call('highlights.create', {
    edition,
    start,
    end: start + words.length,
    colour: 'amber',
    comment,
  })
}

/** A pack with a heading, two excerpts of one document and a note. */
export async function samplePack(library: Library, folder: string): Promise<PackId> {
  const edition = await imported(library, folder, 'weir report.txt', REPORT)
  await imported(library, folder, 'secret.md', `# ${OTHER_TITLE}\n\nNobody may know about this text.\n`)
  const highlightOf = (words: string, comment: string) => highlightIn(library, edition, words, comment)
  const first = await highlightOf(FIRST, 'Compare this with the log of the gatekeeper.')
  const second = await highlightOf(SECOND, '')
  const note = await library.call('notes.create', {
    title: 'What is missing',
    body: 'Nobody has asked the people who lived **below** the weir.\n\n1. Find them.\n2. Ask all 12.',
  })
  const { id } = await library.call('packs.create', { title: 'The night of the weir' })
  const start = SECOND.indexOf(LEFT_OUT)
  await library.call('packs.add', {
    pack: id,
    items: [
      { kind: 'heading', level: 1, text: 'What was said' },
      { kind: 'highlight', id: first.id },
      {
        kind: 'highlight',
        id: second.id,
        settings: { omissions: [{ start, end: start + LEFT_OUT.length }] },
      },
      { kind: 'note', id: note.id },
    ],
  })
  return id
}

const ENDINGS: Readonly<Partial<Record<PackFormat, string>>> = {
  markdown: '.md',
  html: '.html',
  csv: '.csv',
  'csv-plain': '.csv',
  jsonld: '.jsonld',
  docx: '.docx',
  folder: '',
}

/** Exports the pack into the folder and returns the path. */
export async function exported(
  library: Library,
  folder: string,
  pack: PackId,
  format: PackFormat,
  settings: Partial<PackSettings> = {},
): Promise<string> {
  const path = join(folder, `pack-${format}${ENDINGS[format] ?? `.${format}`}`)
  await library.call('packs.export', { pack, format, path, settings, replace: true })
  return path
}

/** Verifies with the report that the sample pack quotes. */
export function verifiedWith(pack: string, ...sources: readonly string[]): Promise<Verification> {
  return verifyPack({ pack, sources, library: null })
}
