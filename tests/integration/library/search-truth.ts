import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { openDatabase } from '#library/database/open.ts'
import { storeArrival } from '#library/importing/store.ts'
import { foldedWords } from '#shared/text/folded-words.ts'

/**
 * What can be said, each in spellings that readers hold to be the same. Nothing here was folded by the program: two words are
 * the same when they stand in one line, and different otherwise.
 */
const CONCEPTS: readonly (readonly string[])[] = [
  ['Straße', 'STRASSE', 'strasse', 'straſſe'],
  ['Strand', 'STRAND', 'ｓｔｒａｎｄ'],
  ['café', 'CAFE', 'cafe\u0301', 'Café'],
  ['gate', 'Gate', 'GATE', 'ga\u00ADte'],
  ['gates', 'Gates'],
  ['evacuated', 'EVACUATED', 'evac\u00ADuated'],
  ['co-operation', 'co\u2011operation', 'Co–Operation', 'co\u2212operation'],
  ['don’t', "don't", 'DONʼT'],
  ['ﬁnd', 'find', 'FIND'],
  ['1,234', '1234', '1 234', '1\u00A0234', '1\u202F234', '1’234', '1.234', '۱٬۲۳۴', '１２３４', '١٢٣٤'],
  ['12,345,678', '12345678', '12.345.678', '12 345 678', '۱۲٬۳۴۵٬۶۷۸', '1,23,45,678'],
  ['99', '۹۹', '٩٩', '९९'],
  ['Ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ', 'οδυσσεύς'],
  ['θάλασσα', 'ΘΑΛΑΣΣΑ', 'θαλασσα'],
  ['ёлка', 'елка', 'ЁЛКА', 'е\u0301лка'],
  ['йод', 'ЙОД', 'и\u0306од'],
  ['вода', 'ВОДА'],
  ['می\u200Cشود', 'میشود', 'ميشود', 'می شود'],
  ['یکی', 'يكى', 'یكي'],
  ['کتاب', 'كتاب', 'كِتَاب', 'کتـــاب'],
  ['سد', 'س\u200Dد', 'سَدّ'],
  ['أحمد', 'احمد', 'إحمد'],
  ['שָׁלוֹם', 'שלום', 'שׁלום'],
  ['צה״ל', 'צה"ל'],
  ['हिन्दी', 'हिन्दी'.normalize('NFD')],
  ['कि', 'कि'.normalize('NFD')],
  ['東京', '東京'.normalize('NFD')],
  ['ガソリン', 'ｶﾞｿﾘﾝ'],
  ['เขื่อน'],
  ['한국', '한국'.normalize('NFD')],
]

/** Words with a letter too few, another one, or two that changed places, and what they can only mean. */
const MISSPELT: ReadonlyMap<string, string> = new Map([
  ['evacuted', 'evacuated'],
  ['evcauted', 'evacuated'],
  ['gaet', 'gate'],
  ['strasze', 'Straße'],
  ['θαλασα', 'θάλασσα'],
  ['водя', 'вода'],
  ['کتبا', 'کتاب'],
  ['fnid', 'ﬁnd'],
])

/** A spelling of a concept. */
export interface Said {
  readonly concept: number
  readonly spelling: string
}

const said: fc.Arbitrary<Said> = fc
  .nat(CONCEPTS.length - 1)
  .chain((concept) =>
    fc.constantFrom(...(CONCEPTS[concept] ?? [])).map((spelling) => ({ concept, spelling })),
  )

/** Signs between words; a full stop or an apostrophe would change a number. */
const gap = fc.constantFrom(' ', ' ', ' ', '; ', ' — ', ' (', ' “', '\u2003', ' / ', ' … ')

/** What one passage says, and its text with where each word stands in it. */
export interface Paragraph {
  readonly text: string
  readonly said: readonly (Said & { readonly start: number; readonly end: number })[]
}

const paragraph: fc.Arbitrary<Paragraph> = fc
  .array(fc.tuple(said, gap), { minLength: 1, maxLength: 8 })
  .map((parts) => {
    let text = ''
    const placed = parts.map(([one, gap]) => {
      // Numbers side by side could be one number.
      const filler = /\p{Nd}$/u.test(text.trimEnd()) ? 'x ' : ''
      text += filler
      const written = one.spelling.normalize('NFC')
      const start = text.length
      text += written
      const place = { ...one, start, end: text.length }
      text += /\p{Nd}$/u.test(written) ? ' x ' : gap
      return place
    })
    return { text, said: placed }
  })

const LANGUAGES = ['en', 'de', 'fa'] as const

