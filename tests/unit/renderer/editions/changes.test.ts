import { expect, test } from 'vitest'
import { changesOf } from '#renderer/features/editions/changes.ts'
import type { DifferenceText } from '#renderer/features/editions/difference-text.ts'

function text(...lines: readonly string[]): DifferenceText {
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.length + 1
  }
  return { lines, starts, ordinals: lines.map((_, index) => index + 1) }
}

const slice = ({ lines }: DifferenceText, { start, end }: { start: number; end: number }) =>
  lines.join('\n').slice(start, end)

const BEFORE = text('Statement', 'It stood at 210.8 metres at 02:10.', 'The order was given.', 'End')
const AFTER = text('Statement', 'It stood at 211.4 metres at 01:10.', 'End', 'Corrected on Monday.')

/** A change within one line of each side, as Monaco says it; columns count from 1. */
const letters = (line: number, from: number, to: number) => ({
  originalStartLineNumber: line,
  originalStartColumn: from,
  originalEndLineNumber: line,
  originalEndColumn: to,
  modifiedStartLineNumber: line,
  modifiedStartColumn: from,
  modifiedEndLineNumber: line,
  modifiedEndColumn: to,
})

test('all that changed in one line is one change, in whole words', () => {
  const [change, ...more] = changesOf(
    [
      {
        originalStartLineNumber: 2,
        originalEndLineNumber: 2,
        modifiedStartLineNumber: 2,
        modifiedEndLineNumber: 2,
        charChanges: [letters(2, 15, 18), letters(2, 30, 31)],
      },
    ],
    BEFORE,
    AFTER,
  )
  expect(more).toEqual([])
  expect(change?.leftLine).toBe(2)
  expect(change?.words.map(({ left, right }) => [slice(BEFORE, left), slice(AFTER, right)])).toEqual([
    ['210.8', '211.4'],
    ['02:10', '01:10'],
  ])
})

test('lines that went away have all their words on the left and a gap on the right', () => {
  const [change] = changesOf(
    [
      {
        originalStartLineNumber: 3,
        originalEndLineNumber: 3,
        modifiedStartLineNumber: 2,
        modifiedEndLineNumber: 0,
        charChanges: undefined,
      },
    ],
    BEFORE,
    AFTER,
  )
  const [words] = change?.words ?? []
  expect(words && slice(BEFORE, words.left)).toBe('The order was given.')
  expect(words?.right).toEqual({ start: AFTER.starts[2], end: AFTER.starts[2] })
  expect(change).toMatchObject({ leftLine: 3, rightLine: 2 })
})

test('lines that came at the end have a gap at the end of the left side', () => {
  const [change] = changesOf(
    [
      {
        originalStartLineNumber: 4,
        originalEndLineNumber: 0,
        modifiedStartLineNumber: 4,
        modifiedEndLineNumber: 4,
        charChanges: undefined,
      },
    ],
    BEFORE,
    AFTER,
  )
  const [words] = change?.words ?? []
  expect(words && slice(AFTER, words.right)).toBe('Corrected on Monday.')
  expect(words?.left.start).toBe(BEFORE.lines.join('\n').length)
  expect(words?.left.end).toBe(words?.left.start)
})
