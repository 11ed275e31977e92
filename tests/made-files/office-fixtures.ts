import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Extraction } from '#library/importing/format.ts'
import { extractDocument } from '#tests/extract-document.ts'
import { toLines } from './blocks.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'office')

/** What a document says and is, as it lies beside its file as JSON. */
export function summary(read: Extraction): unknown {
  const { metadata, alternatives, warnings } = read
  const say = ({ field, value, origin }: (typeof metadata)[number]): string =>
    `${field}: ${value} (${origin})`
  return { metadata: metadata.map(say), alternatives: alternatives.map(say), warnings, blocks: toLines(read) }
}

/** Tests that every committed file of that extension, made by a real program, is read as the JSON beside it says. */
export function describeOfficeFixtures(extension: string): void {
  const names = readdirSync(folder).filter((name) => extname(name) === extension)
  describe(`${extension} files of real programs`, () => {
    test.each(names)('%s', async (name) => {
      const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
      expect(summary(await extractDocument(readFileSync(join(folder, name)), name))).toEqual(expected)
    })
  })
}
