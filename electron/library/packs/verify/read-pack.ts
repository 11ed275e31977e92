import { stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { deserialize } from 'node:v8'
import type { ImporterPool } from '#library/importing/importer-pool.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import { manifestText } from '#shared/domain/pack-record.ts'
import type { ExportedPack } from '../record.ts'
import { FOLDER_MANIFEST, type OpenedPack, PACK_ENDINGS, type Shown } from './open-pack.ts'
import { pageProblems } from './page-marks.ts'

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
export async function findPack(path: string, pool: ImporterPool): Promise<FoundPack> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return readFolder(path, pool)
  if (!PACK_ENDINGS.includes(extname(path).toLowerCase())) {
    throw new BookwheelError('unsupported', `${path} has no ending of a pack: ${PACK_ENDINGS.join(' ')}`)
  }
  const { format, pack, shown } = await opened(pool, path)
  return { format, pack, shown, originals: [], problems: problemsOf(pack, shown) }
}

async function readFolder(folder: string, pool: ImporterPool): Promise<FoundPack> {
  const { pack } = await opened(pool, join(folder, MANIFEST), FOLDER_MANIFEST, folder)
  const shown: Shown[] = []
  const problems: string[] = []
  for (const name of FILES) {
    try {
      const found = await opened(pool, join(folder, name))
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

/** Reads a file as a pack in an importer process, whose limits hold whatever is in it. `said` is the path that a person gave. */
async function opened(
  pool: ImporterPool,
  path: string,
  name = basename(path),
  said = path,
): Promise<OpenedPack> {
  let pack: OpenedPack | null = null
  const result = await pool.extract(path, {
    purpose: 'pack',
    name,
    onMember: async (member) => {
      if (member.ok) pack = deserialize(member.bytes) as OpenedPack
      return 'enough'
    },
  })
  if (pack !== null) return pack
  const code = result.ok ? 'unreadable' : result.code
  if (code === 'not-found' || code === 'no-access')
    throw new BookwheelError('not-found', `${said} can’t be read.`, 'Check the path.')
  const isPast = !result.ok && PAST_LIMITS.has(code)
  throw new BookwheelError(
    isPast ? code : 'unreadable',
    `${said} is not a citation pack of Bookwheel, or was cut or changed.${isPast ? ` ${result.message}` : ''}`,
  )
}

/** What is said of a file that was too much for the process that read it. */
const PAST_LIMITS: ReadonlySet<string> = new Set(['too-large', 'timeout', 'memory', 'crashed'])
