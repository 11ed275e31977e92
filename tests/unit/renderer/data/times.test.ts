import { expect, test } from 'vitest'
import { shownTime } from '#renderer/data/times.ts'

const local = (...parts: [number, number, number, number, number]) => new Date(...parts)

test('times of today and yesterday are clock times, older ones are days', () => {
  const now = local(2026, 2, 1, 9, 0)
  expect(shownTime(local(2026, 2, 1, 8, 5).toISOString(), now)).toBe('today 08:05')
  expect(shownTime(local(2026, 1, 28, 23, 59).toISOString(), now)).toBe('yesterday 23:59')
  expect(shownTime(local(2026, 1, 27, 12, 0).toISOString(), now)).toBe('27 Feb 2026')
})
