import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, offsetAt, positionAt, wholeWords } from '#renderer/features/editions/difference-text.ts'
import type { Output } from '#shared/contract/index.ts'
import { documentId } from '#shared/domain/ids.ts'

function edition(passages: readonly string[], furniture: readonly number[] = []): Output<'editions.text'> {
  const starts: number[] = []
  let at = 0
  for (const passage of passages) {
    starts.push(at)
    at += passage.length + 1
  }
  return {
    document: documentId.parse(1),
    title: 'Statement',
    ordinal: 1,
    text: passages.join('\n'),
    starts,
    furniture: passages.map((_, index) => furniture.includes(index)),
  }
}

const STATEMENT = edition(['Menu', 'Level 211.4 metres.', 'x = 1\ny = 2', 'Copyright'], [0, 3])

test('a passage is a line, or several where it has line breaks, numbered like the passages', () => {
  const { lines, ordinals } = linesOf(STATEMENT, false)
  expect(lines).toEqual(['Level 211.4 metres.', 'x = 1', 'y = 2'])
  expect(ordinals).toEqual([2, 3, 3])
  expect(linesOf(STATEMENT, true).lines).toHaveLength(5)
})

test('a lone carriage return breaks no line and moves no offset', () => {
  const text = linesOf(edition(['a\rb', 'c']), false)
  expect(text.lines).toEqual(['a b', 'c'])
  expect(offsetAt(text, { lineNumber: 2, column: 1 })).toBe(4)
})

test('an offset in furniture that is left out is at the end of the line before', () => {
  const text = linesOf(STATEMENT, false)
  expect(positionAt(text, STATEMENT.text.length)).toEqual({ lineNumber: 3, column: 6 })
})

test('lines and columns lead to offsets and back, whatever the passages', () => {
  const passage = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\r', ''))
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1 }), fc.nat(), (passages, seed) => {
      const whole = edition(passages)
      const text = linesOf(whole, true)
      const offset = seed % (whole.text.length + 1)
      expect(offsetAt(text, positionAt(text, offset))).toBe(offset)
      const { lineNumber } = positionAt(text, offset)
      const start = text.starts[lineNumber - 1] ?? -1
      expect(whole.text.slice(start, start + (text.lines[lineNumber - 1]?.length ?? 0))).toBe(
        text.lines[lineNumber - 1],
      )
    }),
  )
})

test.each([
  ['Level 211.4 metres.', '1.4', '211.4'],
  ['informed at 02:10 and', '2', '02:10'],
  ['the engineers said', 'engineer', 'engineers'],
  ['the engineers said', ' said', ' said'],
  ['ساعت ۰۲:۱۰ بامداد', '۱۰', '۰۲:۱۰'],
  ['a  b', ' ', ' '],
])('in “%s” the change of “%s” is shown as “%s”', (line, changed, shown) => {
  const text = linesOf(edition([line]), false)
  const start = line.indexOf(changed)
  const range = wholeWords(text, { start, end: start + changed.length })
  expect(line.slice(range.start, range.end)).toBe(shown)
})

test('an insertion stays an empty range', () => {
  const text = linesOf(edition(['abc']), false)
  expect(wholeWords(text, { start: 1, end: 1 })).toEqual({ start: 1, end: 1 })
})
