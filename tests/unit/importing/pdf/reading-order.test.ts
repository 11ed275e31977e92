import { describe, expect, test } from 'vitest'
import { blocksOf, briefly, setText, words } from './typeset.ts'

const left = { x: 50, columns: 44 }
const right = { x: 300, columns: 44 }

describe('Columns', () => {
  test('are read one after the other, under a heading over both and above a line over both', () => {
    const [one, two, last] = [words(60, 1), `${words(60, 2)}.`, `All ${words(14, 3)}.`]
    const lines = [
      { x: 50, y: 60, text: 'Two accounts of one flood', size: 20 },
      ...setText(one, { ...left, y: 100 }),
      ...setText(two, { ...right, y: 100 }),
      { x: 50, y: 300, text: last },
    ]
    expect(briefly(blocksOf([lines]))).toEqual([
      'heading1 Two accounts of one flood',
      `paragraph ${one} ${two}`,
      `paragraph ${last}`,
    ])
  })

  test('need not have their lines at the same height', () => {
    const [one, two] = [`${words(60, 1)}.`, `${words(60, 2)}.`]
    const lines = [...setText(one, { ...left, y: 100 }), ...setText(two, { ...right, y: 105 })]
    expect(briefly(blocksOf([lines])).join('\n')).toContain(one)
  })

  test('may be three', () => {
    const parts = [words(40, 1), words(40, 2), words(40, 3)]
    const lines = parts.flatMap((part, index) => setText(part, { x: 50 + index * 180, y: 100, columns: 32 }))
    expect(briefly(blocksOf([lines]))).toEqual([`paragraph ${parts.join(' ')}`])
  })

  test('of a right-to-left page begin at the right', () => {
    const hebrew = (letters: string): string =>
      Array.from({ length: 50 }, (_, index) => letters + 'אבגדהוזח'[index % 8]).join(' ')
    const [first, second] = [hebrew('טחנה'), hebrew('גשר')]
    const seen = (text: string): string => Array.from(text).toReversed().join('')
    const broken = (text: string, at: { x: number; columns: number }) =>
      setText(text, { ...at, y: 100 }).map((line) => ({
        ...line,
        x: at.x + (at.columns - line.text.length) * 5,
        text: seen(line.text),
      }))
    const lines = [...broken(second, left), ...broken(first, right)]
    expect(briefly(blocksOf([lines]))).toEqual([`paragraph ${first}`, `paragraph ${second}`])
  })

  test('end where a heading stands below both, also if it is no wider than the first', () => {
    const [one, two, last] = [`${words(60, 1)}.`, `${words(60, 2)}.`, `All ${words(40, 3)}.`]
    const lines = [
      ...setText(one, { ...left, y: 100 }),
      ...setText(two, { ...right, y: 100 }),
      { x: 50, y: 230, text: 'What was paid', size: 16 },
      ...setText(last, { x: 50, y: 260, columns: 90 }),
    ]
    const read = briefly(blocksOf([lines])).map((block) => block.replace(/^heading\d/, 'heading'))
    expect(read).toEqual([
      `paragraph ${one}`,
      `paragraph ${two}`,
      'heading What was paid',
      `paragraph ${last}`,
    ])
  })

  test('end where a caption and a short line stand apart below the first', () => {
    const [one, two] = [`${words(60, 1)}.`, `${words(70, 2)}.`]
    const lines = [...setText(one, { ...left, y: 100 }), ...setText(two, { ...right, y: 100 })]
    const bottom = Math.max(...lines.filter(({ x }) => x === 50).map(({ y }) => y))
    const after = { x: 50, y: bottom + 30, text: 'It was paid in June.' }
    expect(briefly(blocksOf([[...lines, after]]))).toEqual([
      `paragraph ${one}`,
      `paragraph ${two}`,
      `paragraph ${after.text}`,
    ])
  })

  test('go on below a shorter neighbour', () => {
    const [one, two, three] = [`${words(60, 1)}.`, `${words(60, 3)}.`, `${words(60, 2)}.`]
    const lines = [
      ...setText(one, { ...left, y: 100 }),
      ...setText(two, { ...left, y: 240 }),
      ...setText(three, { ...right, y: 100 }),
    ]
    expect(briefly(blocksOf([lines]))).toEqual([`paragraph ${one}`, `paragraph ${two}`, `paragraph ${three}`])
  })

  test('are not seen in the rivers of a justified text', () => {
    const text = words(120)
    const lines = setText(text, { x: 50, y: 100, columns: 90 }).map((line, index) => ({
      ...line,
      text: index >= 3 && index <= 6 ? line.text.replace(/^(.{40}\S*) /, '$1  ') : line.text,
    }))
    expect(briefly(blocksOf([lines]))).toEqual([`paragraph ${text}`])
  })
})

describe('Text in other directions', () => {
  test('stands apart from the lines that it crosses', () => {
    const text = words(40)
    const lines = [
      ...setText(text, { x: 50, y: 100, columns: 80 }),
      { x: 20, y: 700, text: 'Stamped at the ford', angle: 270 },
    ]
    expect(briefly(blocksOf([lines]))).toEqual([`paragraph ${text}`, 'paragraph Stamped at the ford'])
  })

  test('and across the page, in large letters, is a watermark', () => {
    const lines = [
      ...setText(words(60), { x: 50, y: 100, columns: 80 }),
      { x: 100, y: 600, text: 'DRAFT', size: 90, angle: 315 },
    ]
    expect(briefly(blocksOf([lines]))[1]).toBe('~paragraph DRAFT')
  })
})
