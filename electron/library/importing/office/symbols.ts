/** Fonts that show other characters than the codes say: code (0x21 to 0xFF) → character; see Unicode's SYMBOL.TXT. */
const SYMBOL = tableOf(
  0x21,
  '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  0xa1,
  'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑',
)
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/** Pairs of a code and the characters from that code on; all of them are one UTF-16 unit. */
function tableOf(...parts: readonly (number | string)[]): ReadonlyMap<number, string> {
  const table = new Map<number, string>()
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const characters = String(parts[index + 1])
    for (let offset = 0; offset < characters.length; offset += 1) {
      table.set(Number(parts[index]) + offset, characters.charAt(offset))
    }
  }
  return table
}

/** What a symbol font shows for a code, given as it is or in the private range F000 to F0FF; null where that is not known. */
export function symbol(font: string, code: number): string | null {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = font.toLowerCase()
  if (name === 'symbol' || name === 'opensymbol') return SYMBOL.get(own) ?? null
  return name === 'wingdings' ? (WINGDINGS.get(own) ?? null) : null
}

/** The text with the letters of symbol fonts as what they show; others of the private range stay, for nobody knows them. */
export function withSymbols(text: string, font: string | undefined): string {
  if (font === undefined || !/[\uF000-\uF0FF]/u.test(text)) return text
  return text.replace(/[\uF000-\uF0FF]/gu, (letter) => symbol(font, letter.charCodeAt(0)) ?? letter)
}
