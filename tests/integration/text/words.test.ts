import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { schemaSql } from '#library/database/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { FTS5_TOKENIZER, words } from '#shared/text/words.ts'

/** That of indexes that were made before the ninth format; what they hold has been kept. */
const FORMER_TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"

/** The tokens that a real FTS5 index holds for each text, in order. */
function indexedTokens(texts: readonly string[], tokenizer: string): string[][] {
  const db = new Database(':memory:')
  db.exec(`
    CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = "${tokenizer}");
    CREATE VIRTUAL TABLE tokens USING fts5vocab(texts, instance);`)
  const insert = db.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
  db.transaction(() => texts.forEach((text, i) => insert.run(i, text)))()
  const tokens: string[][] = texts.map(() => [])
  const rows = db.prepare<[], { doc: number; term: string }>(
    'SELECT doc, term FROM tokens ORDER BY doc, offset',
  )
  for (const { doc, term } of rows.iterate()) tokens[doc]?.push(term)
  db.close()
  return tokens
}

function ownWords(folded: string): string[] {
  return [...words(folded)].map(({ start, end }) => folded.slice(start, end))
}

test.each([FTS5_TOKENIZER, FORMER_TOKENIZER])(
  '%s sees the same words in texts of many scripts',
  (tokenizer) => {
    const texts = [
      'On 13 March 2020 about 1,200 residents — “two streets” — were evacuated; the gauge read 211.4 m.',
      'Der Pegelstand: 211,4 m ü. NN. Straßensperrung in Łódź, Þórshöfn, Đakovo!',
      'Ὁ ποταμὸς ἐξεχείλισεν· Ο ΠΟΤΑΜΟΣ. Вода поднялась ещё в йод-районе, м’ята.',
      'کتاب‌ها می‌شود در سال ۱۴۰۲ منتشر شد؛ «سد» و يك كتاب.',
      'ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَٰلَمِينَ ﷺ',
      'בְּרֵאשִׁית בָּרָא אֱלֹהִים, צה״ל',
      'हिन्दी भाषा में लिखा हुआ एक वाक्य है। தமிழ் மொழி। বাংলা ভাষা १२३',
      '中国人民解放军2020年在北京。アメリカ合衆国、ｶﾞｿﾘﾝ 한국어 문장입니다.',
      'ภาษาไทยเป็นภาษา ພາສາລາວ ភាសាខ្មែរ မြန်မာဘာသာ',
      'ܫܠܡܐ ދިވެހި አማርኛ ქართული ᏣᎳᎩ 𐐔𐐯𐑅𐐨𐑉𐐯𐐻 𝐁𝟏 ½ ① ™ 😀 H₂O m²',
    ].map((text) => fold(text).text)
    expect(texts.map(ownWords)).toEqual(indexedTokens(texts, tokenizer))
  },
)

test.each([FTS5_TOKENIZER, FORMER_TOKENIZER])(
  '%s sees the same words around every character of Unicode, and changes none',
  (tokenizer) => {
    const texts: string[] = []
    for (let code = 0; code < 0x110000; code++) {
      const character = String.fromCodePoint(code)
      if (/[\p{Cn}\p{Co}\p{Unified_Ideograph}\p{Script=Hangul}]/u.test(character) && code % 101 !== 0)
        continue
      texts.push(fold(`a${character} ${character}b`).text)
    }
    const differing = indexedTokens(texts, tokenizer).flatMap((tokens, i) => {
      const text = texts[i] as string
      return tokens.join('|') === ownWords(text).join('|') ? [] : [text]
    })
    expect(texts.length).toBeGreaterThan(50_000)
    expect(differing).toEqual([])
  },
)

test("the library's indexes are made with this tokenizer", () => {
  const made = schemaSql().match(/USING fts5\([^;]*;/g) ?? []
  expect(made).toHaveLength(4)
  for (const statement of made) expect(statement).toContain(`tokenize="${FTS5_TOKENIZER}"`)
})