export interface Made {
  readonly paragraphs: readonly Paragraph[]
  readonly footer: Paragraph | null
  readonly language: string
  readonly year: number
}

export const made: fc.Arbitrary<Made> = fc.record({
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  footer: fc.option(paragraph),
  language: fc.constantFrom(...LANGUAGES),
  year: fc.integer({ min: 2018, max: 2021 }),
})

/** A library that holds these documents, its file written as an import does. */
export function fill(folder: string, all: readonly Made[]): void {
  mkdirSync(folder)
  const database = openDatabase(join(folder, 'library.sqlite'), { readOnly: false })
  database.write((db) => {
    for (const [n, { paragraphs, footer, language, year }] of all.entries()) {
      const block = (text: string, furniture: boolean) => ({
        kind: 'paragraph' as const,
        level: null,
        page: null,
        furniture,
        text,
      })
      const metadata = [
        { field: 'language' as const, value: language, origin: 'text' as const, evidence: null },
        { field: 'published' as const, value: String(year), origin: 'text' as const, evidence: null },
      ]
      storeArrival(
        db,
        {
          sha256: n.toString(16).padStart(64, '0'),
          size: 1,
          path: `/made/${n}`,
          origin: null,
          fallbackTitle: `Document ${n}`,
          sketch: [],
          extraction: {
            kind: 'text',
            mediaType: 'text/plain',
            extractor: 'made',
            blocks: [
              ...paragraphs.map(({ text }) => block(text, false)),
              ...(footer ? [block(footer.text, true)] : []),
            ],
            metadata,
            alternatives: [],
            warnings: [],
          },
        },
        '2024-05-01T12:00:00.000Z',
      )
    }
  })
  database.close()
}

/** A search as a person means it. */
export type Sought =
  | { readonly kind: 'words'; readonly said: readonly Said[]; readonly quoted: boolean }
  | { readonly kind: 'prefix'; readonly letters: string }
  | { readonly kind: 'misspelt'; readonly word: string }
  | { readonly kind: 'near'; readonly said: readonly Said[]; readonly distance: number }
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'not'; readonly part: Sought }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Sought[] }

/** Quotation marks inside of a spelling would end a quoted phrase. */
const quotable = said.filter(({ spelling }) => !/["“”„«»]/.test(spelling))

const leaf: fc.Arbitrary<Sought> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      said: fc.array(quotable, { minLength: 1, maxLength: 1 }),
      quoted: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      said: fc.array(quotable, { minLength: 2, maxLength: 3 }),
      quoted: fc.constant(true),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('stra', 'STRAẞ', 'Évac', 'gat', 'θαλ', 'ΟΔΥ', 'во', 'کت', 'كت', 'של', 'fi', 'हि')
      .map((letters) => ({ kind: 'prefix' as const, letters })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...MISSPELT.keys()).map((word) => ({ kind: 'misspelt' as const, word })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('near' as const),
      said: fc.array(quotable, { minLength: 2, maxLength: 3 }),
      distance: fc.nat(4),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('gates?', 'stra\\S+', '\\d{4}', 'evac\\w*', 'вод.', 'شو')
      .map((source) => ({ kind: 'pattern' as const, source })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...LANGUAGES).map((language) => ({ kind: 'language' as const, language })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 2018, max: 2021 }), fc.nat(2))
      .map(([from, more]) => ({ kind: 'years' as const, from, to: from + more })),
  },
)

export const { sought } = fc.letrec<{ sought: Sought }>((tie) => ({
  sought: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('sought').map((part) => ({ kind: 'not' as const, part })),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('sought'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, parts]) => ({ kind, parts })),
  ),
}))

/** A search as it is typed. */
export function typed(query: Sought): string {
  switch (query.kind) {
    case 'words': {
      const words = query.said.map(({ spelling }) => spelling).join(' ')
      return query.quoted ? `"${words}"` : words
    }
    case 'prefix':
      return `${query.letters}*`
    case 'misspelt':
      return `~${query.word}`
    case 'near':
      return `NEAR(${query.said.map(({ spelling }) => `"${spelling}"`).join(' ')}, ${query.distance})`
    case 'pattern':
      return `/${query.source}/`
    case 'language':
      return `lang:${query.language}`
    case 'years':
      return `date:${query.from}..${query.to}`
    case 'not':
      return `NOT (${typed(query.part)})`
    case 'and':
      return query.parts.map((part) => `(${typed(part)})`).join(' ')
    case 'or':
      return query.parts.map((part) => `(${typed(part)})`).join(' OR ')
  }
}

