import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { openLink } from '#renderer/features/notes/link-completion.ts'
import { asMarkdown, linkAt } from '#renderer/features/notes/link-hover.ts'

test.each([
  ['See [[', { start: 4, words: '' }],
  ['See [[gates op', { start: 4, words: 'gates op' }],
  ['[[note/1|a]] and [[b', { start: 17, words: 'b' }],
  ['See [[Gates ¶ 4', { start: 4, words: 'Gates ¶ 4' }],
])('%j has an open link', (line, open) => {
  expect(openLink(line)).toEqual(open)
})

test.each(['See', 'See [gates', '[[note/1|a]]', '[[note/1|a', '[[a] b'])('%j has none', (line) => {
  expect(openLink(line)).toBeNull()
})

test('a link is found at each of its letters and nowhere else', () => {
  const line = 'a [[note/7|b]] c'
  const columns = Array.from(line, (_, index) => (linkAt(line, index + 1) ? '^' : ' ')).join('')
  expect(columns).toBe('  ^^^^^^^^^^^^  ')
})

test('words of a document are shown as they are, whatever they mean in Markdown', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true })
  const shown = (text: string) =>
    markdown
      .renderInline(asMarkdown(text))
      .replace(/&(amp|lt|gt|quot);/g, (entity) => signs[entity] ?? entity)
  const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (text) => {
      expect(shown(text).trim()).toBe(text.replace(/\s+/g, ' ').trim())
    }),
  )
  expect(shown('[a](b) <img src=x> &amp; **c**')).toBe('[a](b) <img src=x> &amp; **c**')
})
