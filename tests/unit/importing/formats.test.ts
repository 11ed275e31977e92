import { expect, test } from 'vitest'
import { extract } from '#library/importing/extract.ts'
import { ExtractionError } from '#library/importing/format.ts'

function shape(content: string, name: string): string[] {
  return extract(Buffer.from(content), { name }).blocks.map(
    ({ kind, level, text }) => `${kind}${level ?? ''} ${text}`,
  )
}

test('Markdown gives its blocks as text, without markup', () => {
  const markdown = [
    '# The *gate*',
    'It was [opened](https://x.example "t") at `three`,\nthey **say**.  \nNobody knows.',
    '> Nobody asked us.\n>\n> - not once',
    '1. first\n2. second\n   - deeper',
    '```diff\n-a\n+b\n```',
    '| Year | Level |\n|---|---|\n| 2015 | 57 |',
    '![the gate](gate.png)',
    '<script>alert(1)</script>',
    '&copy; &#x301;e',
  ].join('\n\n')
  expect(shape(markdown, 'a.md')).toEqual([
    'heading1 The gate',
    'paragraph It was opened at three, they say.\nNobody knows.',
    'quote Nobody asked us.',
    'item1 not once',
    'item1 first',
    'item1 second',
    'item2 deeper',
    'code -a\n+b',
    'row Year\tLevel',
    'row 2015\t57',
    'paragraph the gate',
    'paragraph <script>alert(1)</script>',
    'paragraph © \u0301e',
  ])
})

test('HTML gives its blocks by their elements, breaks and tables', () => {
  const page = `<main><h1>The gate</h1><p>It was <b>opened</b>\n at three.<br>Nobody knows.<br><br>Nobody.</p>
    <blockquote><p>Nobody asked us.</p></blockquote><ul><li>first<ul><li>deeper</li></ul></li></ul>
    <pre>a\n  b</pre><figure><figcaption>The gate</figcaption></figure>
    <table><caption>Levels</caption><tr><th>Year<th>Level<tr><td>2015<td>57</table>
    text without an element</main>`
  expect(shape(page, 'a.html')).toEqual([
    'heading1 The gate',
    'paragraph It was opened at three.\nNobody knows.',
    'paragraph Nobody.',
    'quote Nobody asked us.',
    'item1 first',
    'item2 deeper',
    'code a\n  b',
    'caption The gate',
    'caption Levels',
    'row Year\tLevel',
    'row 2015\t57',
    'paragraph text without an element',
  ])
})

test('a table that lays out a page is no data', () => {
  const page =
    '<table><tr><td><a>Menu</a></td><td><h2>The gate</h2><p>It was opened.</p><p>Nobody knows.</p></td></tr></table>'
  expect(shape(page, 'a.htm').filter((block) => block.startsWith('row'))).toEqual([])
})

test('entities that make letters are composed like all text', () => {
  expect(shape('<p>e&#x301;&#13;</p>', 'a.html')).toEqual(['paragraph é'])
})

test('the charset of a page is the one it declares', () => {
  const page = Buffer.concat([
    Buffer.from('<meta charset=windows-1251><p>'),
    Buffer.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2),
  ])
  expect(extract(page, { name: 'a.html' }).blocks[0]?.text).toBe('Привет')
})

test('a page that was saved as .txt is read as a page', () => {
  const { kind, mediaType } = extract(Buffer.from('\n<!DOCTYPE html><p>The gate.'), { name: 'page.txt' })
  expect([kind, mediaType]).toEqual(['html', 'text/html'])
})

test('what cannot be read says why, in words', () => {
  const refusal = (name: string, content: string): unknown => {
    try {
      return extract(Buffer.from(content), { name })
    } catch (error) {
      return error
    }
  }
  expect(refusal('minutes.pdf', '%PDF')).toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('.pdf'),
  })
  expect(refusal('README', 'x')).toBeInstanceOf(ExtractionError)
  expect(refusal('picture.txt', 'GIF89a\r\n')).toMatchObject({ code: 'binary' })
  expect(refusal('empty.md', '')).toMatchObject({ code: 'empty' })
  expect(refusal('only-front-matter.md', '---\ntitle: x\n---\n')).toMatchObject({ code: 'empty' })
})

test('upper-case extensions are read too', () => {
  expect(shape('The gate.', 'LETTER.TXT')).toEqual(['paragraph The gate.'])
})

test('a title that the text does not show comes from the file’s name, and says so', () => {
  const { metadata } = extract(Buffer.from('dear ada,\n\nit is open.'), { name: 'letter to ada.txt' })
  expect(metadata).toContainEqual({
    field: 'title',
    value: 'letter to ada',
    origin: 'file-name',
    evidence: 'letter to ada.txt',
  })
})
