import { toColumns } from '#library/importing/pdf/assemble.ts'
import { type TextBlock, toTextBlocks } from '#library/importing/pdf/document-text.ts'
import type { Glyph, Rule } from '#library/importing/pdf/glyphs.ts'

/** A line set at a place: points from the top left, `y` the baseline. Letters are half as wide as they are high. */
export interface SetLine {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
  readonly angle?: number
  readonly artifact?: boolean
  /** Points by which the letters are raised. */
  readonly raised?: number
}

export const PAGE = { width: 600, height: 800 }

/** The glyphs of lines, drawn in the order in which they are given; a space is drawn as a space. */
export function setGlyphs(lines: readonly SetLine[]): Glyph[] {
  return lines
    .flatMap(({ x, y, text, size = 10, bold = false, angle = 0, artifact = false, raised = 0 }) => {
      const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
      return Array.from(text).map((letter, index) => ({
        text: letter,
        isSpace: letter === ' ',
        x: x + index * size * 0.5 * cos + raised * sin,
        y: y + index * size * 0.5 * sin - raised * cos,
        angle,
        width: size * 0.5,
        size,
        ascent: size * 0.75,
        descent: size * 0.2,
        face: { name: bold ? 'Set-Bold' : 'Set', bold, italic: false, mono: false },
        artifact,
      }))
    })
    .map((glyph, order) => ({ ...glyph, order }))
}

/** The text blocks of pages that hold these lines. */
export function blocksOf(pages: readonly (readonly SetLine[])[], rules: readonly Rule[] = []): TextBlock[] {
  return toTextBlocks(
    pages.map((lines, index) => ({
      number: index + 1,
      height: PAGE.height,
      comments: [],
      columns: toColumns({
        number: index + 1,
        ...PAGE,
        blank: false,
        hides: false,
        glyphs: setGlyphs(lines),
        rules,
      }),
    })),
  )
}

/** Kind, level and text of each block; `~` before furniture. */
export function briefly(blocks: readonly TextBlock[]): string[] {
  return blocks.map(({ kind, level, label, furniture, text }) =>
    [`${furniture ? '~' : ''}${kind}${level ?? ''}`, ...(label === null ? [] : [`[${label}]`]), text].join(
      ' ',
    ),
  )
}

/** A text broken into lines of at most `columns` letters, set from `y` down; `indent` moves the first line in. */
export function setText(
  text: string,
  at: {
    readonly x: number
    readonly y: number
    readonly columns: number
    readonly size?: number
    readonly indent?: number
  },
): SetLine[] {
  const { x, y, columns, size = 10, indent = 0 } = at
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    const room = lines.length === 1 ? columns - Math.ceil(indent / (size * 0.5)) : columns
    const longer = last === '' ? word : `${last} ${word}`
    if (longer.length <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line, index) => ({
    x: x + (index === 0 ? indent : 0),
    y: y + index * size * 1.2,
    text: line,
    size,
  }))
}

/** A paragraph of so many words that mean nothing but are all different. */
export function words(count: number, seed = 1): string {
  const parts = [
    'mill',
    'ford',
    'weir',
    'clerk',
    'toll',
    'hay',
    'bridge',
    'ledger',
    'parish',
    'meadow',
    'water',
  ]
  return Array.from(
    { length: count },
    (_, index) => `${parts[(index * 7 + seed) % parts.length]}${'aeiou'[(index + seed) % 5]}`,
  ).join(' ')
}
