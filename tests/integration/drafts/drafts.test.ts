import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { DraftClaim, FigureClaim, QuotationClaim } from '#shared/contract/drafts.ts'
import type { Output } from '#shared/contract/index.ts'
import { importText, REPORT, startImport, test } from '../library-fixture.ts'

const check = (library: Library, body: string): Promise<DraftClaim[]> =>
  library.call('drafts.check', { body })

async function quotation(library: Library, body: string): Promise<QuotationClaim> {
  const [claim] = await check(library, body)
  if (claim?.kind !== 'quotation') throw new Error(`There is no quotation in: ${body}`)
  return claim
}

async function figures(library: Library, body: string): Promise<FigureClaim[]> {
  return (await check(library, body)).filter((claim) => claim.kind === 'figure')
}

test('a draft is kept, changed, removed and put back by undo', async ({ library }) => {
  const { id } = await library.call('drafts.create', { title: 'Night', body: 'He said\r\n“no”.' })
  expect(await library.call('drafts.get', { id })).toMatchObject({ title: 'Night', body: 'He said\n“no”.' })
  await library.call('drafts.update', { id, body: 'He said “yes”.' })
  await library.call('drafts.remove', { id })
  expect(await library.call('drafts.list', {})).toEqual([])
  await expect(library.call('drafts.get', { id })).rejects.toMatchObject({ code: 'not-found' })
  await library.call('activity.undo', {})
  expect(await library.call('drafts.get', { id })).toMatchObject({ body: 'He said “yes”.' })
  await library.call('activity.undo', {})
  expect(await library.call('drafts.get', { id })).toMatchObject({ body: 'He said\n“no”.' })
  await library.call('activity.undo', {})
  expect(await library.call('drafts.list', {})).toEqual([])
  await library.call('activity.redo', {})
  expect(await library.call('drafts.list', {})).toMatchObject([{ title: 'Night' }])
})

