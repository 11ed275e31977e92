import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { QuotationClaim } from '#shared/contract/drafts.ts'
import { importPaths, test } from '../library-fixture.ts'
import { table } from './altered-quotations.ts'

/** Imports every passage of the table as a document of its own. */
async function importTable(library: Library, folder: string): Promise<void> {
  const sources = join(folder, 'sources')
  mkdirSync(sources)
  for (const [index, { passage }] of table.entries()) {
    const lines = [
      `Record ${index + 1}`,
      'These lines stand before it and say nothing.',
      passage,
      'And these after it.',
    ]
    writeFileSync(join(sources, `record-${index + 1}.txt`), `${lines.join('\n\n')}\n`)
  }
  const { failed, added } = await importPaths(library, [sources])
  expect(failed).toEqual([])
  expect(added).toHaveLength(table.length)
}

/** A draft that quotes each in a paragraph of its own, and the claims of these paragraphs. */
async function check(library: Library, quotations: readonly string[]): Promise<QuotationClaim[]> {
  const body = quotations.map((quotation, index) => `In line ${index} it says: “${quotation}”`).join('\n\n')
  const claims = await library.call('drafts.check', { body })
  const outer = claims.filter((claim) => claim.kind === 'quotation').filter(({ depth }) => depth === 0)
  expect(outer.map(({ start, end }) => body.slice(start, end))).toEqual(quotations)
  return outer
}

test('no altered quotation of the table is exact', async ({ library, folder }) => {
  await importTable(library, folder)
  const rows = table.flatMap(({ altered }) => altered)
  expect(rows.length).toBeGreaterThanOrEqual(200)
  const claims = await check(
    library,
    rows.map(([, quotation]) => quotation),
  )
  const passed = claims.filter(({ status }) => status === 'exact' || status === 'omission')
  expect(passed.map(({ text }) => text)).toEqual([])
  // What was altered is shown beside its place, all but a few that share too little with it.
  const shown = claims.filter(({ status }) => status === 'altered')
  expect(shown.length / claims.length).toBeGreaterThan(0.9)
})

test('every faithful quotation of the table is exact, with gaps where it marks them', async ({
  library,
  folder,
}) => {
  await importTable(library, folder)
  const rows = table.flatMap(({ faithful }) => faithful)
  expect(rows.length).toBeGreaterThanOrEqual(60)
  const claims = await check(library, rows)
  const marked = (text: string): boolean => /\S.*(?:…|\[\.\.\.\]).*\S/su.test(text.replace(/^… | …$/gu, ''))
  expect(claims.map(({ text, status }) => [text, status])).toEqual(
    rows.map((text) => [text, marked(text) ? 'omission' : 'exact']),
  )
  for (const { places, text } of claims) expect(places[0]?.words, text).not.toBe('')
})

test('each kind of alteration is named', async ({ library, folder }) => {
  await importTable(library, folder)
  const remarks = async (quotation: string): Promise<readonly string[]> =>
    (await check(library, [quotation]))[0]?.places[0]?.remarks ?? []
  expect(await remarks('the loan of 4,520,000 crowns on the second reading')).toContain('number')
  expect(await remarks('had asked for permission and received an answer')).toContain('negation')
  expect(await remarks('shut down at 22:41 after a pump failed, the first went on running')).toEqual([
    'signs',
  ])
  expect(await remarks('the samples [of the river] had been kept at 14 °C')).toContain('brackets')
  expect(await remarks('I will … hand over every ledger the court asks for')).toEqual(['empty-gap'])
  expect(await remarks('eviction league had asked for permission and never received an answer')).toEqual([
    'place',
  ])
})
