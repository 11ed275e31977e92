import { textSha256 } from '#library/documents/passage-queries.ts'
import type { EntryStatus, VerifiedEntry } from '#shared/contract/packs.ts'
import { shownWordsOf } from '#shared/domain/pack-record.ts'
import { hashRecord, type PackRecord } from '../record.ts'
import { altered, type Compared, compareWithSource, standsIn } from './compare.ts'
import type { Unshown } from './shown.ts'
import { hashIn, type ReadSource, type SourceFile } from './sources.ts'

/**
 * What was found to compare an entry with. `nothing`: no sources were asked for; `absent`: they were, but the file that was quoted
 * is not among them; `quoted`: it is; `other`: another file that was given in its place.
 */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'quoted' | 'other'; readonly file: SourceFile; readonly read: ReadSource }

/** Checks one entry: against its own hashes, what the file shows of it, and the source. */
export function checkEntry(
  record: PackRecord,
  sealedSha256: string,
  unshown: Unshown,
  found: Found,
): VerifiedEntry {
  const sealed = [...sealProblems(record, sealedSha256), ...unshown.problems]
  const compared = compare(record, found)
  const problems = [...sealed, ...compared.problems]
  const status: EntryStatus = sealed.length > 0 ? 'text-differs' : compared.status
  return {
    ordinal: Number.parseInt(record.ordinal, 10) || 1,
    kind: kindOf(record),
    document: record.title,
    locator: record.locator,
    quotation: wordsOf(record),
    status,
    against: found.kind === 'quoted' && 'text' in found.read ? 'source' : 'pack',
    source: 'file' in found ? found.file.called : '',
    ok: problems.length === 0,
    problems,
    remarks: [...compared.remarks, ...unshown.remarks],
    diff: unshown.diff ?? compared.diff,
    place: null,
  }
}

function kindOf({ kind }: PackRecord): VerifiedEntry['kind'] {
  return kind === 'note' || kind === 'heading' || kind === 'text' ? kind : 'excerpt'
}

function wordsOf(record: PackRecord): string {
  if (kindOf(record) !== 'excerpt') return record.note
  return shownWordsOf(record)
}

function sealProblems(record: PackRecord, sealedSha256: string): string[] {
  const problems: string[] = []
  if (hashRecord(record) !== sealedSha256) problems.push('The entry was changed after it was sealed.')
  const { quotation, quotationSha256, salt, omissions } = record
  const isHashed = record.kind === 'excerpt' && (salt === '' || omissions === '')
  if (isHashed && hashIn(record, textSha256(quotation)) !== quotationSha256) {
    problems.push('The quotation is not the one that was sealed.')
  }
  return problems
}

const HOLDS = { remarks: [], problems: [], diff: null } as const

function compare(record: PackRecord, found: Found): Compared {
  if (record.kind !== 'excerpt' || found.kind === 'nothing') return { ...HOLDS, status: 'not-checkable' }
  if (found.kind === 'absent') {
    return {
      ...HOLDS,
      status: 'not-checkable',
      problems: ['The file that was quoted is not among the sources.'],
    }
  }
  const { read, file } = found
  if (found.kind === 'other') return compareWithOther(record, file.called, read)
  if ('text' in read) return compareWithSource(record, read)
  const problem = `The file is the one that was quoted, bit for bit, but its words could not be read: ${read.refused}`
  return { ...HOLDS, status: 'not-checkable', problems: [problem] }
}

/** Another file proves nothing of the one that was quoted; but one wants to know whether it says the same. */
function compareWithOther(record: PackRecord, called: string, read: ReadSource): Compared {
  const another = `${called} is not the file that was quoted: its bytes are others.`
  if (!('text' in read)) {
    return {
      ...HOLDS,
      status: 'source-differs',
      problems: [`${another} It could not be read: ${read.refused}`],
    }
  }
  const stands = standsIn(read.text, record)
  return {
    status: 'source-differs',
    problems: [`${another} ${stands ? 'The words do stand in it.' : 'The words do not stand in it.'}`],
    remarks: [],
    diff: stands ? null : altered(record, read),
  }
}
