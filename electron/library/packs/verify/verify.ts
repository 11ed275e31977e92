import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Verification } from '#shared/contract/packs.ts'
import type { PackFile } from '../formats/format.ts'
import { packFiles } from '../formats/index.ts'
import { type ExportedPack, hashPack } from '../record.ts'
import { checkRecord } from './check-record.ts'
import { openSources } from './sources.ts'

export interface VerifyOptions {
  /** The exported file. */
  readonly pack: string
  /** Original files to trace excerpts to. */
  readonly sources: readonly string[]
  /** A library whose kept originals may be used as well. */
  readonly library: string | null
}

/** Re-checks every excerpt of an exported pack. Fails only when the file is no pack; what is wrong in it is reported. */
export async function verifyPack({
  pack: path,
  sources: files,
  library,
}: VerifyOptions): Promise<Verification> {
  const { file, pack } = await readPackFile(path)
  const sources = await openSources(files, library)
  try {
    const excerpts: Verification['excerpts'] = []
    for (const [index, record] of pack.records.entries()) {
      const source = record.kind === 'excerpt' ? await sources.read(record.sourceSha256, record.file) : null
      excerpts.push(checkRecord(record, pack.recordSha256[index] ?? '', source))
    }
    const problems = [...sources.problems, ...problemsOfPack(pack)]
    return {
      pack: pack.title,
      format: file.format,
      ok: problems.length === 0 && excerpts.every(({ ok }) => ok),
      excerpts,
      problems,
    }
  } finally {
    await sources.close()
  }
}

async function readPackFile(path: string): Promise<{ file: PackFile; pack: ExportedPack }> {
  const file = Object.values(packFiles).find(({ extensions }) =>
    extensions.includes(extname(path).toLowerCase()),
  )
  if (!file) {
    throw new BookwheelError('unsupported', `${path} has no ending of a pack: .md .html .csv .jsonld`)
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new BookwheelError('not-found', `${path} can’t be read.`, 'Check the path.', { cause: error })
  })
  try {
    return { file, pack: (await file.read(bytes)).pack }
  } catch (error) {
    throw new BookwheelError('unreadable', `${path} is not a citation pack of Bookwheel, or was cut.`, '', {
      cause: error,
    })
  }
}

function problemsOfPack(pack: ExportedPack): string[] {
  if (pack.records.length === 0) return ['The pack holds no entries.']
  if (hashPack(pack, pack.recordSha256) === pack.packSha256) return []
  return ['Entries were added, removed, moved or changed after the pack was exported, or its head was.']
}
