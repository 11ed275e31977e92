import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import { manifestText } from '#shared/domain/pack-record.ts'
import type { PackFile, ReadShown } from '../formats/format.ts'
import { packFiles } from '../formats/index.ts'
import { qdpx } from '../formats/qdpx.ts'
import { readManifest } from '../manifest.ts'
import type { ExportedPack } from '../record.ts'
import { type PageMarks, pageMarks, pageProblems } from './page-marks.ts'

/** What one file shows; `marks` where it says which of its words are which field. */
export interface Shown {
  readonly format: PackFormat
  readonly text: string
  readonly marks: PageMarks | null
}

/** A pack as it was found on the disk: one file, or several that should all be the same pack. */
export interface FoundPack {
  readonly format: PackFormat
  readonly pack: ExportedPack
  /** What each of its files shows beside the manifest that it carries. */
  readonly shown: readonly Shown[]
  /** Folders of originals that came with it. */
  readonly originals: readonly string[]
  readonly problems: readonly string[]
}

const MANIFEST = 'manifest.json'
const ORIGINALS = 'originals'
const FILES = ['pack.html', 'pack.md', 'pack.csv']

/** Reads an exported file, or a folder with its manifest. Fails when it is no pack; what its parts disagree in is a problem. */
export async function findPack(path: string, readShown: ReadShown): Promise<FoundPack> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return readFolder(path, readShown)
  const { format, pack, shown } = await readPackFile(path, readShown)
  return { format, pack, shown, originals: [], problems: problemsOf(pack, shown) }
}

async function readFolder(folder: string, readShown: ReadShown): Promise<FoundPack> {
  const pack = await readWhole(folder, async () =>
    readManifest(await readFile(join(folder, MANIFEST), 'utf8')),
  )
  const shown: Shown[] = []
  const problems: string[] = []
  for (const name of FILES) {
    try {
      const found = await readPackFile(join(folder, name), readShown)
      shown.push(...found.shown)
      problems.push(...problemsOf(pack, found.shown))
      if (manifestText(found.pack) !== manifestText(pack))
        problems.push(`${name} is not the pack of ${MANIFEST}.`)
    } catch (error) {
      problems.push(`${name} is missing, was cut, or is no pack any more.`)
      if (!(error instanceof BookwheelError)) throw error
    }
  }
  const originals = join(folder, ORIGINALS)
  const hasOriginals = await stat(originals).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return { format: 'folder', pack, shown, originals: hasOriginals ? [originals] : [], problems }
}

function problemsOf(pack: ExportedPack, shown: readonly Shown[]): string[] {
  return shown.flatMap(({ marks }) => (marks === null ? [] : pageProblems(pack, marks)))
}

interface FoundFile {
  readonly format: PackFormat
  readonly pack: ExportedPack
  readonly shown: readonly Shown[]
}

async function readPackFile(path: string, readShown: ReadShown): Promise<FoundFile> {
  const files: readonly Pick<PackFile, 'format' | 'extensions' | 'read'>[] = [
    ...Object.values(packFiles),
    qdpx,
  ]
  const file = files.find(({ extensions }) => extensions.includes(extname(path).toLowerCase()))
  if (!file) {
    const endings = [...new Set(files.flatMap(({ extensions }) => extensions))].join(' ')
    throw new BookwheelError('unsupported', `${path} has no ending of a pack: ${endings}`)
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new BookwheelError('not-found', `${path} can’t be read.`, 'Check the path.', { cause: error })
  })
  const { format } = file
  return readWhole(path, async () => {
    const { pack, shown: text } = await file.read(bytes, readShown)
    const marks = format === 'html' ? pageMarks(bytes) : null
    return { format, pack, shown: text === null ? [] : [{ format, text, marks }] }
  })
}

async function readWhole<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new BookwheelError(
      'unreadable',
      `${path} is not a citation pack of Bookwheel, or was cut or changed.`,
      '',
      {
        cause: error,
      },
    )
  }
}
