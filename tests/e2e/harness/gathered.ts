import type { Page } from '@playwright/test'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Tag } from '#shared/contract/tags.ts'
import { call } from '#tests/e2e/harness/call.ts'

/** A tag by its path, "figures / people"; those above it are made too. */
export async function tagNamed(window: Page, path: string): Promise<Tag> {
  const [name = '', ...below] = path.split(' / ').reverse()
  const parent = below.length === 0 ? null : (await tagNamed(window, below.reverse().join(' / '))).id
  return call(window, 'tags.create', { name, parent })
}

/** Highlights words of a passage of the document that has this title. */
export async function highlightWords(
  window: Page,
  title: string,
  words: string,
  rest: { readonly tags?: readonly Tag[]; readonly comment?: string } = {},
): Promise<Highlight> {
  const { rows } = await call(window, 'documents.list', { view: 'all', offset: 0, limit: 50 })
  const edition = rows.find((row) => row.title === title)?.edition
  if (!edition) throw new Error(`There is no document “${title}”.`)
  const passages = await call(window, 'passages.read', { edition, from: 1, to: 100 })
  const passage = passages.find(({ text }) => text.includes(words))
  if (!passage) throw new Error(`“${title}” does not say “${words}”.`)
  const start = passage.start + passage.text.indexOf(words)
  const { tags = [], comment = '' } = rest
  return call(window, 'highlights.create', {
    edition,
    start,
    end: start + words.length,
    colour: 'amber',
    comment,
    tags: tags.map(({ id }) => id),
  })
}
