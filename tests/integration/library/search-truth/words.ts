import fc from 'fast-check'

/**
 * What can be said, each in spellings that readers hold to be the same. Nothing here was folded by the program: two words are
 * the same when they stand in one line, and different otherwise.
 */
export const CONCEPTS: readonly (readonly string[])[] = [
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
export const MISSPELT: ReadonlyMap<string, string> = new Map([
  ['evacuted', 'evacuated'],
  ['evcauted', 'evacuated'],
  ['gaet', 'gate'],
  ['strasze', 'Straße'],
  ['θαλασα', 'θάλασσα'],
  ['водя', 'вода'],
  ['کتبا', 'کتاب'],
  ['fnid', 'ﬁnd'],
])

const numbered = (first: string): number => CONCEPTS.findIndex((spellings) => spellings[0] === first)

/** The word that begins with the letters of another one. */
export const BEGINNING: ReadonlyMap<number, number> = new Map([[numbered('gate'), numbered('gates')]])

/** A spelling of a concept. */
export interface Said {
  readonly concept: number
  readonly spelling: string
}

/** Signs between words; a full stop or an apostrophe would change a number. */
const gap = fc.constantFrom(' ', ' ', ' ', '; ', ' — ', ' (', ' “', '\u2003', ' / ', ' … ')

/** What one passage says, and its text with where each word stands in it. */
export interface Paragraph {
  readonly text: string
  readonly said: readonly (Said & { readonly start: number; readonly end: number })[]
}

/** As the last word of a name may go on, so may 1,234; which numbers begin like it is a question of how they are written. */
export function isEnded(said: readonly Said[]): boolean {
  return CONCEPTS[said.at(-1)?.concept ?? 0]?.[0] !== '1,234'
}

/** How the texts of one library speak, and the searches in it: in few words, so that they meet. */
export interface Speech {
  readonly said: fc.Arbitrary<Said>
  readonly paragraph: fc.Arbitrary<Paragraph>
  /** A short text of words that can be sought, and nothing between them. */
  readonly name: fc.Arbitrary<Paragraph>
}

/** A word that nobody seeks. */
const FILLER = ' x '

export const speech: fc.Arbitrary<Speech> = fc
  .uniqueArray(fc.nat(CONCEPTS.length - 1), { minLength: 3, maxLength: 7 })
  .map((concepts) => {
    const said = fc
      .constantFrom(...concepts)
      .chain((concept) =>
        fc.constantFrom(...(CONCEPTS[concept] ?? [])).map((spelling) => ({ concept, spelling })),
      )
    const words = (maxLength: number) =>
      fc.array(fc.tuple(said, gap), { minLength: 1, maxLength }).map(written)
    return {
      said,
      paragraph: words(8),
      name: words(3).filter(({ text, said }) => !text.includes(FILLER) && isEnded(said)),
    }
  })

function written(parts: readonly (readonly [Said, string])[]): Paragraph {
  let text = ''
  const said = parts.map(([one, gap]) => {
    const spelling = one.spelling.normalize('NFC')
    // Numbers side by side could be one number.
    if (/\p{Nd}\P{L}*$/u.test(text) && /^\p{Nd}/u.test(spelling)) text += FILLER
    const start = text.length
    text += spelling
    const place = { ...one, start, end: text.length }
    text += gap
    return place
  })
  return { text, said }
}
