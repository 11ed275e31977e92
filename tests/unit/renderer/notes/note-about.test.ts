import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { bodyAbout, quoted } from '#renderer/data/note-about.ts'
import { writtenLinks } from '#shared/domain/links.ts'

const rendered = (markdown: string) =>
  new MarkdownIt()
    .render(markdown)
    .replace(/<[^>]+>/g, '')
    .trim()
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test.each([
  '* not a list',
  '- nor this',
  '1. nor that',
  '# no heading',
  '> no quotation',
  '+ plus',
  'some *stars* and _lines_ and `ticks`',
  '[a](b) and ![c](d) and [[note/1|x]]',
  '<b>no</b> & "so"',
  'a \\ b &lt; &amp; ~~c~~',
  'x\n===',
  'two\nlines',
])('a quotation keeps its words as they are: %j', (words) => {
  expect(rendered(quoted(words))).toBe(words)
})

test('a note about something begins with its words and a link to it', () => {
  const body = bodyAbout([
    { target: { kind: 'highlight', id: 4 }, label: 'Gates ¶ 3', quotation: 'Some 1,200' },
  ])
  expect(body).toBe('> Some 1,200\n>\n> [[highlight/4|Gates ¶ 3]]\n\n')
})

test('brackets and line ends in a quotation make no link of their own', () => {
  const target = { kind: 'highlight', id: 1 } as const
  const body = bodyAbout([{ target, label: 'a', quotation: 'see [[note/9|x]]\n[[note/8]]' }])
  expect(writtenLinks(body).map((link) => link.target)).toEqual([target])
})

test('indented words do not become code', () => {
  expect(new MarkdownIt().render(quoted('first\n\n    indented'))).not.toContain('<pre>')
})
