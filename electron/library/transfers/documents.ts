import { extname } from 'node:path'
import type { ReadHandle } from '#library/database/handles.ts'
import type { Inverse, WriteCall } from '#library/feature.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Foreign, ForeignSource, Unplaced } from './foreign.ts'
import { type Match, matcher } from './match-queries.ts'

/** Imports files that came out of another one, whose SHA-256 is given, without a step of its own to undo. */
export type BringIn = (enclosed: {
  readonly sha256: string
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}) => Promise<{ readonly report: ImportReport; readonly inverse: Inverse | null }>

/** The documents that the sources of a file are. */
export interface BroughtDocuments {
  readonly matches: ReadonlyMap<string, Match>
  /** Those that are new, with the names that they have in the file. */
  readonly added: readonly { readonly id: DocumentId; readonly name: string }[]
  readonly unplaced: readonly Unplaced[]
  readonly inverse: readonly WriteCall[]
}

/** Finds the documents of the sources, and imports those that came along and that the library does not have. */
export async function bringDocuments(
  db: ReadHandle,
  foreign: Foreign,
  container: { readonly path: string; readonly sha256: string },
  bringIn: BringIn,
): Promise<BroughtDocuments> {
  const matches = new Map<string, Match>()
  const find = (sources: readonly ForeignSource[]): ForeignSource[] => {
    const { match } = matcher(db, foreign.system)
    return sources.filter((source) => {
      const found = match(source)
      if (found !== null) matches.set(source.foreignId, found)
      return found === null
    })
  }
  const missing = new Map(
    find(foreign.sources).flatMap((source) =>
      source.file === null ? [] : [[`${container.path}/${placeOf(source)}`, source]],
    ),
  )
  if (missing.size === 0) return { matches, added: [], unplaced: [], inverse: [] }
  const files = [...missing].map(([path, { file }]) => ({ path, bytes: file?.bytes ?? new Uint8Array() }))
  const { report, inverse } = await bringIn({ sha256: container.sha256, files })
  find([...missing.values()])
  return {
    matches,
    added: report.added.map(({ path, document }) => ({ id: document, name: missing.get(path)?.name ?? '' })),
    unplaced: report.failed.map(({ path, message }) => ({
      what: `The document “${missing.get(path)?.name ?? path}”`,
      why: message,
    })),
    inverse: inverse?.calls ?? [],
  }
}

/** Where a source lies in the file: under its own id, because names need not differ. */
function placeOf({ foreignId, file }: ForeignSource): string {
  const name = file?.name ?? ''
  const ending = extname(name)
  const bare = name.slice(0, name.length - ending.length)
  return `${plain(foreignId, 60)}/${plain(bare, 120) || 'Untitled'}${ending}`
}

/** As a name of a file anywhere. */
function plain(name: string, longest: number): string {
  const signs = name.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').trim()
  return Array.from(signs).slice(0, longest).join('').trim()
}
