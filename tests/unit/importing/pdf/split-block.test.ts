import { expect, test } from 'vitest'
import { splitBlock } from '#library/importing/pdf/split-block.ts'

test('A block that is too long becomes several whose boxes hold the same words', () => {
  const text = Array.from({ length: 15_000 }, (_, index) => `weir${index}`).join(' ')
  const boxes = Array.from(text.matchAll(/\S+/g), (match, index) => ({
    page: 1 + Math.floor(index / 500),
    start: match.index,
    end: match.index + match[0].length,
    x: 0,
    y: 0,
    width: 10,
    height: 10,
  }))
  const block = {
    kind: 'paragraph',
    level: null,
    label: null,
    furniture: false,
    page: 1,
    size: 10,
    apart: true,
  } as const
  const parts = splitBlock({ ...block, text, boxes })
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.map((part) => part.text).join(' ')).toBe(text)
  expect(parts.flatMap((part) => part.boxes.map(({ start, end }) => part.text.slice(start, end)))).toEqual(
    text.split(' '),
  )
  expect(parts[1]?.page).toBe(parts[1]?.boxes[0]?.page)
})
