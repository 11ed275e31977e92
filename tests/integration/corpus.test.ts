import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Library, openLibrary } from '#library/library.ts'
import { documentKind } from '#shared/contract/documents.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import { metadataField, metadataOrigin } from '#shared/domain/metadata.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { extractDocument } from '#tests/extract-document.ts'

/** What an import of one member of the corpus must find: see docs/corpus.md. */
const expectation = z.strictObject({
  file: z.string(),
  kind: documentKind,
  metadata: z.record(
    metadataField,
    z.strictObject({ value: z.string(), origins: z.array(metadataOrigin).min(1) }).nullable(),
  ),
  headings: z.array(z.string()).min(1),
  furniture: z.array(z.string()),
  warnings: z.array(z.string()).default([]),
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

/** What a query must find in the whole corpus, and some of the words that it must mark, as they are spelled there. */
const searchExpectation = z.strictObject({
  query: z.string(),
  documents: z.array(z.string()),
  marks: z.array(z.strictObject({ file: z.string(), text: z.string() })),
})

const corpus = new URL('../../corpus/', import.meta.url)
const expectedFolder = new URL('.expected/', corpus)

const members = readdirSync(expectedFolder)
  .filter((name) => name !== 'searches.json')
  .map((name) => expectation.parse(JSON.parse(readFileSync(new URL(name, expectedFolder), 'utf8'))))
const searches = z
  .array(searchExpectation)
  .min(15)
  .parse(JSON.parse(readFileSync(new URL('searches.json', expectedFolder), 'utf8')))

test('every file of the corpus has its golden data', () => {
  const files = readdirSync(corpus).filter((name) => !name.startsWith('.'))
  expect(members.map((member) => member.file).sort()).toEqual(files.sort())
})

describe.each(members)('$file', async (expected) => {
  const extraction = await extractDocument(readFileSync(new URL(expected.file, corpus)), expected.file)
  const work = extraction.blocks.filter((block) => !block.furniture)
  const furniture = extraction.blocks.filter((block) => block.furniture)

  test('is read as what it is, with the warnings that it deserves', () => {
    expect(extraction.kind).toBe(expected.kind)
    expect(extraction.warnings).toEqual(expected.warnings)
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

describe('a library of the corpus', () => {
  const parent = mkdtempSync(join(tmpdir(), 'bookwheel-corpus-'))
  let library: Library
  let report: ImportReport

  beforeAll(async () => {
    library = await openLibrary({ folder: join(parent, 'Corpus.bookwheel'), create: true })
    const finished = new Promise<ImportReport>((resolve) => {
      library.on((event) => {
        if (event.name === 'imports.finished') resolve(event.payload)
      })
    })
    const paths = members.map((member) => fileURLToPath(new URL(member.file, corpus)))
    await library.call('imports.start', { paths })
    report = await finished
  })

  afterAll(async () => {
    await library.close()
    rmSync(parent, { recursive: true })
  })

  test('holds every member and the attachment of the mail, and none failed', () => {
    expect(report).toMatchObject({ failed: [], duplicates: [], cancelled: false })
    const names = report.added.map(({ path }) => basename(path)).sort()
    expect(names).toEqual([...members.map(({ file }) => file), 'duty-rota.csv'].sort())
  })

  test('is sound: files, texts and search index agree', async () => {
    expect(await library.call('library.check', {})).toMatchObject({ ok: true, problems: [] })
  })

  test.each(searches)(
    'finds $query where it is said and nowhere else',
    async ({ query, documents, marks }) => {
      const answer = await library.call('search.run', { query, passagesPerDocument: 10_000 })
      const files = new Map(report.added.map((added) => [added.document, basename(added.path)]))
      const found = answer.documents.map((hit) => ({
        file: files.get(hit.id),
        marked: hit.passages.flatMap((passage) => markedWords(passage.text, passage.marks)),
      }))
      expect(new Set(found.map((hit) => hit.file))).toEqual(new Set(documents))
      for (const { file, text } of marks) {
        expect(found.find((hit) => hit.file === file)?.marked).toContain(text)
      }
    },
  )
})

/** The texts of all marks, and of all runs of marks with only space between them, which look like one. */
function markedWords(text: string, marks: readonly (readonly [number, number])[]): string[] {
  return marks.flatMap(([start], first) => {
    const ends = marks.slice(first).map((mark) => mark[1])
    const gap = marks.slice(first).findIndex((mark, index, run) => {
      const before = run[index - 1]
      return before !== undefined && text.slice(before[1], mark[0]).trim() !== ''
    })
    return (gap === -1 ? ends : ends.slice(0, gap)).map((end) => text.slice(start, end))
  })
}
