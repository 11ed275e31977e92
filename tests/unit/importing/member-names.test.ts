import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemberNames, fileName, isLitter } from '#library/importing/member-names.ts'

test('names that are given twice are numbered before their extension', () => {
  const nameOf = createMemberNames()
  expect(['a.txt', 'a.txt', 'a (2).txt', 'a.txt', 'b/a.txt', 'none', 'none'].map(nameOf)).toEqual([
    'a.txt',
    'a (2).txt',
    'a (2) (2).txt',
    'a (3).txt',
    'b/a.txt',
    'none',
    'none (2)',
  ])
})

test('a path leads nowhere but into its container', () => {
  const nameOf = createMemberNames()
  expect(['../a.txt', '/etc/b.txt', 'x\\..\\c.txt', './d.txt', '..', ''].map(nameOf)).toEqual([
    'a.txt',
    'etc/b.txt',
    'x/c.txt',
    'd.txt',
    'file',
    'file (2)',
  ])
})

test('whatever a file is called, its name is safe, short and its own', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 20 }), (names) => {
      const given = names.map(createMemberNames())
      expect(new Set(given).size).toBe(names.length)
      for (const name of given) {
        expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|^\/|\\|^$/u)
        expect(name.split('/')).not.toContain('..')
        expect(name).not.toMatch(/\p{Surrogate}/u)
      }
    }),
  )
})

test('a text becomes the name of one file', () => {
  expect(fileName('Re: keys / gates\r\nBcc: all')).toBe('Re: keys - gates Bcc: all')
})

test.each([
  ['.DS_Store', true],
  ['__MACOSX/a/._b.txt', true],
  ['a/.git/config', true],
  ['a/Thumbs.db', true],
  ['a/b.c.txt', false],
])('whether %s was left there by a system', (name, litter) => {
  expect(isLitter(name)).toBe(litter)
})
