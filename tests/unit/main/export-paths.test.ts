import { expect, test } from 'vitest'
import type { PackFormat } from '#shared/contract/packs.ts'
import { exportPaths } from '../../../electron/main/export-paths.ts'

const all: PackFormat[] = ['markdown', 'html', 'csv', 'jsonld']
const paths = (chosen: string, formats: readonly PackFormat[]) =>
  exportPaths(chosen, formats).map(({ path }) => path)

test.each([
  ['/a/Pack.md', ['/a/Pack.md', '/a/Pack.html', '/a/Pack.csv', '/a/Pack.jsonld']],
  ['/a/Pack.MD', ['/a/Pack.MD', '/a/Pack.html', '/a/Pack.csv', '/a/Pack.jsonld']],
  ['/a.b/Pack', ['/a.b/Pack', '/a.b/Pack.html', '/a.b/Pack.csv', '/a.b/Pack.jsonld']],
  ['/a/v1.2', ['/a/v1.2', '/a/v1.2.html', '/a/v1.2.csv', '/a/v1.2.jsonld']],
])('the other formats stand beside %s under its name', (chosen, expected) => {
  expect(paths(chosen, all)).toEqual(expected)
})

test('the plain table stands beside the safe one', () => {
  expect(paths('/a/Pack.csv', ['csv', 'csv-plain'])).toEqual(['/a/Pack.csv', '/a/Pack.plain.csv'])
  expect(paths('/a/Pack.plain.csv', ['csv-plain', 'csv'])).toEqual(['/a/Pack.plain.csv', '/a/Pack.csv'])
})

test('a folder has the name without an ending, and files beside it have theirs', () => {
  expect(paths('/a/Pack 1.2', ['folder', 'docx'])).toEqual(['/a/Pack 1.2', '/a/Pack 1.2.docx'])
  expect(paths('/a/Pack.pdf', ['pdf', 'folder'])).toEqual(['/a/Pack.pdf', '/a/Pack'])
  expect(paths('/a/Pack', ['pdf', 'folder'])).toEqual(['/a/Pack', '/a/Pack (folder)'])
})

test('a single format is written where it was chosen', () => {
  expect(paths('/a/Pack.txt', ['csv'])).toEqual(['/a/Pack.txt'])
})

test('no two formats share a file, even when the first is given the ending of another', () => {
  const given = paths('/a/Pack.html', all)
  expect(given[0]).toBe('/a/Pack.html')
  expect(new Set(given).size).toBe(all.length)
})
