import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { container, makeEpub, PACKAGE, xhtml } from '#tests/made-files/epub.ts'
import { blocksOf, readInPool } from './reading.ts'

const { file: importing, words } = readInPool()

type Book = Parameters<typeof makeEpub>[0]

/** What becomes of a book: its text and warnings, or why it was refused. */
function reading(book: Book): ReturnType<typeof words> {
  return words('book.epub', makeEpub(book))
}

const chapter = { href: 'a.xhtml', body: '<p>The gate was opened.</p>' }
const bomb = (root: string): string =>
  `<!DOCTYPE ${root} [<!ENTITY a "gate gate gate gate gate gate gate gate gate gate">${[
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
  ]
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdef'[index]};`.repeat(10)}">`)
    .join('')}]>`

describe('paths of a book', () => {
  test('that lead out of it are not followed', async () => {
    const hrefs = [
      '../../../etc/passwd',
      '/etc/passwd',
      'file:///etc/passwd',
      '//calder.example/a.xhtml',
      '%2e%2e/%2e%2e/etc/passwd',
    ]
    const chapters = [chapter, ...hrefs.map((href) => ({ href, path: null, body: '' }))]
    const { text, warnings } = await reading({ chapters })
    expect(text).toBe('The gate was opened.')
    expect(warnings.join(' ')).toContain('passwd')
  })

  test('of the package outside it, and entries that leave the archive, are refused', async () => {
    const files = { 'META-INF/container.xml': container('../../etc/passwd') }
    expect((await reading({ chapters: [chapter], files })).text).toMatch(/^unreadable/)
    const slip = zipSync({
      '../slip.opf': new Uint8Array(),
      'META-INF/container.xml': Buffer.from(container('../slip.opf')),
    })
    expect(await importing('slip.epub', slip)).toMatchObject({ ok: false, code: 'unreadable' })
  })
})

describe('XML entities', () => {
  test('in the package or the container refuse the book', async () => {
    const opf = `<?xml version="1.0"?>${bomb('package')}<package xmlns="http://www.idpf.org/2007/opf"><metadata>&g;</metadata></package>`
    expect((await reading({ chapters: [chapter], files: { [PACKAGE]: opf } })).text).toMatch(
      /^unreadable.*entities/,
    )
    const files = { 'META-INF/container.xml': `${bomb('container')}${container(PACKAGE)}` }
    expect((await reading({ chapters: [chapter], files })).text).toMatch(/^unreadable/)
  })

  test('in a chapter or a table of contents leave that out, and say so', async () => {
    const chapters = [chapter, { href: 'b.xhtml', body: '' }]
    const ncx = '<navMap/>'
    const files = {
      'OEBPS/b.xhtml': `<?xml version="1.0"?>${bomb('html')}<html><body><p>&g;</p></body></html>`,
      'OEBPS/toc.ncx': `${bomb('ncx')}<ncx><navMap><navPoint><navLabel><text>&g;</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>`,
    }
    const { text, warnings } = await reading({ chapters, ncx, files })
    expect(text).toBe('The gate was opened.')
    expect(warnings).toEqual([
      expect.stringContaining('table of contents'),
      expect.stringMatching(/b\.xhtml.*entities/),
    ])
  })
})

describe('books that repeat themselves', () => {
  test('100,000 items of the spine are read once each file, and what is missing makes one sentence', async () => {
    const missing = Array.from({ length: 50_000 }, (_, index) => ({
      href: `${index}.xhtml`,
      path: null,
      body: '',
    }))
    const again = Array.from({ length: 50_000 }, () => chapter)
    const { text, warnings } = await reading({ chapters: [...again, ...missing] })
    expect(text).toBe('The gate was opened.')
    expect(warnings).toEqual([expect.stringMatching(/missing.*and 49,995 more/)])
  })

  test('a table of contents that leads to itself, or is nested beyond reason, ends', async () => {
    const link = '<li><a href="nav.xhtml">Contents</a></li><li><a href="#top">Top</a></li>'
    const nav = {
      href: 'nav.xhtml',
      item: 'properties="nav"',
      body: `<nav epub:type="toc" id="top"><ol>${link.repeat(5_000)}</ol></nav>`,
    }
    expect((await reading({ chapters: [nav, chapter] })).text).toContain('The gate was opened.')
    const point = '<navPoint><navLabel><text>Deeper</text></navLabel><content src="a.xhtml"/>'
    const ncx = `<navMap>${point.repeat(20_000)}${'</navPoint>'.repeat(20_000)}</navMap>`
    const { text, warnings } = await reading({ chapters: [chapter], ncx })
    expect(text).toBe('The gate was opened.')
    expect(warnings).toEqual([expect.stringContaining('table of contents')])
  })

  test('10,000 lines of contents for one chapter do not multiply its text', async () => {
    const point =
      '<navPoint><navLabel><text>The gate was opened.</text></navLabel><content src="a.xhtml"/></navPoint>'
    const { text } = await reading({ chapters: [chapter], ncx: `<navMap>${point.repeat(10_000)}</navMap>` })
    expect(text).toBe('The gate was opened.')
    const other = point.replace('was opened', 'fell')
    const named = await reading({ chapters: [chapter], ncx: `<navMap>${other.repeat(10_000)}</navMap>` })
    expect(named.text).toBe('The gate fell.\nThe gate was opened.')
  })

  test('a chapter that unpacks to 200 times its size is refused before it is unpacked', async () => {
    const files = { 'OEBPS/a.xhtml': xhtml('<p>gate</p>'.repeat(8_000_000)) }
    expect((await reading({ chapters: [chapter], files })).text).toMatch(/^too-large/)
  })
})

describe('chapters', () => {
  test('leave no text of scripts, frames and drawings, and lose none behind empty elements', async () => {
    const body = `<script>evil()</script><script src="x.js"/><style/><iframe src="http://calder.example/"/><textarea/><title/>
      <svg><text>drawn</text></svg><svg/><object data="x"/><noscript/><select/><template/><plaintext/>
      <p onclick="evil()">Only <a href="javascript:evil()">this</a> is read.</p><img src="http://calder.example/x.png" alt=""/>`
    expect((await reading({ chapters: [{ href: 'a.xhtml', body }] })).text).toBe('Only this is read.')
  })

  test('with 20,000 nested, unclosed or empty elements are read to the bottom', async () => {
    const bodies = [
      `${'<div>'.repeat(20_000)}The well has a floor.`,
      `${'<b/><i/><a id="x"/>'.repeat(20_000)}The well has a floor.`,
      `<p>${'<![CDATA['.repeat(20_000)}</p><p>The well has a floor.</p>`,
    ]
    for (const body of bodies)
      expect((await reading({ chapters: [{ href: 'a.xhtml', body }] })).text).toContain(
        'The well has a floor.',
      )
  })

  test('that no charset fits are left out, and the others read', async () => {
    const files = {
      'OEBPS/b.xhtml': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
    }
    const { text, warnings } = await reading({ chapters: [{ href: 'b.xhtml', body: '' }, chapter], files })
    expect(text).toBe('The gate was opened.')
    expect(warnings).toEqual([expect.stringContaining('b.xhtml')])
  })
})

describe('tables of cells', () => {
  test.each([
    ['a quoted cell without end', `a,b\n1,"${'word, word\n'.repeat(400_000)}`],
    ['a million columns', 'x,'.repeat(1_000_000)],
    ['quotation marks without end', '"'.repeat(3_000_001)],
    ['quotation marks and delimiters', '",'.repeat(1_000_001)],
    ['letters behind closed quotation marks', `a,b\n${'"x"y"z",1\n'.repeat(200_000)}`],
    ['one line', 'word '.repeat(2_000_000)],
  ])('%s: read in time, whole, in passages of bearable length', async (_, content) => {
    const result = await importing('endless.csv', content)
    if (!result.ok) throw new Error(result.message)
    const texts = blocksOf(result).map((block) => block.text)
    expect(texts.every((text) => text.length <= 100_000)).toBe(true)
    const letters = (text: string): number => text.match(/\w/g)?.length ?? 0
    expect(letters(texts.join(' '))).toBe(letters(content))
  })

  test('more records than a document may have passages are refused', async () => {
    expect(await importing('many.csv', 'a,b\n'.repeat(600_000))).toMatchObject({ code: 'too-large' })
  })

  test('formulas come out as they went in', async () => {
    const result = await importing('formulas.csv', "name,sum\n=cmd|' /C calc'!A0,-2+3\n")
    expect(blocksOf(result)[1]?.text).toBe("=cmd|' /C calc'!A0\t-2+3")
  })
})

