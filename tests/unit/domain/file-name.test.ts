import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, foreignFileName, uniqueNames } from '#shared/domain/file-name.ts'

test.each([
  ['Calder Dam: what was known', 'Calder Dam what was known'],
  ['نامه به شورا', 'نامه به شورا'],
  ['../../etc/passwd', 'etc passwd'],
  ['.hidden', 'hidden'],
  ['ends with dots...', 'ends with dots'],
  ['a\tb\u0000c', 'a b c'],
  ['looks like \u202Efdp.md', 'looks like fdp.md'],
  ['NUL', 'NUL_'],
  ['', 'Pack'],
  [' / ', 'Pack'],
])('%j becomes %j', (title, name) => {
  expect(fileName(title)).toBe(name)
})

test('any title becomes a name without separators, of at most 80 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const name = fileName(title)
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}.][^/\\:*?"<>|\p{Cc}]*$/u)
      expect(Array.from(name).length).toBeLessThanOrEqual(80)
      expect(name).not.toMatch(/\p{Surrogate}/u)
    }),
  )
})

test.each([
  ['report.pdf', 'report.pdf'],
  ['a/../b.html', 'a .. b.html'],
  ['.htaccess', 'htaccess'],
  ['CON.txt', 'CON_.txt'],
  ['no\u202Efdp.exe', 'no fdp.exe'],
  [`${'x'.repeat(200)}.docx`, `${'x'.repeat(80)}.docx`],
  ['', 'file'],
])('the file %j is kept as %j', (name, kept) => {
  expect(foreignFileName(name)).toBe(kept)
})

test('names that a system could take for one another get numbers', () => {
  expect(uniqueNames(['a.pdf', 'A.PDF', 'a.pdf', 'a (2).pdf', 'b', 'b'])).toEqual([
    'a.pdf',
    'A (2).PDF',
    'a (3).pdf',
    'a (2) (2).pdf',
    'b',
    'b (2)',
  ])
})
