import { expect, test } from 'vitest'
import { matchMarks } from '#shared/query/match.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { inLanguage, type StemLanguage, sameStem, stemLanguageOf } from '#shared/query/stems.ts'
import { fold } from '#shared/text/fold.ts'

/** Words of one line are forms of one word; words of two lines are not. */
const WORDS: Readonly<Record<StemLanguage, readonly string[]>> = {
  en: [
    'evacuate evacuated evacuates evacuating evacuation evacuations',
    'flood floods flooded flooding',
    'dam dams dammed damming',
    'gate gates gated',
    'city cities',
    'carry carries carried',
    'close closes closed closing',
    'decide decides decided deciding',
    'damage damages damaged',
    'warn warns warned warning warnings',
    'responsible responsibility responsibilities',
    'note notes noted noting',
    'not',
    'plan plans planned planning',
    'plane planes',
    'corn',
    'corner corners cornered',
  ],
  de: [
    'Überschwemmung Überschwemmungen',
    'Schleuse Schleusen',
    'Haus Häuser Hauses Häusern',
    'Strom Ströme Strömen',
    'Kind Kinder Kindern Kindes',
    'Frau Frauen',
    'Bild Bilder Bildern',
    'Damm Dämme Dämmen',
    'Stadt Städte Städten',
    'groß große großer großes GROSSEN',
    'Buch Bücher Büchern',
    'zerstört zerstörte zerstörten',
    'evakuiert evakuierte evakuierten',
    'Wasser',
    'Gewässer Gewässern',
  ],
  fr: [
    'inondation inondations inonder inondé inondée inondées inondèrent',
    'évacuer évacué évacuée évacués évacuées évacuation évacuations',
    'barrage barrages',
    'rivière rivières',
    'national nationale nationaux nationales',
    'ville villes',
    'décider décidé décidée décidèrent',
    'écluse écluses',
    'ancien ancienne anciens anciennes',
    'cheval chevaux',
    'école écoles',
  ],
  es: [
    'inundación inundaciones inundar inundado inundada inundaron',
    'evacuar evacuado evacuación evacuaciones evacuaron',
    'canal canales',
    'ciudad ciudades',
    'presa presas',
    'vivir vive viven vivía vivían',
    'historia historias',
    'niño niños niña niñas',
    'autoridad autoridades',
    'puente puentes',
    'compuerta compuertas',
    'casa casas',
  ],
}

function folded(words: string): readonly string[] {
  return words.split(' ').map((word) => fold(word).text)
}

test.each(Object.entries(WORDS))('forms of a word in %s share its stem, others do not', (tag, lines) => {
  const language = stemLanguageOf(tag)
  const groups = lines.map(folded)
  const together = (a: readonly string[], b: readonly string[]) =>
    a.flatMap((one) => b.map((other) => `${one} ${other} ${sameStem(one, other, language)}`))
  expect(groups.flat().length).toBeGreaterThanOrEqual(25)
  for (const [at, group] of groups.entries())
    for (const [other, words] of groups.entries())
      for (const pair of together(group, words)) expect(pair).toMatch(at === other ? /true$/ : /false$/)
})

test('numbers, short words and words of other scripts are only themselves', () => {
  for (const [word, other] of [
    ['1200', '1200s'],
    ['is', 'i'],
    ['سد', 'سدها'],
    ['вода', 'воды'],
  ] as const) {
    expect(sameStem(word, word, null)).toBe(true)
    expect(sameStem(word, other, null)).toBe(false)
  }
})

test('where the language is not known a form in any of them counts', () => {
  expect(sameStem('note', 'not', 'en')).toBe(false)
  expect(sameStem('note', 'not', null)).toBe(true)
})

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['DE-AT', 'de'],
  ['enm', null],
  ['fa', null],
  [null, null],
])('the words of a text tagged %s have the forms of %s', (tag, language) => {
  expect(stemLanguageOf(tag)).toBe(language)
})

test('forms are marked as the language of the text has them, wherever they stand in a query', () => {
  const { query } = parseQuery('(forms:note weir) OR -(-forms:FLOODED)')
  if (!query) throw new Error('No query')
  const text = 'Notes, not a noted weir; the Floods, a flood-gate.'
  const marked = (language: StemLanguage | null) =>
    matchMarks(inLanguage(query, language), text).map(({ start, end }) => text.slice(start, end))
  expect(marked('en')).toEqual(['Notes', 'noted', 'weir', 'Floods', 'flood'])
  expect(marked('de')).toEqual(['Notes', 'not', 'weir'])
  expect(marked(null)).toEqual(['weir'])
})

test('several words after “forms:” are a phrase, and a remark says so', () => {
  const { query, remarks } = parseQuery('forms:co-operation')
  expect(query).toMatchObject({ kind: 'phrase', words: ['co', 'operation'], prefix: false })
  expect(remarks).toMatchObject([{ start: 0, end: 18, message: expect.stringContaining('takes one word') }])
})