describe('front matter', () => {
  test.each([
    ['nested lists', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['nested maps', `a: ${'{a: '.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['a merge of itself', 'a: &a\n  <<: *a\n  b: 1'],
    [
      'aliases of aliases',
      `a: &a [x]\n${'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`)
        .join('\n')}`,
    ],
    ['a key like the prototype', '__proto__: { title: x }\nconstructor: y'],
    ['a tag', 'title: !!js/function "function () { evil() }"'],
  ])('of %s ends without harm and keeps the text', async (_, yaml) => {
    const result = await importing('bomb.md', `---\n${yaml}\n---\n\nThe gate was opened.\n`)
    if (!result.ok) throw new Error(result.message)
    expect(blocksOf(result).at(-1)?.text).toBe('The gate was opened.')
    expect(result.extraction?.metadata.find((value) => value.field === 'title')?.value).not.toBe('x')
  })
})

test('names that every object has are words like all others', async () => {
  const files: readonly (readonly [name: string, content: string])[] = [
    ['header.txt', 'constructor: foo\nDate: 3 March 2020\n\nThe gate was opened.\n'],
    [
      'role.html',
      '<p role="constructor">The gate</p><p epub:type="constructor" role="doc-constructor">was opened.</p>',
    ],
    [
      'type.eml',
      'From: a@calder.example\nContent-Type: text/plain; charset=constructor\n\nThe gate was opened.\n',
    ],
    ['key.md', '---\nconstructor: x\n__proto__: y\n---\nThe gate was opened.'],
    [
      'linked.html',
      '<script type="application/ld+json">{"@type":"Article","author":{"@id":"constructor"}}</script>The gate was opened.',
    ],
    ['head.csv', 'constructor,__proto__\nThe gate was opened.,2\n'],
  ]
  for (const [name, content] of files) {
    const result = await importing(name, content)
    expect(result).toMatchObject({ ok: true })
    if (result.ok) {
      const kinds = blocksOf(result).map((block) => [block.kind, block.label, block.text].join(' '))
      expect(kinds.join('\n')).toMatch(/was opened/)
      expect(kinds.join('\n')).not.toMatch(/function|^note/m)
    }
  }
})
