import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { z } from 'zod'
import { verifyPack } from '#library/packs/verify/verify.ts'
import { importText, REPORT, test } from '../library-fixture.ts'
import { packInLibrary } from './pack-fixture.ts'

/** What the model demands of an annotation (sections 3.1, 3.2.4, 4.2.4 and 4.2.5 of the recommendation). */
const annotation = z.looseObject({
  id: z.url(),
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'describing']),
  created: z.iso.datetime().optional(),
  body: z.array(
    z.strictObject({
      type: z.literal('TextualBody'),
      purpose: z.enum(['commenting', 'tagging', 'describing']),
      value: z.string(),
      format: z.string().optional(),
    }),
  ),
  target: z.union([
    z.url(),
    z.looseObject({
      source: z.looseObject({ id: z.url(), type: z.literal('Text') }),
      selector: z.tuple([
        z.strictObject({
          type: z.literal('TextQuoteSelector'),
          exact: z.string().min(1),
          prefix: z.string(),
          suffix: z.string(),
        }),
        z.strictObject({
          type: z.literal('TextPositionSelector'),
          start: z.number().int().nonnegative(),
          end: z.number().int().positive(),
        }),
      ]),
    }),
  ]),
})

const page = z.looseObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/anno.jsonld'), z.record(z.string(), z.url())]),
  id: z.url(),
  type: z.literal('AnnotationPage'),
  items: z.array(annotation),
})

test('every entry is an annotation as the model demands it, and other words are terms of ours', async ({
  folder,
  library,
}) => {
  const { pack } = await packInLibrary(library, folder)
  const path = join(folder, 'pack.jsonld')
  for (const sourceSafe of [false, true]) {
    await library.call('packs.export', { pack, format: 'jsonld', path, settings: { sourceSafe } })
    const { items } = page.parse(JSON.parse(readFileSync(path, 'utf8')))
    expect(items.map(({ body }) => body.map(({ purpose }) => purpose))).toEqual([
      ['describing'],
      ['commenting', 'tagging'],
      ['describing'],
      [],
      ['describing'],
    ])
    expect(new Set(items.map(({ id }) => id)).size).toBe(5)
    const known = ['id', 'type', 'motivation', 'created', 'body', 'target']
    const others = items.flatMap((item) => Object.keys(item)).filter((key) => !known.includes(key))
    expect(others.filter((key) => !key.startsWith('bookwheel:'))).toEqual([])
    const found = await verifyPack({ pack: path, sources: [join(folder, 'report.txt')], library: null })
    expect(found).toMatchObject({ ok: true, problems: [] })
  }
})

test('positions count code points', async ({ folder, library }) => {
  const text = REPORT.replace('The gates were', '𝔗𝔥𝔢 gates 🌊 were')
  const { edition } = await importText(library, folder, 'astral.txt', text)
  const [found] = (await library.call('passages.read', { edition, from: 1, to: 50 })).filter((passage) =>
    passage.text.includes('🌊'),
  )
  if (!found) throw new Error('The passage is missing.')
  const start = found.start + found.text.indexOf('were')
  await library.call('highlights.create', { edition, start, end: start + 11, colour: 'blue' })
  const path = join(folder, 'pack.jsonld')
  await library.call('packs.export', { pack: null, format: 'jsonld', path })
  const [item] = page.parse(JSON.parse(readFileSync(path, 'utf8'))).items
  if (!item || typeof item.target === 'string') throw new Error('The excerpt is missing.')
  expect(item.target.selector[1]).toMatchObject({ start: start - 4, end: start + 7 })
  expect(item.target.selector[0].exact).toBe('were opened')
})

for (const [what, from, to] of [
  ['the words of a note', 'See *both* accounts.', 'See no accounts.'],
  ['a heading', 'The night', 'The day'],
  ['a tag', 'harm / figures', 'harm / guesses'],
  ['the target of a note', '"target": "urn:sha256:', '"target": "urn:sha255:'],
  ['a purpose', '"purpose": "commenting"', '"purpose": "describing"'],
] as const) {
  test(`${what} that was changed is found`, async ({ folder, library }) => {
    const { pack } = await packInLibrary(library, folder)
    const path = join(folder, 'pack.jsonld')
    await library.call('packs.export', { pack, format: 'jsonld', path })
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
    const found = await verifyPack({ pack: path, sources: [], library: null }).catch(
      (error: { code: string }) => ({ ok: error.code !== 'unreadable' }),
    )
    expect(found.ok).toBe(false)
  })
}
