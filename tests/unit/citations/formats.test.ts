import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as bibtex from '#library/citations/formats/bibtex.ts'
import { write as writeBibtex } from '#library/citations/formats/bibtex-write.ts'
import * as cslJson from '#library/citations/formats/csl-json.ts'
import { bibliographyFiles } from '#library/citations/formats/index.ts'
import * as ris from '#library/citations/formats/ris.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import { anyItem } from './any-item.ts'

const list = fc.array(anyItem, { minLength: 1, maxLength: 4 })
const itemsOf = ({ references }: { readonly references: readonly { readonly item: CslItem }[] }) =>
  references.map(({ item }) => item)

const PIECES = [
  '@article{',
  '@',
  '{',
  '}',
  '"',
  '=',
  ',',
  'title = {',
  ' and ',
  '%',
  '$',
  '\\emph{',
  '\\',
  '@string{',
  'file = {',
  'TY  - ',
  'ER  - ',
  'AU  - ',
  '\n',
  'a',
  '[',
  ']',
  ':',
  '\u0000',
  '😀',
  '\\"',
  '--',
  '{"type":',
  'null',
  '~',
]

test('an entry at which the reader of BibTeX gives up is a problem, and the others are read', async () => {
  const { references, problems } = await bibliographyFiles.bibtex.parse(
    '@book{a, title={One}}\n@string{title = {\0}\n@book{b, title={Two}}\n',
  )
  expect(references.map(({ item }) => item['title'])).toContain('One')
  expect(problems.length).toBeGreaterThan(0)
})

test('any text is read without failing', async () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      for (const { parse } of Object.values(bibliographyFiles))
        expect(await parse(any)).toEqual({ references: expect.any(Array), problems: expect.any(Array) })
    }),
    { numRuns: 500 },
  )
})

test('what is written as CSL-JSON is read back the same', () => {
  fc.assert(
    fc.property(list, (items) => {
      const read = cslJson.parse(cslJson.write(items))
      expect(read.problems).toEqual([])
      expect(itemsOf(read)).toEqual(items)
    }),
  )
})

test('what is written as RIS is read back the same', () => {
  fc.assert(
    fc.property(list, (items) => {
      const read = ris.parse(ris.write(items))
      expect(read.problems).toEqual([])
      expect(itemsOf(read)).toEqual(items)
    }),
    { numRuns: 300 },
  )
})

test('what is written as BibTeX is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(list, async (items) => {
      const read = await bibtex.parse(writeBibtex(items))
      expect(read.problems).toEqual([])
      expect(itemsOf(read)).toEqual(items)
    }),
    { numRuns: 300 },
  )
})
