import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, isAbsolute, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { ReadHandle } from '#library/database/handles.ts'
import type { Inverse } from '#library/feature.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { plainNote } from './formats/plain-note.ts'
import { keywordsOf, type Reference, textOf } from './formats/reference.ts'
import { documentFinder, type Known } from './match-queries.ts'

/** Imports files of the disk without a step of its own to undo. */
export type BringInFiles = (
  paths: readonly string[],
) => Promise<{ readonly report: ImportReport; readonly inverse: Inverse | null }>

/** An entry without a document; `words` are its notes and keywords. */
export interface UnplacedReference {
  readonly what: string
  readonly why: string
  readonly words: string
}

/** Which documents the entries of a bibliography are, and what has no place. */
export interface MatchedReferences {
  readonly matched: readonly { readonly document: DocumentId; readonly item: CslItem }[]
  readonly added: readonly { readonly id: DocumentId; readonly title: string }[]
  readonly unplaced: readonly UnplacedReference[]
  readonly inverse: Inverse | null
}

/** An entry with its files that are on the disk; `missing` are the others. */
interface Entry extends Known {
  readonly missing: readonly string[]
}

/**
 * Finds the documents of the entries of a file at `path`. Files that an entry without a document attaches are imported where they
 * are on this computer; an entry with neither has no place.
 */
export async function matchReferences(
  db: ReadHandle,
  references: readonly Reference[],
  path: string,
  bringIn: BringInFiles,
): Promise<MatchedReferences> {
  const known = documentFinder(db)
  const entries: Entry[] = []
  const wanted: string[] = []
  for (const reference of references) {
    const entry = await entryOf(reference, dirname(path))
    // Hashing a library of files takes long: only where nothing else tells.
    const told = known.find(entry) === null ? await hashed(entry) : entry
    entries.push(told)
    const [file] = told.files
    if (file !== undefined && known.find(told) === null) wanted.push(file.path)
  }
  const paths = [...new Set(wanted)]
  const brought = paths.length === 0 ? null : await bringIn(paths)
  const finder = brought === null ? known : documentFinder(db)
  const failed = new Map(brought?.report.failed.map((file) => [file.path, file.message]))
  const matched: { document: DocumentId; item: CslItem }[] = []
  const unplaced: UnplacedReference[] = []
  for (const entry of entries) {
    const found = finder.find(entry)
    const { item } = entry
    if (found !== null && 'document' in found) matched.push({ document: found.document, item })
    else {
      const why = whyNot(entry, found?.several ?? 0, failed)
      unplaced.push({ what: nameOf(item), why, words: wordsOf(item) })
    }
  }
  return {
    matched,
    added: brought?.report.added.map(({ document, title }) => ({ id: document, title })) ?? [],
    unplaced,
    inverse: brought?.inverse ?? null,
  }
}

async function entryOf({ item, files }: Reference, folder: string): Promise<Entry> {
  const paths = files.flatMap((file) => absolute(file, folder) ?? [])
  const there: { path: string; sha256: string | null }[] = []
  const missing: string[] = []
  for (const path of new Set(paths)) {
    const isFile = (await stat(path).catch(() => null))?.isFile() === true
    if (isFile) there.push({ path, sha256: null })
    else missing.push(path)
  }
  return { item, files: there, missing }
}

async function hashed(entry: Entry): Promise<Entry> {
  const files: { path: string; sha256: string | null }[] = []
  for (const { path } of entry.files) files.push({ path, sha256: await sha256Of(path) })
  return { ...entry, files }
}

/** A path on this computer; null for what is elsewhere. */
function absolute(file: string, folder: string): string | null {
  if (/^file:/i.test(file)) {
    try {
      return fileURLToPath(file)
    } catch {
      return null
    }
  }
  if (/^[a-z][\w+.-]+:\/\//i.test(file)) return null
  return isAbsolute(file) ? file : resolve(folder, file)
}

async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
    return hash.digest('hex')
  } catch {
    return null
  }
}

function nameOf({ title, author }: CslItem): string {
  const [first] = author ?? []
  const who = first?.family ?? first?.literal
  return [who, title === undefined ? 'An entry without a title' : `“${title}”`].filter(Boolean).join(', ')
}

function wordsOf(item: CslItem): string {
  const keywords = keywordsOf(item)
  const tags = keywords.length === 0 ? '' : `Tags: ${keywords.join(', ')}`
  return [plainNote(textOf(item, 'note')), tags].filter((part) => part !== '').join('\n\n')
}

function whyNot({ files, missing }: Entry, several: number, failed: ReadonlyMap<string, string>): string {
  if (several > 1) return `${several} documents have this title, and nothing says which one is meant.`
  const [refused] = files.flatMap(({ path }) => failed.get(path) ?? [])
  if (refused !== undefined) return `Its file could not be imported: ${refused}`
  const none = 'No document has its DOI, its address, its file or its title and year'
  return missing.length === 0
    ? `${none}, and no file of it is named.`
    : `${none}, and its file is not on this computer: ${missing[0]}`
}
