import type { MadeLibrary } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

const QUOTATIONS = 200
/** Words of the draft's own around each quotation. */
const OWN_WORDS =
  'as it is said in a report that was made of what they had seen there, some 1,450 people came'

/** The check of a long article: half of its quotations faithful, the others altered, cut by gaps, or made up. */
export async function drafts({ library, bare, documents }: MadeLibrary): Promise<Comparison[]> {
  const texts = bare
    .prepare(
      `SELECT text FROM passages WHERE length BETWEEN 200 AND 900 AND kind = 'paragraph'
       ORDER BY (id * 7919) % 100003 LIMIT ?`,
    )
    .pluck()
    .all(QUOTATIONS) as string[]
  const quotations = texts.map((text, index) => quoted(text, index))
  const body = quotations.map((quotation) => `${OWN_WORDS}: “${quotation}”, and so on.`).join('\n\n')
  const phrase = bare.prepare('SELECT rowid FROM passage_index WHERE passage_index MATCH ? LIMIT 200').pluck()
  const phrases = quotations.map(
    (quotation) => `"${(quotation.toLowerCase().match(/[a-z]+/g) ?? []).slice(0, 8).join(' ')}"`,
  )
  const words = body.split(/\s+/).length
  return [
    await compare({
      what: `drafts.check, ${words} words, ${quotations.length} quotations, ${documents} documents`,
      yardstick: 'one FTS5 phrase a quotation',
      rounds: 3,
      ours: () => library.call('drafts.check', { body }),
      bare: () => phrases.map((words) => phrase.all(words)),
      remark: ({ p50 }) => `${(p50 / quotations.length).toFixed(1)} ms a quotation`,
    }),
  ]
}

function quoted(text: string, index: number): string {
  const words = text.replaceAll(/[“”"]/g, '').split(/\s+/).slice(3, 28)
  if (index % 8 === 1) return words.with(12, 'otherwise').join(' ')
  if (index % 8 === 3) return words.toSpliced(7, 1).join(' ')
  if (index % 8 === 5) return [...words.slice(0, 8), '…', ...words.slice(16)].join(' ')
  if (index % 8 === 7) return words.toReversed().join(' ')
  return words.join(' ')
}
