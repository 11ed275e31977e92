import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect } from 'vitest'
import { openDatabase } from '#library/database/open.ts'
import { placementsOf, savePlacement } from '#library/editions/placement-queries.ts'
import { sourcePath } from '#library/importing/sources.ts'
import { openLibrary } from '#library/library.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import { importPaths, importText, REPORT, test } from '../library-fixture.ts'

const DAMAGE = {
  'a changed passage': `UPDATE passages SET text = replace(text, '1,200', '1,300')`,
  'a changed highlight': `UPDATE highlights SET exact = 'other words'`,
  'a changed note': `UPDATE notes SET body = 'other words'`,
  'a passage missing from the index': 'DELETE FROM passage_index WHERE rowid = 1',
  'an index entry too many': `INSERT INTO note_index (rowid, title, body) VALUES (99, 'a', 'b')`,
}

for (const [what, sql] of Object.entries(DAMAGE)) {
  test(`check sees ${what}`, async ({ folder }) => {
    const path = join(folder, 'Damaged.bookwheel')
    const library = await openLibrary({ folder: path, create: true })
    const { edition } = await importText(library, folder, 'report.txt', REPORT)
    await library.call('highlights.create', { edition, start: 4, end: 9, colour: 'blue' })
    await library.call('notes.create', { title: 'Order', body: 'Who?' })
    expect((await library.call('library.check', {})).ok).toBe(true)
    await library.close()
    const raw = new Sqlite(join(path, 'library.sqlite'))
    raw.exec(sql)
    raw.close()
    const damaged = await openLibrary({ folder: path })
    const { ok, problems } = await damaged.call('library.check', {})
    expect(ok).toBe(false)
    expect(problems).toHaveLength(1)
    await damaged.close()
  })
}

test('check sees a place that was sealed with words that do not stand there', async ({ folder }) => {
  const path = join(folder, 'Damaged.bookwheel')
  const library = await openLibrary({ folder: path, create: true })
  const { edition } = await importText(library, folder, 'report.txt', REPORT)
  await library.call('highlights.create', { edition, start: 4, end: 9, colour: 'blue' })
  writeFileSync(join(folder, 'report.txt'), `${REPORT}\nMore.\n`)
  await importPaths(library, [join(folder, 'report.txt')])
  await library.close()
  const database = openDatabase(join(path, 'library.sqlite'), { readOnly: false })
  database.write((db) => {
    const [placement] = placementsOf(db, 1 as HighlightId)
    if (!placement?.place) throw new Error('The highlight was not found again')
    savePlacement(db, 1 as HighlightId, { ...placement, place: { ...placement.place, start: 5, end: 10 } })
  })
  database.close()
  const damaged = await openLibrary({ folder: path })
  const { problems } = await damaged.call('library.check', {})
  expect(problems).toMatchObject([{ where: 'highlight 1, edition 2' }])
  await damaged.close()
})

for (const [what, sql] of Object.entries({
  'a place that was moved': 'UPDATE placements SET start = start + 1, "end" = "end" + 1',
  'words of a place that were changed': `UPDATE placements SET exact = 'The gate'`,
  'a decision that nobody took': 'UPDATE placements SET decided = 1',
})) {
  test(`check sees ${what}`, async ({ folder }) => {
    const path = join(folder, 'Damaged.bookwheel')
    const library = await openLibrary({ folder: path, create: true })
    const { edition } = await importText(library, folder, 'report.txt', REPORT)
    await library.call('highlights.create', { edition, start: 4, end: 9, colour: 'blue' })
    writeFileSync(join(folder, 'report.txt'), `${REPORT}\nMore.\n`)
    await importPaths(library, [join(folder, 'report.txt')])
    expect((await library.call('library.check', {})).ok).toBe(true)
    await library.close()
    const raw = new Sqlite(join(path, 'library.sqlite'))
    raw.exec(sql)
    raw.close()
    const damaged = await openLibrary({ folder: path })
    const { problems } = await damaged.call('library.check', {})
    expect(problems).toMatchObject([{ where: 'highlight 1, edition 2' }])
    await damaged.close()
  })
}

test('check sees a changed and a missing original file', async ({ folder }) => {
  const library = await openLibrary({ folder: join(folder, 'Damaged.bookwheel'), create: true })
  const { editions } = await importText(library, folder, 'report.txt', REPORT)
  appendFileSync(sourcePath(library.folder, editions[0]?.source ?? ''), 'x')
  const { problems } = await library.call('library.check', {})
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('was changed')])
  await library.close()
})
