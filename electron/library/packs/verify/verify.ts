import { setImmediate as nextTurn } from 'node:timers/promises'
import { textSha256 } from '#library/documents/passage-queries.ts'
import { createImporterPool } from '#library/importing/importer-pool.ts'
import type { Verification, VerifiedEntry } from '#shared/contract/packs.ts'
import { quotesOneSource } from '#shared/domain/pack-record.ts'
import { type ExportedPack, hashPack, type PackRecord } from '../record.ts'
import { fingerprint, hasGoodSignature, isKey } from '../signing/sign.ts'
import { PACK_VERSION } from '../versions.ts'
import { altered, placeIn, standsIn } from './compare.ts'
import { checkEntry, type Found } from './entry.ts'
import { type FoundPack, findPack } from './read-pack.ts'
import { createShownCheck, readPlainWith, type Unshown } from './shown.ts'
import {
  createSourceReader,
  givenFiles,
  hashIn,
  type KeptOriginals,
  quotedFile,
  type SourceFile,
  strangeSources,
} from './sources.ts'

export interface VerifyOptions {
  /** The exported file or folder. */
  readonly pack: string
  /** Original files, and folders of such, to trace excerpts to. */
  readonly sources: readonly string[]
  /** A library whose kept originals may be used as well. */
  readonly library: KeptOriginals | null
  /** The fingerprint of a key, or the key in base64, that should have signed the pack. */
  readonly key?: string | null
}

/** Milliseconds that one file may take: a pack of thousands of excerpts is a long document, and is read for two things. */
const READING_MS = 60_000

/** Re-checks every entry of an exported pack. Fails only when it is no pack; what is wrong in it is reported. */
export async function verifyPack(options: VerifyOptions): Promise<Verification> {
  const pool = createImporterPool({ size: 1, timeoutMs: READING_MS })
  try {
    const found = await findPack(options.pack, pool)
    const { pack } = found
    const { given, problems } = await givenFiles([...options.sources, ...found.originals])
    const files = given.flatMap((one) => one.files)
    const readPlain = readPlainWith(pool)
    const shown = found.shown.map((file) => createShownCheck(file, pack.records, readPlain))
    const locate = createLocator(pack, files, options, found, createSourceReader(pool))
    const excerpts: VerifiedEntry[] = []
    for (const [index, record] of pack.records.entries()) {
      // Others who wait for this process come in between.
      await nextTurn()
      const unshown = await Promise.all(shown.map((check) => check(record)))
      const source = await locate(record)
      const entry = checkEntry(record, pack.recordSha256[index] ?? '', together(unshown), source)
      excerpts.push(placed(entry, record, source, options.library))
    }
    const signature = signatureOf(pack, options.key ?? null)
    const all = [
      ...problems,
      ...found.problems,
      ...problemsOfPack(pack),
      ...problemsOfKey(signature, options.key),
    ]
    return {
      pack: pack.title,
      id: pack.pack,
      program: pack.program,
      exported: pack.exported,
      format: found.format,
      sourceSafe: pack.records.some(({ salt }) => salt !== ''),
      signature,
      ok: all.length === 0 && excerpts.every(({ ok }) => ok),
      excerpts,
      problems: all,
      remarks: strangeSources(
        given.filter(({ path }) => options.sources.includes(path)),
        pack.records,
        new Set(excerpts.map(({ source }) => source)),
      ),
    }
  } finally {
    await pool.close()
  }
}

function together(unshown: readonly Unshown[]): Unshown {
  return {
    problems: [...new Set(unshown.flatMap(({ problems }) => problems))],
    remarks: [...new Set(unshown.flatMap(({ remarks }) => remarks))],
    diff: unshown.find(({ diff }) => diff !== null)?.diff ?? null,
  }
}

/** With the place in the library of its words, or of those that it should say. */
function placed(
  entry: VerifiedEntry,
  record: PackRecord,
  source: Found,
  library: KeptOriginals | null,
): VerifiedEntry {
  if (library === null || source.kind !== 'quoted' || !('text' in source.read)) return entry
  const edition = library.editionOf(source.file.sha256, textSha256(source.read.text))
  const place = edition === null ? null : placeIn(record, source.read)
  return edition === null || place === null
    ? entry
    : { ...entry, place: { ...edition, start: place.start, end: place.end } }
}

/** Files that may have been given in place of one that is not there. */
const MOST_OTHERS = 20

function createLocator(
  pack: ExportedPack,
  files: readonly SourceFile[],
  { sources, library }: VerifyOptions,
  { originals }: FoundPack,
  read: ReturnType<typeof createSourceReader>,
): (record: PackRecord) => Promise<Found> {
  const isAsked = sources.length > 0 || library !== null || originals.length > 0
  const excerpts = pack.records.filter(({ kind }) => kind === 'excerpt')
  const others = files.filter(
    ({ sha256 }) => !excerpts.some((record) => hashIn(record, sha256) === record.sourceSha256),
  )
  const isOnly = others.length === 1 && quotesOneSource(excerpts)
  return async (record) => {
    if (!isAsked || record.kind !== 'excerpt') return { kind: 'nothing' }
    const quoted = quotedFile(record, files, library)
    if (quoted) return { kind: 'quoted', file: quoted, read: await read(quoted, record.file || quoted.name) }
    const named = others.filter(({ name }) => name === record.file)
    let resembling: Found | null = null
    for (const file of [...named, ...others].slice(0, MOST_OTHERS)) {
      const other: Found = { kind: 'other', file, read: await read(file, file.name) }
      if (isOnly || file.name === record.file) return other
      if (!('text' in other.read)) continue
      if (standsIn(other.read.text, record)) return other
      if (resembling === null && altered(record, other.read) !== null) resembling = other
    }
    return resembling ?? { kind: 'absent' }
  }
}

function signatureOf(pack: ExportedPack, key: string | null): Verification['signature'] {
  const isSigned = pack.publicKey !== '' || pack.signature !== ''
  const named = fingerprint(pack.publicKey)
  const status = isSigned ? (hasGoodSignature(pack) ? 'valid' : 'broken') : 'none'
  return { status, fingerprint: named, expected: key === null ? null : isKey(key, pack.publicKey) }
}

function problemsOfPack(pack: ExportedPack): string[] {
  const problems: string[] = []
  if (pack.version !== PACK_VERSION) {
    problems.push(`The pack is of the version “${pack.version}”, which this program does not know.`)
  }
  if (pack.records.length === 0) problems.push('The pack holds no entries.')
  else if (hashPack(pack, pack.recordSha256) !== pack.packSha256) {
    problems.push('Entries were added, removed, moved or changed after the pack was sealed, or its head was.')
  }
  return problems
}

function problemsOfKey(
  { status, expected }: Verification['signature'],
  key: string | null | undefined,
): string[] {
  const problems: string[] = []
  if (status === 'broken') {
    problems.push(
      'The signature does not fit the pack: it was changed after it was signed, or not signed by this key.',
    )
  }
  if (expected === false) {
    problems.push(
      status === 'none' ? 'The pack is not signed.' : `The pack was not signed by the key ${key?.trim()}.`,
    )
  }
  return problems
}
