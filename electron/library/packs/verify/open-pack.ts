import { extname } from 'node:path'
import { extract } from '#library/importing/extract.ts'
import { ExtractionError } from '#library/importing/format.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import { type Block, canonicalText } from '#shared/domain/passages.ts'
import type { PackFile, ReadShown } from '../formats/format.ts'
import { packFiles } from '../formats/index.ts'
import { qdpx } from '../formats/qdpx.ts'
import { readManifest } from '../manifest.ts'
import type { ExportedPack } from '../record.ts'
import { type PageMarks, pageMarks } from './page-marks.ts'

/** What one file shows; `marks` where it says which of its words are which field. */
export interface Shown {
  readonly format: PackFormat
  readonly text: string
  readonly marks: PageMarks | null
}

/** One file of a pack, read: its manifest and what it shows beside that; nothing where the records are what it shows. */
export interface OpenedPack {
  readonly format: PackFormat
  readonly pack: ExportedPack
  readonly shown: readonly Shown[]
}

const FILES: readonly Pick<PackFile, 'format' | 'extensions' | 'read'>[] = [...Object.values(packFiles), qdpx]

/** The endings of files that may be a pack, with the dot. */
export const PACK_ENDINGS: readonly string[] = [...new Set(FILES.flatMap(({ extensions }) => extensions))]

/** The name under which the manifest of a folder is read, which no file of a pack has. */
export const FOLDER_MANIFEST = 'folder.manifest'

/** A pack of ten thousand excerpts has some ten million characters. */
const MOST_CHARACTERS = 64 * 1024 * 1024
const MOST_ENTRIES = 100_000

/**
 * Reads a file as a pack, with everything that its maker may have put into it: so in a process that can be killed. Rejects with
 * `ExtractionError` `too-large`, and with any error for what is no pack.
 */
export async function openPack(bytes: Uint8Array, name: string): Promise<OpenedPack> {
  if (name === FOLDER_MANIFEST) {
    const pack = readManifest(new TextDecoder().decode(bytes))
    refuseTooMuch(pack, '')
    return { format: 'folder', pack, shown: [] }
  }
  const ending = extname(name).toLowerCase()
  const file = FILES.find(({ extensions }) => extensions.includes(ending))
  if (file === undefined) throw new ExtractionError('unsupported', `No pack ends in “${ending}”.`)
  const { format } = file
  const { pack, shown: text } = await file.read(bytes, readShown)
  refuseTooMuch(pack, text ?? '')
  const marks = format === 'html' ? pageMarks(bytes) : null
  return { format, pack, shown: text === null ? [] : [{ format, text, marks }] }
}

function refuseTooMuch({ records }: ExportedPack, shown: string): void {
  const said = records.reduce((sum, record) => sum + Object.values(record).join('').length, 0)
  if (records.length <= MOST_ENTRIES && said <= MOST_CHARACTERS && shown.length <= MOST_CHARACTERS) return
  throw new ExtractionError(
    'too-large',
    'The pack holds more than 100,000 entries or 64 million characters, which is the most that can be checked.',
  )
}

const readShown: ReadShown = async (bytes, name) => {
  const read = await extract(bytes, { name })
  return 'blocks' in read ? canonicalText(inReadingOrder(read.blocks, name)) : ''
}

/**
 * A PDF without the running heads of its pages, which stand in the middle of what crosses a page's end; other files with remarks
 * and footnotes behind everything else, as they are printed beside it.
 */
function inReadingOrder(blocks: readonly Block[], name: string): Block[] {
  if (name.endsWith('.pdf')) return blocks.filter(({ furniture }) => !furniture)
  const isAside = ({ kind }: Block): boolean => kind === 'comment' || kind === 'note'
  return [...blocks.filter((block) => !isAside(block)), ...blocks.filter(isAside)]
}
