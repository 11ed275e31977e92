import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { metadataField } from '#shared/domain/metadata.ts'
import { extractDocument } from '#tests/extract-document.ts'

/** What a fixture must give: its metadata without file names, its headings, and exactly these blocks folded. */
const expectation = z.strictObject({
  metadata: z.record(metadataField, z.string().nullable()),
  headings: z.array(z.string()),
  furniture: z.array(z.string()),
})

const root = new URL('../../fixtures/', import.meta.url)
/** Text scraped from pages, pages, and texts that are none: all written for these tests. */
const fixtures = ['scraped', 'pages', 'plain'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ folder, name })),
)

test('there are pages of many layouts in both directions of writing', () => {
  expect(fixtures.filter(({ folder }) => folder === 'scraped').length).toBeGreaterThanOrEqual(12)
})

describe.each(fixtures)('$folder/$name', async ({ folder, name }) => {
  const file = new URL(`${folder}/${name}`, root)
  const wanted = expectation.parse(
    JSON.parse(readFileSync(new URL(`${folder}/${name.replace(/\.\w+$/, '.json')}`, root), 'utf8')),
  )
  const { blocks, metadata } = await extractDocument(readFileSync(file), name)

  test('shows its title, author, publisher, date, address and language', () => {
    const shown = Object.fromEntries(
      metadataField.options.map((field) => [
        field,
        metadata.find((value) => value.field === field && value.origin !== 'file-name')?.value ?? null,
      ]),
    )
    expect(shown).toEqual(wanted.metadata)
  })

  test('folds exactly what belongs to the page', () => {
    expect(blocks.filter((block) => block.furniture).map((block) => block.text)).toEqual(wanted.furniture)
  })

  test('has its headings', () => {
    const headings = blocks.filter((block) => block.kind === 'heading' && !block.furniture)
    expect(headings.map((block) => block.text)).toEqual(wanted.headings)
  })
})
