import { expect, test } from 'vitest'
import { crashAllowance } from '../../../electron/main/crash-allowance.ts'

test('three crashes within a minute are allowed, a fourth is not', () => {
  let time = 0
  const allowed = crashAllowance(3, 60_000, () => time)
  expect([allowed(), allowed(), allowed(), allowed()]).toEqual([true, true, true, false])
  time = 60_000
  expect(allowed()).toBe(true)
})

test('crashes that are rare are always allowed', () => {
  let time = 0
  const allowed = crashAllowance(3, 60_000, () => time)
  for (let crash = 0; crash < 20; crash += 1) {
    time += 25_000
    expect(allowed()).toBe(true)
  }
})