type Leaf = Extract<Sought, { kind: 'words' | 'prefix' | 'misspelt' | 'near' | 'pattern' }>
type Place = readonly [number, number]

/** Whether a document is what is sought, by going through all that it says. */
export function isSought(query: Sought, document: Made, furniture: boolean): boolean {
  switch (query.kind) {
    case 'language':
      return document.language === query.language
    case 'years':
      return document.year >= query.from && document.year <= query.to
    case 'not':
      return !isSought(query.part, document, furniture)
    case 'and':
      return query.parts.every((part) => isSought(part, document, furniture))
    case 'or':
      return query.parts.some((part) => isSought(part, document, furniture))
    case 'words':
    case 'prefix':
    case 'misspelt':
    case 'near':
    case 'pattern':
      return read(document, furniture).some((passage) => placesOf(query, passage).length > 0)
  }
}

/** The passages of a document that are searched. */
export function read({ paragraphs, footer }: Made, furniture: boolean): readonly Paragraph[] {
  return furniture && footer ? [...paragraphs, footer] : paragraphs
}

/** What a passage shows of a search, in order and without overlap. */
export function marksOf(query: Sought, passage: Paragraph): Place[] {
  const places = wanted(query, true).flatMap((leaf) => placesOf(leaf, passage))
  const marks: Place[] = []
  for (const [start, end] of places.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = marks.at(-1)
    if (last === undefined || start >= last[1]) marks.push([start, end])
    else if (end > last[1]) marks[marks.length - 1] = [last[0], end]
  }
  return marks
}

function wanted(query: Sought, isWanted: boolean): Leaf[] {
  switch (query.kind) {
    case 'language':
    case 'years':
      return []
    case 'not':
      return wanted(query.part, !isWanted)
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => wanted(part, isWanted))
    case 'words':
    case 'prefix':
    case 'misspelt':
    case 'near':
    case 'pattern':
      return isWanted ? [query] : []
  }
}

function placesOf(leaf: Leaf, { text, said }: Paragraph): Place[] {
  switch (leaf.kind) {
    case 'words':
      return said.flatMap((_, at): Place[] => {
        const run = said.slice(at, at + leaf.said.length)
        const [first] = run
        const last = run.at(-1)
        const isRun =
          run.length === leaf.said.length && run.every(({ concept }, i) => concept === leaf.said[i]?.concept)
        // Between numbers stands a word that nobody seeks.
        const between = run.slice(1).every(({ start }, i) => !/x/.test(text.slice(run[i]?.end, start)))
        return isRun && between && first && last ? [[first.start, last.end]] : []
      })
    case 'prefix':
      return prefixPlaces(foldedWords(leaf.letters), said)
    case 'misspelt':
      return said.flatMap(({ concept, start, end }): Place[] =>
        CONCEPTS[concept]?.[0] === MISSPELT.get(leaf.word) ? [[start, end]] : [],
      )
    case 'near':
      return nearPlaces(leaf, text, said)
    case 'pattern':
      return [...text.matchAll(new RegExp(leaf.source, 'giu'))].map(({ 0: found, index }) => [
        index,
        index + found.length,
      ])
  }
}

/** The words that begin with these letters: the prefixes that are looked for stand at the beginning of no spelling of several. */
function prefixPlaces(letters: string, said: Paragraph['said']): Place[] {
  return said.flatMap(({ spelling, start, end }): Place[] =>
    !/\s/.test(spelling) && foldedWords(spelling).startsWith(letters) ? [[start, end]] : [],
  )
}

/** Every place that belongs to a group of places whose last starts soon enough after each of the others ends. */
function nearPlaces(
  { said: sought, distance }: Extract<Sought, { kind: 'near' }>,
  text: string,
  said: Paragraph['said'],
): Place[] {
  const countIn = (part: string) => foldedWords(part).split(' ').filter(Boolean).length
  const occurrences = sought.map(({ concept }) =>
    said
      .filter((one) => one.concept === concept)
      .map(({ start, end }) => ({
        place: [start, end] as const,
        first: countIn(text.slice(0, start)),
        length: countIn(text.slice(start, end)),
      })),
  )
  const groups = occurrences.reduce<(typeof occurrences)[number][]>(
    (groups, own) => groups.flatMap((group) => own.map((one) => [...group, one])),
    [[]],
  )
  const near = groups.filter((group) => {
    const last = Math.max(...group.map(({ first }) => first))
    return group.every(({ first, length }) => first + length + distance >= last)
  })
  return [...new Map(near.flat().map(({ place }) => [place.join(), place])).values()]
}
