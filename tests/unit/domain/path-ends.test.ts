import { expect, test } from 'vitest'
import { pathEnds } from '#shared/domain/path-ends.ts'

test('names of files that differ are enough', () => {
  expect(pathEnds(['/in/a.pdf', '/in/b.pdf'])).toEqual(['a.pdf', 'b.pdf'])
})

test('as many folders are named as tell equal names apart, for these alone', () => {
  expect(pathEnds(['/in/2019/x/a.pdf', '/in/2020/x/a.pdf', 'C:\\in\\y\\a.pdf', '/in/b.pdf'])).toEqual([
    '2019/x/a.pdf',
    '2020/x/a.pdf',
    'y/a.pdf',
    'b.pdf',
  ])
})

test('equal paths and none stay as they are', () => {
  expect(pathEnds(['/in/a.pdf', '/in/a.pdf', ''])).toEqual(['in/a.pdf', 'in/a.pdf', ''])
})
