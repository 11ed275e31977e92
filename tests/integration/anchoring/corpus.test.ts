import { readdirSync, readFileSync } from 'node:fs'
import { expect, describe as group, test } from 'vitest'
import { z } from 'zod'
import { describe } from '#shared/anchoring/describe.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import { canonicalText } from '#shared/domain/passages.ts'
import { extractDocument } from '#tests/extract-document.ts'

const corpus = new URL('../../../corpus/', import.meta.url)

const golden = z.object({
  file: z.string(),
  anchors: z.array(z.object({ name: z.string(), exact: z.string(), prefix: z.string(), suffix: z.string() })),
})

const members = readdirSync(new URL('.expected/', corpus))
  .filter((name) => name !== 'searches.json')
  .map((name) => golden.parse(JSON.parse(readFileSync(new URL(`.expected/${name}`, corpus), 'utf8'))))

async function textOf(file: string): Promise<string> {
  return canonicalText((await extractDocument(readFileSync(new URL(file, corpus)), file)).blocks)
}

group.each(members)('$file', async ({ file, anchors }) => {
  const text = await textOf(file)

  test.each(anchors)('holds “$name” at one certain place, whatever its offsets were', (anchor) => {
    const { exact, prefix, suffix } = anchor
    const start = text.indexOf(prefix + exact + suffix) + prefix.length
    expect(resolve(text, { exact, prefix, suffix, start: 1e6, end: 1e6 + exact.length })).toEqual({
      status: 'moved',
      start,
      end: start + exact.length,
    })
  })
})

test('of a statement that was quietly revised, the changed figures are never taken for the old ones', async () => {
  const before = await textOf('statement-2020-03-13.html')
  const after = await textOf('statement-2020-03-13-revised.html')
  const statusOf = (words: string): string => {
    const start = before.indexOf(words)
    return resolve(after, describe(before, start, start + words.length)).status
  }
  expect(statusOf('340 residents were evacuated')).toMatch(/exact|moved/)
  expect(statusOf('woken by water when they should have been woken by us')).toMatch(/exact|moved/)
  expect(statusOf('informed of the rising level at 02:10')).toBe('ambiguous')
  expect(statusOf('210.8 metres')).toBe('lost')
})
