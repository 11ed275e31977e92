import { describe, expect, test } from 'vitest'
import type { Rule } from '#library/importing/pdf/glyphs.ts'
import { blocksOf, briefly, setText, words } from './typeset.ts'

describe('Tables with lines', () => {
  const xs = [50, 150, 250, 450]
  const ys = [100, 116, 144, 160]
  const rules: Rule[] = [
    ...xs.map((x) => ({ x0: x, y0: 100, x1: x, y1: 160 })),
    ...ys.map((y) => ({ x0: 50, y0: y, x1: 450, y1: y })),
  ]

  test('keep the lines of a cell together and empty cells empty', () => {
    const page = [
      ...setText(words(60), { x: 50, y: 200, columns: 80 }),
      { x: 55, y: 112, text: 'Year' },
      { x: 155, y: 112, text: 'Households' },
      { x: 255, y: 112, text: 'Toll' },
      { x: 55, y: 128, text: '1742' },
      { x: 255, y: 128, text: 'nine and a half, of which three' },
      { x: 255, y: 140, text: 'were never paid' },
      { x: 55, y: 156, text: '1743' },
      { x: 155, y: 156, text: '44' },
      { x: 255, y: 156, text: '14' },
    ]
    expect(briefly(blocksOf([page], rules)).slice(0, 3)).toEqual([
      'row Year\tHouseholds\tToll',
      'row 1742\t\tnine and a half, of which three were never paid',
      'row 1743\t44\t14',
    ])
  })

  test('a box around a text is none', () => {
    const box = [
      { x0: 40, y0: 80, x1: 500, y1: 80 },
      { x0: 40, y0: 300, x1: 500, y1: 300 },
      { x0: 40, y0: 80, x1: 40, y1: 300 },
      { x0: 500, y0: 80, x1: 500, y1: 300 },
    ]
    expect(briefly(blocksOf([setText(words(60), { x: 50, y: 100, columns: 80 })], box))).toEqual([
      `paragraph ${words(60)}`,
    ])
  })
})

describe('Tables without lines', () => {
  test('are seen by cells that stand under each other', () => {
    const page = [
      ...setText(words(60), { x: 50, y: 300, columns: 80 }),
      { x: 50, y: 100, text: 'Quarter' },
      { x: 200, y: 100, text: 'Households' },
      { x: 50, y: 114, text: 'North' },
      { x: 240, y: 114, text: '12' },
      { x: 50, y: 128, text: 'East' },
      { x: 245, y: 128, text: '9' },
    ]
    expect(briefly(blocksOf([page])).slice(0, 3)).toEqual([
      'row Quarter\tHouseholds',
      'row North\t12',
      'row East\t9',
    ])
  })

  test('are not seen in a line that was stretched', () => {
    const page = setText(words(80), { x: 50, y: 100, columns: 40 }).map((line) =>
      line.y === 124 || line.y === 136
        ? { ...line, text: line.text.split(' ').slice(0, 4).join('    ') }
        : line,
    )
    expect(briefly(blocksOf([page])).some((line) => line.startsWith('row'))).toBe(false)
  })
})
