import { describe } from '#shared/anchoring/describe.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { fold } from '#shared/text/fold.ts'
import { madeBook } from './made-documents.ts'
import { type Comparison, compare } from './yardstick.ts'

/** Pure functions over long texts. */
export async function text(): Promise<Comparison[]> {
  const book = canonicalText(madeBook(5_000_000))
  const english = book.replace(/[^\0-\x7f]+/g, 'e')
  return [
    await folding('5,000,000 characters of five languages', book),
    await folding('5,000,000 characters of plain English', english),
    ...(await anchoring(book.slice(0, 1_000_000))),
  ]
}

function folding(what: string, whole: string): Promise<Comparison> {
  return compare({
    what: `fold, ${what}`,
    yardstick: 'normalize NFKD and toLowerCase',
    rounds: 5,
    ours: () => fold(whole).text.length,
    bare: () => whole.normalize('NFKD').toLowerCase().length,
    remark: ({ p50 }) => `${Math.round(whole.length / p50 / 1000)} million characters/s`,
  })
}

/** A highlight of 120 characters in a text of a million, found again after the text has changed. */
async function anchoring(whole: string): Promise<Comparison[]> {
  const start = whole.indexOf(' ', 700_000) + 1
  const selector = describe(whole, start, whole.indexOf(' ', start + 110))
  const { end, exact } = selector
  const edited = exact.replace(/ (\w)(\w)/g, ' $2$1').slice(0, 40) + exact.slice(40)
  const versions = {
    'where it was': whole,
    'moved by an insertion': `${whole.slice(0, 5000)} Something new.${whole.slice(5000)}`,
    'with small edits': whole.slice(0, start) + edited + whole.slice(end),
    'cut out': whole.slice(0, start) + whole.slice(end),
  }
  const results: Comparison[] = []
  for (const [what, version] of Object.entries(versions)) {
    results.push(
      await compare({
        what: `resolve in 1,000,000 characters, ${what}`,
        yardstick: 'indexOf the quotation',
        ours: () => resolve(version, selector),
        bare: () => version.indexOf(exact),
        remark: () => resolve(version, selector).status,
      }),
    )
  }
  return results
}
