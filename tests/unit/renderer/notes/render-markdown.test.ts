import { expect, test } from 'vitest'
import { renderMarkdown } from '#renderer/features/notes/render-markdown.ts'

const none = new Map<string, string | null>()

test('a link shows the words that were written, and its target’s present name when it is pointed at', () => {
  const names = new Map([['note/3', 'Who gave the order?']])
  expect(renderMarkdown('See [[note/3|this note]].', names)).toContain(
    '<a role="link" tabindex="0" data-link="note/3" title="Who gave the order?"><bdi>this note</bdi></a>',
  )
  expect(renderMarkdown('[[note/3|Who gave the order?]]', names)).not.toContain('title')
})

test('a link whose target is gone is marked as broken and keeps its label', () => {
  const html = renderMarkdown('See [[passage/9|¶ 4]].', new Map([['passage/9', null]]))
  expect(html).toContain('<s data-broken="passage/9"')
  expect(html).toContain('>¶ 4</s>')
})

test('a link without words shows its target’s present name, or its address until that is known', () => {
  expect(renderMarkdown('[[document/1]]', new Map([['document/1', 'The letter']]))).toContain(
    '><bdi>The letter</bdi></a>',
  )
  expect(renderMarkdown('[[document/1]]', none)).toContain('><bdi>document/1</bdi></a>')
})

test('links work inside emphasis and lists and not inside code', () => {
  expect(renderMarkdown('- **[[note/1|a]]**', none)).toContain('data-link="note/1"')
  expect(renderMarkdown('`[[note/1|a]]`', none)).not.toContain('data-link')
})

test('what looks like a link and is none stays text', () => {
  expect(renderMarkdown('[[page/1|a]] [[note/0]] [[note/1', none)).toBe(
    '<p dir="auto">[[page/1|a]] [[note/0]] [[note/1</p>\n',
  )
})

test('a name with markup in it is shown as text', () => {
  const names = new Map([['note/1', '<img src=x onerror="alert(1)">']])
  for (const body of ['[[note/1]]', '[[note/1|a]]', '[[note/2|<img src="x">]]']) {
    const html = renderMarkdown(body, names)
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=')
  }
})

test('an address of the web can be copied and leads nowhere', () => {
  const html = renderMarkdown('[the report](https://example.org/a?b=1&c="2")', none)
  expect(html).not.toContain('href')
  expect(html).toContain('<span data-outside="">the report</span>')
  expect(html).toContain('data-copy="https://example.org/a?b=1&amp;c=%222%22"')
})

test('nothing is loaded: images are their words, and HTML is text', () => {
  const html = renderMarkdown('![the dam](https://example.org/dam.png)\n\n<iframe src="//x"></iframe>', none)
  expect(html).not.toContain('src="h')
  expect(html).toContain('Image: the dam')
  expect(html).toContain('&lt;iframe')
})

test('every block is written in its own direction', () => {
  expect(renderMarkdown('# عنوان\n\n- one', none)).toMatch(
    /<h1 dir="auto">.*<ul dir="auto">\n<li dir="auto">/s,
  )
})
