import { SPELLED } from './number-words.ts'

const SCALED: readonly (readonly [number, string])[] = [
  [1e9, 'billion billions bn milliarde milliarden mrd milliard milliards میلیارد'],
  [1e6, 'million millions millionen mio mn m میلیون'],
  [1e3, 'thousand tausend k هزار'],
]

/** The ways in which a value may be written, so that an index of words finds it; separators do not matter there. */
export function phrasesOf(value: number): string[] {
  const plain = plainNumber(value)
  const phrases = new Set([plain, grouped(plain)])
  for (const [scale, names] of SCALED) {
    const scaled = value / scale
    if (scaled < 0.1 || scaled >= 10_000 || plainNumber(scaled).length > 7) continue
    for (const name of names.split(' ')) {
      phrases.add(`${plainNumber(scaled)} ${name}`)
      if (name.length === 1) phrases.add(`${plainNumber(scaled)}${name}`)
    }
  }
  for (const [word, number] of SPELLED) if (number === value) phrases.add(word)
  return [...phrases]
}

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)))
}

function grouped(plain: string): string {
  const [whole = '', fraction] = plain.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ' ')
  return fraction === undefined ? groups : `${groups} ${fraction}`
}
