import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { Library } from '#library/library.ts'
import { visibleMarkdown } from '#library/packs/formats/visible-markdown.ts'
import { verifyPack } from '#library/packs/verify/verify.ts'
import { test } from '../library-fixture.ts'
import { packInLibrary } from './pack-fixture.ts'

async function exported(library: Library, folder: string, words: Parameters<typeof packInLibrary>[2] = {}) {
  const { pack } = await packInLibrary(library, folder, words)
  const path = join(folder, 'pack.md')
  await library.call('packs.export', { pack, format: 'markdown', path })
  const source = join(folder, 'report.txt')
  return {
    path,
    markdown: readFileSync(path, 'utf8'),
    verify: () => verifyPack({ pack: path, sources: [source], library: null }),
  }
}

test('the front matter is what Obsidian reads, and inert for whoever knows none', async ({
  folder,
  library,
}) => {
  const title = 'Who: <b>said</b> [[this]]? - "all" #x'
  const { markdown, verify } = await exported(library, folder, { title })
  const [, yaml = ''] = /^---\n(.*?)\n---\n/s.exec(markdown) ?? []
  expect(parse(yaml)).toMatchObject({ title, aliases: [title], tags: ['harm/figures'] })
  expect(yaml).toMatch(/^date: \d{4}-\d\d-\d\d$/m)
  expect(yaml).toMatch(/^bookwheel: [0-9a-f-]{36}$/m)
  expect(yaml).not.toMatch(/[<>[]/)
  expect(await verify()).toMatchObject({ ok: true, problems: [] })
})

test.each([
  ['a comment', '<!-- 340 people […] had been planned -->'],
  ['a comment of Obsidian', '%% 340 people […] had been planned %%'],
  ['an element that hides', '<p hidden>\n\n340 people […] had been planned\n\n</p>'],
  ['an element in a line', 'See <span hidden>340 people […] had been planned</span>.'],
])('true words in %s do not cover for changed ones', async (_, hidden) => {
  expect(visibleMarkdown(`> 430 people\n\n${hidden}\n\nEnd`)).not.toContain('340')
  expect(visibleMarkdown(`> 430 people\n\n${hidden}\n\nEnd`)).toMatch(/430 people[^]*End/)
})

test('code and line breaks hide nothing', () => {
  const markdown = '```\n<div hidden>\n```\n\nOne<br>two `<b>` \\<i\\> \\%\\%\n'
  expect(visibleMarkdown(markdown)).toBe(markdown)
})

test('a pack whose true words were moved into a comment does not verify', async ({ folder, library }) => {
  const { path, markdown, verify } = await exported(library, folder, {
    note: 'Code:\n\n```\n<div hidden>\n```',
  })
  expect(await verify()).toMatchObject({ ok: true })
  const line = '> 340 people \\[…\\] had been planned'
  expect(markdown).toContain(line)
  writeFileSync(path, markdown.replace(line, `<!-- ${line} -->\n\n> 430 people \\[…\\] had been planned`))
  expect((await verify()).ok).toBe(false)
})

test('a second manifest is refused', async ({ folder, library }) => {
  const { path, markdown, verify } = await exported(library, folder)
  writeFileSync(path, `${markdown}${markdown.slice(markdown.indexOf('<!-- bookwheel'))}`)
  await expect(verify()).rejects.toMatchObject({ code: 'unreadable' })
})
