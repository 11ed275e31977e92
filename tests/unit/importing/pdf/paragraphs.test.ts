import { describe, expect, test } from 'vitest'
import { blocksOf, briefly, setText, words } from './typeset.ts'

const column = { x: 50, columns: 60 }

describe('Paragraphs', () => {
  test('begin after a gap, with an indent, or after a line that ended early', () => {
    const [one, two, three] = [`${words(38, 1)}.`, `${words(38, 2)}.`, `${words(38, 3)}.`]
    const lines = [
      ...setText(one, { ...column, y: 100 }),
      ...setText(two, { ...column, y: 200 }),
      ...setText(three, { ...column, y: 200 + 12 * setText(two, { ...column, y: 0 }).length, indent: 15 }),
    ]
    expect(briefly(blocksOf([lines]))).toEqual([`paragraph ${one}`, `paragraph ${two}`, `paragraph ${three}`])
  })

  test('go on over pages, running heads and footnotes, and keep the page on which they begin', () => {
    const text = words(60)
    const lines = setText(text, { ...column, y: 680 })
    const head = (page: number) => [
      { x: 250, y: 40, text: 'The weir at Aldern Ford', size: 8 },
      { x: 290, y: 770, text: String(page), size: 8 },
    ]
    const half = Math.ceil(lines.length / 2)
    const pages = [
      [...head(11), ...lines.slice(0, half), { x: 50, y: 750, text: '1 Clerk’s book, leaf 14.', size: 8 }],
      [...head(12), ...lines.slice(half).map((line, index) => ({ ...line, y: 80 + index * 12 }))],
    ]
    const blocks = blocksOf(pages)
    expect(briefly(blocks)).toEqual([
      '~paragraph The weir at Aldern Ford',
      `paragraph ${text}`,
      'note [Footnote 1] Clerk’s book, leaf 14.',
      '~paragraph 11',
      '~paragraph The weir at Aldern Ford',
      '~paragraph 12',
    ])
    expect(blocks[1]?.page).toBe(1)
    expect(new Set(blocks[1]?.boxes.map(({ page }) => page))).toEqual(new Set([1, 2]))
  })

  test('do not go on where the first line of the next page is indented', () => {
    const first = setText(`${words(40, 1)}.`, { ...column, y: 660, indent: 15 })
    const second = setText(`${words(40, 2)}.`, { ...column, y: 60, indent: 15 })
    expect(blocksOf([first, second])).toHaveLength(2)
  })

  test.each([
    ['T', 'he mill', 80, 'The mill'],
    ['A', 'mill', 86, 'A mill'],
  ])('may begin with a drop cap: %s, %s', (cap, rest, x, joined) => {
    const page = [
      { x: 50, y: 124, text: cap, size: 36 },
      { x, y: 100, text: `${rest} stood at the ford before there was a road, and` },
      { x: 80, y: 112, text: 'nobody could say who had cut the first channel of the' },
      { x: 80, y: 124, text: 'weir, nor when the boards were raised by so very much' },
      { x: 50, y: 136, text: 'that the hay was lost which stood in the meadow below it.' },
    ]
    expect(briefly(blocksOf([page]))).toEqual([
      `paragraph ${joined} stood at the ford before there was a road, and nobody could say who had cut the first channel of the weir, nor when the boards were raised by so very much that the hay was lost which stood in the meadow below it.`,
    ])
  })

  test('set in from both sides are quotations', () => {
    const quoted = `${words(30, 4)}.`
    const lines = [
      ...setText(`${words(38, 1)}.`, { ...column, y: 100 }),
      ...setText(quoted, { x: 80, y: 170, columns: 48 }),
      ...setText(`${words(38, 2)}.`, { ...column, y: 245 }),
    ]
    expect(briefly(blocksOf([lines]))[1]).toBe(`quote ${quoted}`)
  })
})

describe('Headings', () => {
  test('have levels by their sizes over the whole file; bold ones of the text’s size come last', () => {
    const text = `${words(60)}.`
    const page = [
      { x: 50, y: 60, text: 'The weir', size: 22 },
      { x: 50, y: 100, text: 'A quarrel over water', size: 14 },
      ...setText(text, { ...column, y: 130 }),
      { x: 50, y: 250, text: 'The boards', bold: true },
      ...setText(text, { ...column, y: 270 }),
    ]
    expect(briefly(blocksOf([page])).filter((line) => line.startsWith('heading'))).toEqual([
      'heading1 The weir',
      'heading2 A quarrel over water',
      'heading3 The boards',
    ])
  })

  test('of several lines are one', () => {
    const page = [
      { x: 150, y: 60, text: 'The weir at', size: 22 },
      { x: 140, y: 86, text: 'Aldern Ford', size: 22 },
      ...setText(words(60), { ...column, y: 130 }),
    ]
    expect(briefly(blocksOf([page]))[0]).toBe('heading1 The weir at Aldern Ford')
  })
})

describe('Lists', () => {
  test('keep their numbers, lose their bullets, and nest by their indents', () => {
    const page = [
      ...setText(`${words(38)}.`, { ...column, y: 100 }),
      { x: 60, y: 160, text: '• Raise the boards and write down how high they are, in the' },
      { x: 70, y: 172, text: 'book at the chapel door.' },
      { x: 80, y: 184, text: '• Not by night.' },
      { x: 60, y: 196, text: '• Pay the toll.' },
      { x: 60, y: 230, text: '1. First the meadow was drained.' },
      { x: 60, y: 242, text: '2. Then the hay was turned.' },
    ]
    expect(briefly(blocksOf([page])).slice(1)).toEqual([
      'item1 Raise the boards and write down how high they are, in the book at the chapel door.',
      'item2 Not by night.',
      'item1 Pay the toll.',
      'item1 1. First the meadow was drained.',
      'item1 2. Then the hay was turned.',
    ])
  })
})

describe('Footnotes', () => {
  test('lose their number to their label; numbers in the text are raised digits', () => {
    const page = [
      ...setText(`${words(38)}.`, { ...column, y: 100 }),
      { x: 50, y: 200, text: 'The clerk counted forty-one households.' },
      { x: 245, y: 200, text: '1', size: 6, raised: 4 },
      { x: 252, y: 200, text: 'Nine were headed by widows.' },
      { x: 50, y: 700, text: '1', size: 5, raised: 3 },
      { x: 55, y: 700, text: 'Clerk’s book, leaf 14.', size: 8 },
      { x: 50, y: 712, text: '2', size: 5, raised: 3 },
      { x: 55, y: 712, text: 'Ledger of tolls.', size: 8 },
    ]
    expect(briefly(blocksOf([page])).slice(1)).toEqual([
      'paragraph The clerk counted forty-one households.¹ Nine were headed by widows.',
      'note [Footnote 1] Clerk’s book, leaf 14.',
      'note [Footnote 2] Ledger of tolls.',
    ])
  })

  test('an exponent is no digit of its number', () => {
    const page = [
      { x: 50, y: 100, text: 'It was 10' },
      { x: 95, y: 100, text: '2', size: 6, raised: 4 },
      { x: 105, y: 100, text: 'times better.' },
    ]
    expect(briefly(blocksOf([page]))).toEqual(['paragraph It was 10² times better.'])
  })
})
