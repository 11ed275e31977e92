import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clip } from '#renderer/features/search/clip.ts'
import type { Mark } from '#shared/contract/search.ts'

const shown = (text: string, marks: readonly Mark[], width?: number) =>
  clip(text, marks, width)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

function marksOf(text: string, word: string): Mark[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }): Mark => [index, index + word.length])
}

test('a short passage is shown whole with its marks', () => {
  const text = 'Some 1,200 people were evacuated.'
  expect(shown(text, [...marksOf(text, '1,200'), ...marksOf(text, 'evacuated')])).toBe(
    'Some [1,200] people were [evacuated].',
  )
})

test('a long passage is cut between words around its first marks', () => {
  const text = `${'before '.repeat(60)}the flood came ${'after '.repeat(60)}`.trim()
  const out = shown(text, marksOf(text, 'flood'), 60)
  expect(out).toMatch(/^…(before )+the \[flood\] came( after)+ ?…$/)
  expect(out.length).toBeLessThanOrEqual(60 + 4)
})

test('the stretch with the most marks wins over the first mark', () => {
  const text = `flood ${'x '.repeat(200)}flood and flood ${'y '.repeat(200)}`
  expect(shown(text, marksOf(text, 'flood'), 60)).toContain('[flood] and [flood]')
})

test('a match at the very end uses the room before it', () => {
  const text = `${'word '.repeat(100)}end`
  const out = shown(text, marksOf(text, 'end'), 80)
  expect(out.endsWith('[end]')).toBe(true)
  expect(out.length).toBeGreaterThan(70)
})

test('text without spaces is cut between words of its script', () => {
  const text = '水位が上がったため、住民は夜明け前に避難した。'.repeat(20)
  const marks = marksOf(text, '避難').slice(4, 5)
  const out = clip(text, marks, 40)
  expect(out.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(['避難'])
  expect(out.map((piece) => piece.text).join('').length).toBeLessThan(45)
})

test('a word of a megabyte is cut and does not take long', () => {
  const text = `${'a'.repeat(1_000_000)}b${'a'.repeat(1_000_000)}`
  const out = clip(text, [[1_000_000, 1_000_001]])
  expect(out.some((piece) => piece.marked && piece.text === 'b')).toBe(true)
  expect(out.map((piece) => piece.text).join('').length).toBeLessThan(400)
})

const passageWithMarks = fc
  .array(
    fc.record({ word: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), hit: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 120,
    },
  )
  .map((words) => {
    const marks: Mark[] = []
    let text = ''
    for (const { word, hit } of words) {
      if (hit) marks.push([text.length, text.length + word.length])
      text += `${word} `
    }
    return { text, marks }
  })

test('what is shown is a run of the passage, and a marked piece is a marked run of it', () => {
  fc.assert(
    fc.property(passageWithMarks, fc.integer({ min: 20, max: 200 }), ({ text, marks }, width) => {
      const out = clip(text, marks, width)
      const cutBefore = text.length > width && out[0]?.text === '…' && !text.startsWith('…')
      const words = out.map((piece) => piece.text).join('')
      expect(text).toContain(words.replace(/^…/, cutBefore ? '' : '…').replace(/…$/, ''))
      const marked = new Set(marks.map(([start, end]) => text.slice(start, end)))
      for (const piece of out) if (piece.marked) expect(marked).toContain(piece.text)
      if (marks.length > 0) expect(out.some((piece) => piece.marked)).toBe(true)
    }),
  )
})
