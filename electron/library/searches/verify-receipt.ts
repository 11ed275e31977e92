import type { ReadHandle } from '#library/database/handles.ts'
import { foldedUpTo } from '#library/folding/queries.ts'
import type { ReceiptVerification } from '#shared/contract/searches.ts'
import { claimOf, type Receipt } from '#shared/domain/receipt.ts'
import { checkAlone } from './check-receipt.ts'
import { corpusOf, documentOfSource, isKept, type Searched, searchedEditions } from './corpus-queries.ts'
import { countFound } from './count.ts'

/**
 * Checks a receipt: its seal, its signature, and with the library whether all that was searched is still there, and whether
 * the same search finds the same in it. What came since is named, and does not speak against the receipt.
 */
export async function verifyReceipt(
  receipt: Receipt,
  key: string | null,
  db: ReadHandle | null,
): Promise<ReceiptVerification> {
  const { signature, problems } = checkAlone(receipt, key)
  const library = db && (await searchedAgain(receipt, db))
  const all = [...problems, ...(library?.problems ?? [])]
  const { program, at, query, reading, found } = receipt
  return {
    ok: all.length === 0,
    receipt: { program, at, query, reading, found },
    claim: claimOf(receipt),
    problems: all,
    signature,
    library: library && library.seen,
  }
}

type Seen = NonNullable<ReceiptVerification['library']>

async function searchedAgain(
  receipt: Receipt,
  db: ReadHandle,
): Promise<{ readonly seen: Seen; readonly problems: readonly string[] }> {
  const asked = { query: receipt.query, furniture: receipt.settings.furniture }
  const now = searchedEditions(db)
  const { came, went, stayed } = difference(receipt.corpus.members, now)
  const { found, candidates } = await countFound(db, asked)
  const again = new Map(candidates().map(({ edition, matches }) => [edition, matches]))
  const passages = stayed.flatMap(({ edition }) => again.get(edition) ?? [])
  const foundInCorpus = {
    documents: passages.length,
    passages: passages.reduce((sum, matches) => sum + matches, 0),
  }
  return {
    seen: {
      isKept: isKept(db, receipt.sha256),
      came: came.map(({ member }) => memberOf(db, member)),
      went: went.map((member) => memberOf(db, member)),
      found,
      foundInCorpus,
    },
    problems:
      foldedUpTo(db) !== null
        ? ['Documents of the library are still being read again: check the receipt when all have been read.']
        : went.length > 0
          ? ['Not all that was searched is still there, so that not all of it could be searched again.']
          : differences(receipt, corpusOf(db, stayed), foundInCorpus),
  }
}

/** What a receipt says otherwise than the library, in which all that was searched is still there. */
function differences(
  { corpus: said, found }: Receipt,
  corpus: Receipt['corpus'],
  again: Seen['foundInCorpus'],
): string[] {
  const problems: string[] = []
  if (again.documents !== found.documents || again.passages !== found.passages) {
    problems.push(
      `In the same editions the search now finds ${again.passages} passages in ${again.documents} documents; the receipt says ${found.passages} in ${found.documents}.`,
    )
  }
  if (
    corpus.picturePages !== said.picturePages ||
    corpus.wordless !== said.wordless ||
    corpus.documents !== said.documents
  ) {
    problems.push(
      'The receipt gives other numbers of documents, or of what could not be searched, than the library.',
    )
  }
  return problems
}

function memberOf(db: ReadHandle, member: string): Seen['came'][number] {
  const source = member.slice(0, member.indexOf(':'))
  return { source, document: documentOfSource(db, source) }
}

/** A member may stand in a corpus several times. */
function difference(
  before: readonly string[],
  now: readonly Searched[],
): {
  readonly came: readonly Searched[]
  readonly went: readonly string[]
  readonly stayed: readonly Searched[]
} {
  const left = new Map<string, number>()
  for (const member of before) left.set(member, (left.get(member) ?? 0) + 1)
  const came: Searched[] = []
  const stayed: Searched[] = []
  for (const searched of now) {
    const count = left.get(searched.member) ?? 0
    left.set(searched.member, count - 1)
    ;(count > 0 ? stayed : came).push(searched)
  }
  const went = [...left].flatMap(([member, count]) =>
    Array.from({ length: Math.max(0, count) }, () => member),
  )
  return { came, went, stayed }
}
