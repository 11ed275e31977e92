import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { textSha256 } from '#library/documents/passage-queries.ts'
import type { ImporterPool } from '#library/importing/importer-pool.ts'
import { unpackText } from '#library/importing/packed.ts'
import { sourcePath } from '#library/importing/sources.ts'
import { createNearest, type FindNearest } from '#shared/anchoring/nearest-words.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { saltedText } from '#shared/domain/pack-record.ts'
import type { PackRecord } from '../record.ts'

/** A file that may be a source: the name says how it is read, `called` is what a person knows it by. */
export interface SourceFile {
  readonly path: string
  readonly name: string
  readonly called: string
  readonly sha256: string
}

/** The originals that a library keeps, by their SHA-256, with the name that each had. */
export interface KeptOriginals {
  readonly folder: string
  readonly names: ReadonlyMap<string, string>
  /** The newest edition that has this text of a source; null when there is none. */
  editionOf(
    sha256: string,
    textSha256: string,
  ): { readonly document: DocumentId; readonly edition: EditionId } | null
}

/** The text of a source as read anew, and by which rules. */
export interface SourceText {
  readonly text: string
  readonly extractor: string
  readonly nearest: FindNearest
}

/** A source as read anew, or why it can't be read. */
export type ReadSource = SourceText | { readonly refused: string }

/** More files than anybody means; a disk that was named by mistake has more. */
const MOST_FILES = 20_000

/** A path that was given, and the files there. */
interface Given {
  readonly path: string
  readonly files: readonly SourceFile[]
}

/** Every file at these paths and in the folders among them, with its hash. What can't be read is a problem. */
export async function givenFiles(
  paths: readonly string[],
): Promise<{ readonly given: Given[]; readonly problems: string[] }> {
  const given: Given[] = []
  const problems: string[] = []
  for (const path of paths) {
    try {
      const files: SourceFile[] = []
      for (const file of await filesAt(path)) {
        files.push({ path: file, name: basename(file), called: file, sha256: await fileSha256(file) })
      }
      given.push({ path, files })
    } catch {
      problems.push(`The source ${path} can’t be read.`)
    }
  }
  return { given, problems }
}

/**
 * What was given and is no original of a pack, nor was compared with an entry in the place of one. A folder with one original
 * may hold anything else.
 */
export function strangeSources(
  given: readonly Given[],
  records: readonly PackRecord[],
  compared: ReadonlySet<string>,
): string[] {
  const isOriginal = ({ path, sha256 }: SourceFile): boolean =>
    compared.has(path) ||
    records.some((record) => record.kind === 'excerpt' && hashIn(record, sha256) === record.sourceSha256)
  return given
    .filter(({ files }) => !files.some(isOriginal))
    .map(({ path, files }) =>
      files.some((file) => file.path === path)
        ? `${path} is no original of this pack: its bytes are those of none of the files that are quoted.`
        : `${path} holds no original of this pack.`,
    )
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  if (files.length > MOST_FILES) throw new Error(`More than ${MOST_FILES} files.`)
  return files.sort()
}

async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** A hash as it stands in the fields of an entry: salted where the entry has a salt. */
export function hashIn({ salt }: PackRecord, sha256: string): string {
  return salt === '' ? sha256 : textSha256(saltedText(salt, sha256))
}

/** The file that an entry was taken from, if it is among these. */
export function quotedFile(
  record: PackRecord,
  files: readonly SourceFile[],
  kept: KeptOriginals | null,
): SourceFile | null {
  const given = files.find(({ sha256 }) => hashIn(record, sha256) === record.sourceSha256)
  if (given || kept === null) return given ?? null
  const hashes = record.salt === '' ? [record.sourceSha256] : kept.names.keys()
  for (const sha256 of hashes) {
    const name = kept.names.get(sha256)
    if (name === undefined || hashIn(record, sha256) !== record.sourceSha256) continue
    return { path: sourcePath(kept.folder, sha256), name, called: `“${name}” in the library`, sha256 }
  }
  return null
}

/** Reads sources in an importer; the text that was asked for last is kept, as entries of a document come together. */
export function createSourceReader(pool: ImporterPool) {
  let last: { readonly key: string; readonly read: Promise<ReadSource> } | null = null
  return (file: SourceFile, name: string): Promise<ReadSource> => {
    const key = `${file.sha256} ${name}`
    if (last?.key !== key) last = { key, read: extract(pool, file, name) }
    return last.read
  }
}

async function extract(pool: ImporterPool, { path, sha256 }: SourceFile, name: string): Promise<ReadSource> {
  const result = await pool.extract(path, { name })
  if (!result.ok) return { refused: result.message }
  if (result.sha256 !== sha256) return { refused: 'It changed while it was read.' }
  if (result.extraction === null) return { refused: 'There is no text in it.' }
  const text = unpackText(result.extraction)
  return { text, extractor: result.extraction.extractor, nearest: createNearest(text) }
}
