import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { call } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'

test.use({
  options: {
    files: { 'gates.md': '# The gates\n\nIt rained. The gates were opened. Nobody gave the order.\n' },
  },
})

test('the built program carries what the formats of packs need', async ({ window, scratch }) => {
  const { rows } = await call(window, 'documents.list', { view: 'all', offset: 0, limit: 9 })
  const edition = rows[0]?.edition
  if (edition === undefined) throw new Error('The document is missing.')
  const [passage] = (await call(window, 'passages.read', { edition, from: 1, to: 9 })).filter(({ text }) =>
    text.includes('were opened'),
  )
  if (!passage) throw new Error('The passage is missing.')
  const start = passage.start + passage.text.indexOf('The gates')
  const { id } = await call(window, 'highlights.create', { edition, start, end: start + 22, colour: 'amber' })
  const { id: pack } = await call(window, 'packs.create', { title: 'Built' })
  await call(window, 'packs.add', { pack, items: [{ kind: 'highlight', id }] })
  const written = async (format: 'html' | 'markdown' | 'csljson', name: string): Promise<string> => {
    await call(window, 'packs.export', { pack, format, path: join(scratch, name) })
    return readFile(join(scratch, name), 'utf8')
  }
  const html = await written('html', 'pack.html')
  expect(html).toContain('lunr.Index.load(json(')
  expect(html).toContain('"invertedIndex":')
  expect(html).toContain('<span data-shown="quotation">The gates were opened.</span>')
  expect(await written('markdown', 'pack.md')).toContain('> The gates were opened.[^1]')
  expect(JSON.parse(await written('csljson', 'works.json'))).toHaveLength(1)
  const body = '{% for excerpt in excerpts %}{{ excerpt.quotation }}{% endfor %}'
  expect(await call(window, 'templates.render', { pack, body })).toEqual({ text: 'The gates were opened.\n' })
})
