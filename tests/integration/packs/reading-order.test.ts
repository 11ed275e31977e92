import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { extract } from '#library/importing/extract.ts'
import type { Library } from '#library/library.ts'
import type { HighlightId, PackId } from '#shared/domain/ids.ts'
import type { ExcerptSettings } from '#shared/domain/pack-settings.ts'
import { test } from '../library-fixture.ts'
import { printing } from './printing.ts'
import { exported, highlightIn, imported, REPORT, signingLibrary, verifiedWith } from './sample-pack.ts'

async function packOf(
  library: Library,
  id: HighlightId,
  settings: Pick<ExcerptSettings, 'before' | 'after'>,
): Promise<PackId> {
  const pack = await library.call('packs.create', { title: 'In reading order' })
  await library.call('packs.add', { pack: pack.id, items: [{ kind: 'highlight', id, settings }] })
  return pack.id
}

test('a remark between two paragraphs of context is no change of a Word pack', async ({ folder }) => {
  const library = await signingLibrary(folder)
  const edition = await imported(library, folder, 'report.txt', REPORT)
  const words = 'about 1,200 people left their homes'
  const { id } = await highlightIn(library, edition, words, 'Who counted them?')
  const pack = await packOf(library, id, { before: 0, after: 1 })
  const path = await exported(library, folder, pack, 'docx')
  const found = await verifiedWith(path, join(folder, 'report.txt'))
  expect(found).toMatchObject({ ok: true, problems: [], excerpts: [{ status: 'verified', problems: [] }] })
  await library.close()
})

test('a quotation that crosses the end of a page with a running foot is no change of a PDF pack', async ({
  folder,
}) => {
  // Each fills a line of the page, so that one ends where the page does, as a paragraph would.
  const sentence = (day: number): string =>
    `On day ${day} the water stood ${day * 20} mm above this mark on the wall beside the weirs.`
  const long = Array.from({ length: 40 }, (_, index) => sentence(index + 10)).join(' ')
  const print = printing({ end: 430, foot: (page) => `In reading order, page ${page}` })
  const library = await signingLibrary(folder, print)
  const edition = await imported(library, folder, 'levels.txt', `The levels\n\n${long}\n\nThen it fell.\n`)
  const { id } = await highlightIn(library, edition, long, '')
  const path = await exported(library, folder, await packOf(library, id, { before: 0, after: 1 }), 'pdf')
  const read = await extract(readFileSync(path), { name: 'pack.pdf' })
  const feet =
    'blocks' in read ? read.blocks.filter(({ text }) => /^In reading order, page \d$/.test(text)) : []
  expect(feet.length).toBeGreaterThan(1)
  const found = await verifiedWith(path, join(folder, 'levels.txt'))
  expect(found).toMatchObject({ ok: true, problems: [], excerpts: [{ status: 'verified', problems: [] }] })
  await library.close()
})
