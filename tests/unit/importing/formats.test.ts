import { expect, test } from 'vitest'
import { ExtractionError } from '#library/importing/format.ts'
import { extractDocument } from '#tests/extract-document.ts'

async function shape(content: string, name: string): Promise<string[]> {
  const { blocks } = await extractDocument(Buffer.from(content), name)
  return blocks.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`)
}

test('Markdown gives its blocks as text, without markup', async () => {
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
  expect(await shape(markdown, 'a.md')).toEqual([
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

test('HTML gives its blocks by their elements, breaks and tables', async () => {
  const page = `<main><h1>The gate</h1><p>It was <b>opened</b>\n at three.<br>Nobody knows.<br><br>Nobody.</p>
    <blockquote><p>Nobody asked us.</p></blockquote><ul><li>first<ul><li>deeper</li></ul></li></ul>
    <pre>a\n  b</pre><figure><figcaption>The gate</figcaption></figure>
    <table><caption>Levels</caption><tr><th>Year<th>Level<tr><td>2015<td>57</table>
    text without an element</main>`
  expect(await shape(page, 'a.html')).toEqual([
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

test('raised and lowered figures do not become other figures', async () => {
  const page = `<p>About 10<sup>3</sup> litres of H<sub>2</sub>O on the 5<sup>th</sup>.</p>
    <p>Energy is <math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow>
    <annotation>E = mc^2</annotation></semantics></math>, she said.</p>`
  expect(await shape(page, 'a.html')).toEqual([
    'paragraph About 10³ litres of H₂O on the 5th.',
    'paragraph Energy is E=mc², she said.',
  ])
})

test('a table that lays out a page is no data', async () => {
  const page =
    '<table><tr><td><a>Menu</a></td><td><h2>The gate</h2><p>It was opened.</p><p>Nobody knows.</p></td></tr></table>'
  expect((await shape(page, 'a.htm')).filter((block) => block.startsWith('row'))).toEqual([])
})

test('entities that make letters are composed like all text', async () => {
  expect(await shape('<p>e&#x301;&#13;</p>', 'a.html')).toEqual(['paragraph é'])
})

test('the charset of a page is the one it declares', async () => {
  const page = Buffer.concat([
    Buffer.from('<meta charset=windows-1251><p>'),
    Buffer.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2),
  ])
  expect((await extractDocument(page, 'a.html')).blocks[0]?.text).toBe('Привет')
})

test('a page that was saved as .txt is read as a page', async () => {
  const { kind, mediaType } = await extractDocument(Buffer.from('\n<!DOCTYPE html><p>The gate.'), 'page.txt')
  expect([kind, mediaType]).toEqual(['html', 'text/html'])
})

test('what cannot be read says why, in words', async () => {
  const refusal = (name: string, content: string): Promise<unknown> =>
    extractDocument(Buffer.from(content), name).catch((error: unknown) => error)
  expect(await refusal('minutes.xyz', 'minutes')).toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('.xyz'),
  })
  expect(await refusal('README', 'x')).toBeInstanceOf(ExtractionError)
  expect(await refusal('picture.txt', 'GIF89a\r\n')).toMatchObject({ code: 'binary' })
  expect(await refusal('empty.md', '')).toMatchObject({ code: 'empty' })
  expect(await refusal('only-front-matter.md', '---\ntitle: x\n---\n')).toMatchObject({ code: 'empty' })
})

test('upper-case extensions are read too', async () => {
  expect(await shape('The gate.', 'LETTER.TXT')).toEqual(['paragraph The gate.'])
})

test('a title that the text does not show comes from the file’s name, and says so', async () => {
  const { metadata } = await extractDocument(Buffer.from('dear ada,\n\nit is open.'), 'letter to ada.txt')
  expect(metadata).toContainEqual({
    field: 'title',
    value: 'letter to ada',
    origin: 'file-name',
    evidence: 'letter to ada.txt',
  })
})