test('a file is read as a draft and nothing of it comes into the library', async ({ library, folder }) => {
  const path = join(folder, 'article.md')
  writeFileSync(path, '# The night\n\nIt says:\n\n> The gates were opened.\n\n- one\n- two\n')
  expect(await library.call('drafts.read', { path })).toEqual({
    title: 'The night',
    body: '# The night\n\nIt says:\n\n> The gates were opened.\n\n- one\n- two',
    warnings: [],
  })
  expect(await library.call('documents.list', { view: 'all', offset: 0, limit: 5 })).toMatchObject({
    total: 0,
  })
  await expect(library.call('drafts.read', { path: join(folder, 'none.md') })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an exact quotation names its passage, whose words are the quoted ones', async ({ library, folder }) => {
  const document = await importText(library, folder, 'report.txt', REPORT)
  const body = 'It says that “nobody could say who had given the order”.'
  const claim = await quotation(library, body)
  expect(body.slice(claim.start, claim.end)).toBe('nobody could say who had given the order')
  expect(claim).toMatchObject({ status: 'exact', total: 1, closed: true })
  const [place] = claim.places
  expect(place).toMatchObject({
    document: document.id,
    edition: document.edition,
    newest: true,
    furniture: false,
    words: 'Nobody could say who had given the order',
    after: ' to open the gates of the weir that night.',
    remarks: ['capital'],
  })
  const { text } = await library.call('editions.text', { edition: document.edition })
  expect(text.slice(place?.start, place?.end)).toBe(place?.words)
})

test('every place with the same words is listed; those of the trash are not', async ({ library, folder }) => {
  const words = 'The pumps of the lower station failed at the same hour.'
  await importText(library, folder, 'one.txt', `First report\n\n${words}\n\nThat is all there was to say.\n`)
  const two = await importText(
    library,
    folder,
    'two.txt',
    `Second report\n\n${words}\n\nMore was said elsewhere.\n`,
  )
  const body = '“The pumps of the lower station failed at the same hour.”'
  expect((await quotation(library, body)).places.map(({ title }) => title)).toEqual([
    'First report',
    'Second report',
  ])
  await library.call('documents.trash', { ids: [two.id] })
  expect((await quotation(library, body)).places.map(({ title }) => title)).toEqual(['First report'])
})

test('words that only an older edition has are found there, and named so', async ({ library, folder }) => {
  const first = await importText(library, folder, 'level.txt', LEVEL('210.8'))
  const path = join(folder, 'level-2.txt')
  writeFileSync(path, LEVEL('211.4'))
  const { editions } = await startImport(library, { paths: [path], editionOf: first.id })
  expect(editions).toHaveLength(1)
  const old = await quotation(library, '“the level at midday stood at 210.8 metres above the sea”')
  expect(old).toMatchObject({ status: 'exact', places: [{ newest: false, editionOrdinal: 1 }] })
  const both = await quotation(library, '“The station keeps two gauges of different age.”')
  expect(both.places.map(({ newest }) => newest)).toEqual([true])
})

const LEVEL = (level: string): string =>
  `The level\n\nThe station keeps two gauges of different age.\n\nOn Friday the level at midday stood at ${level} metres above the sea.\n\nNobody signed the sheet of that day.\n`

test('pieces of one quotation from two documents are not exact', async ({ library, folder }) => {
  await importText(
    library,
    folder,
    'a.txt',
    'First paper\n\nThe mayor opened the sluice with her own hands.\n\nEnd.\n',
  )
  await importText(
    library,
    folder,
    'b.txt',
    'Second paper\n\nThe engineer closed the sluice before the morning.\n\nEnd.\n',
  )
  const claim = await quotation(library, '“The mayor opened the sluice … before the morning”')
  expect(['altered', 'not-found']).toContain(claim.status)
})

test('a quotation inside one that was found is no claim of its own', async ({ library, folder }) => {
  await importText(
    library,
    folder,
    'c.txt',
    'A paper\n\nShe said “never again” and shut the door of the mill.\n\nEnd.\n',
  )
  const inside = await check(library, 'It says: “She said ‘never again’ and shut the door of the mill.”')
  expect(inside).toMatchObject([{ status: 'exact' }])
  const beside = await check(
    library,
    'It says: “They said ‘never again’ and burned all letters of that year.”',
  )
  expect(beside.map(({ text, status }) => [text, status])).toContainEqual(['never again', 'exact'])
})

test('a figure is the same, another or none, with the sentence of the library', async ({
  library,
  folder,
}) => {
  await importText(library, folder, 'report.txt', REPORT)
  expect(await figures(library, 'About 1,200 people left their homes that night.')).toMatchObject([
    { text: '1,200', status: 'exact', places: [{ words: '1,200' }] },
  ])
  const [other] = await figures(library, 'About 1,300 people left their homes that night.')
  expect(other).toMatchObject({ status: 'other', places: [{ words: '1,200' }] })
  expect(other?.places[0]?.after).toContain('people left their homes')
  expect(await figures(library, 'The orchestra has 61 violins.')).toMatchObject([
    { status: 'not-found', places: [] },
  ])
})

test('a figure may be written in another way and must have the same unit', async ({ library, folder }) => {
  const text =
    'Money\n\nThe county spent 3.5 million crowns on the embankment wall in two years.\n\nThe wall lost 12 per cent of its stones.\n'
  await importText(library, folder, 'money.txt', text)
  expect(await figures(library, 'The county spent 3,500,000 crowns on the embankment.')).toMatchObject([
    { status: 'exact', places: [{ words: '3.5 million' }] },
  ])
  expect(await figures(library, 'The wall lost 12 of its stones.')).toMatchObject([{ status: 'not-found' }])
  expect(await figures(library, 'The wall lost 12% of its stones.')).toMatchObject([{ status: 'exact' }])
})

test('figures of a quotation that was found are not asked again', async ({ library, folder }) => {
  await importText(library, folder, 'report.txt', REPORT)
  expect(await check(library, 'It says “about 1,200 people left their homes”.')).toMatchObject([
    { kind: 'quotation', status: 'exact' },
  ])
})

test('other calls are answered while a long draft is checked', async ({ library, folder }) => {
  await importText(library, folder, 'report.txt', REPORT)
  const body = Array.from(
    { length: 400 },
    (_, i) => `“about ${i} people left their homes in the night”`,
  ).join('\n\n')
  const order: string[] = []
  const checked: Promise<Output<'drafts.check'>> = check(library, body)
  const both = [
    checked.then(() => order.push('check')),
    library.call('library.status', {}).then(() => order.push('status')),
  ]
  await Promise.all(both)
  expect(order).toEqual(['status', 'check'])
})
