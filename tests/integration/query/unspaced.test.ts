import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { leafToFts5 } from '#shared/query/fts5.ts'
import { matchMarks } from '#shared/query/match.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { fold } from '#shared/text/fold.ts'
import { continuesLetter } from '#shared/text/letter-bounds.ts'
import { FTS5_TOKENIZER } from '#shared/text/words.ts'

const SENTENCES = [
  '水库大坝的闸门昨晚被打开，下游居民连夜撤离。',
  '研究生命的起源，他从马上下来，南京市长江大桥2020年通车。',
  '縣政府宣布三天前已發出警告，但沒有人收到。',
  '東京都民は夜に避難した。ダム決壊の報告書は３０ページある。',
  '外国人参政権について、ｶﾞｿﾘﾝ税の話もあった。',
  'เขื่อนแตกเมื่อคืนนี้ ประชาชน 1,200 คนอพยพออกจากหมู่บ้าน',
  'เจ้าหน้าที่เปิดประตูระบายน้ำตอนตีสาม',
  'ເຂື່ອນແຕກໃນຕອນກາງຄືນ ປະຊາຊົນຍົກຍ້າຍ',
  'ទំនប់បានបាក់នៅពេលយប់',
  'ဆည်ကျိုးသွားပြီး ရွာသားတွေ ထွက်ပြေးကြတယ်။',
]

const db = new Database(':memory:')
db.exec(
  `CREATE VIRTUAL TABLE texts USING fts5(text, content = '', contentless_delete = 1, tokenize = "${FTS5_TOKENIZER}")`,
)
SENTENCES.forEach((sentence, i) =>
  db.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)').run(i, fold(sentence).text),
)
const select = db.prepare<[string], { rowid: number }>('SELECT rowid FROM texts WHERE texts MATCH ?')
afterAll(() => db.close())

const WORDY = /[\p{L}\p{N}]/u

/** A part of a sentence that begins and ends with whole letters. */
const part = fc
  .tuple(fc.nat(SENTENCES.length - 1), fc.nat(), fc.integer({ min: 1, max: 12 }))
  .map(([sentence, from, length]) => {
    const text = SENTENCES[sentence] ?? ''
    const bounds = Array.from({ length: text.length + 1 }, (_, at) => at).filter(
      (at) => !continuesLetter(text, at),
    )
    const first = from % (bounds.length - 1)
    let [start, end] = [bounds[first] ?? 0, bounds[Math.min(bounds.length - 1, first + length)] ?? 0]
    // A number is one word, as everywhere.
    while (
      start > 0 &&
      /\p{Nd}[,\p{Nd}]*$/u.test(text.slice(0, start)) &&
      /^[,\p{Nd}]/u.test(text.slice(start))
    )
      start--
    while (/[,\p{Nd}]$/u.test(text.slice(0, end)) && /^[,\p{Nd}]/u.test(text.slice(end))) end++
    return { sentence, start, end, text: text.slice(start, end) }
  })
  .filter(({ text }) => WORDY.test(text))

test('every part of a text in a script without spaces is found, and marked where it stands', () => {
  fc.assert(
    fc.property(part, ({ sentence, start, end, text }) => {
      const { query } = parseQuery(`"${text}"`)
      if (query?.kind !== 'phrase') throw new Error(`“${text}” is no phrase.`)
      expect(select.all(leafToFts5(query)).map(({ rowid }) => rowid)).toContain(sentence)
      const whole = SENTENCES[sentence] ?? ''
      const from = start + text.search(WORDY)
      const marks = matchMarks(query, whole).filter((mark) => mark.start <= from && mark.end > from)
      expect(marks).toHaveLength(1)
      expect(WORDY.test(whole.slice(marks[0]?.end, end))).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['生命', '研究生命的起源'],
  ['马上', '他从马上下来'],
  ['長江', '南京市長江大橋'],
  ['京都', '東京都民'],
  ['参政', '外国人参政権'],
  ['แตก', 'เขื่อนแตกเมื่อคืนนี้'],
])('%s is found in %s, which a dictionary may divide otherwise', (typed, text) => {
  const { query } = parseQuery(typed)
  const [mark] = query ? matchMarks(query, text) : []
  expect(text.slice(mark?.start, mark?.end)).toBe(typed)
})
