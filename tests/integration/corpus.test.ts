import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { extract } from '#library/importing/extract.ts'
import { metadataField, metadataOrigin } from '#shared/domain/metadata.ts'
import { canonicalText } from '#shared/domain/passages.ts'

/** What an import of one member of the corpus must find: see docs/corpus.md. */
const expectation = z.strictObject({
  file: z.string(),
  kind: z.enum(['text', 'markdown', 'html']),
  metadata: z.record(
    metadataField,
    z.strictObject({ value: z.string(), origins: z.array(metadataOrigin).min(1) }).nullable(),
  ),
  headings: z.array(z.string()).min(1),
  furniture: z.array(z.string()),
  keeps: z.array(z.string()).min(10),
  anchors: z
    .array(
      z.strictObject({
        name: z.string(),
        exact: z.string().min(1),
        prefix: z.string().max(32),
        suffix: z.string().max(32),
        passage: z.string(),
      }),
    )
    .min(3),
})

const corpus = new URL('../../corpus/', import.meta.url)
const expectedFolder = new URL('.expected/', corpus)

const members = readdirSync(expectedFolder)
  .filter((name) => name !== 'searches.json')
  .map((name) => expectation.parse(JSON.parse(readFileSync(new URL(name, expectedFolder), 'utf8'))))

test('the corpus holds the ten text, Markdown and HTML members of the case', () => {
  expect(members.map((member) => member.file)).toHaveLength(10)
})

describe.each(members)('$file', (expected) => {
  const extraction = extract(readFileSync(new URL(expected.file, corpus)), { name: expected.file })
  const work = extraction.blocks.filter((block) => !block.furniture)
  const furniture = extraction.blocks.filter((block) => block.furniture)

  test('is read as what it is, without a warning', () => {
    expect(extraction.kind).toBe(expected.kind)
    expect(extraction.warnings).toEqual([])
  })

  test.each(metadataField.options)('shows its %s, or nothing where the document shows none', (field) => {
    const found = extraction.metadata.filter((entry) => entry.field === field)
    const wanted = expected.metadata[field]
    expect(found.map((entry) => entry.value)).toEqual(wanted === null ? [] : [wanted.value])
    for (const entry of found) expect(wanted?.origins).toContain(entry.origin)
  })

  test('has its headings in reading order', () => {
    const headings = work.filter((block) => block.kind === 'heading')
    expect(headings.map((block) => block.text)).toEqual(expected.headings)
  })

  test('has exactly the lines of page furniture that it has', () => {
    expect(furniture.flatMap((block) => block.text.split('\n'))).toEqual(expected.furniture)
  })

  test('keeps every sentence of the work out of the furniture', () => {
    const lost = expected.keeps.filter((sentence) => !work.some((block) => block.text.includes(sentence)))
    expect(lost).toEqual([])
  })

  test.each(expected.anchors)('has one place for the anchor “$name”', (anchor) => {
    const { exact, prefix, suffix } = anchor
    expect(canonicalText(extraction.blocks).split(prefix + exact + suffix)).toHaveLength(2)
    const holders = extraction.blocks.filter((block) => block.text.startsWith(anchor.passage))
    expect(holders.map((block) => block.text.includes(exact))).toEqual([true])
  })
})
