import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blocksOf, readInPool } from './reading.ts'

const { folder, pool, file: importing, text: textOf, words } = readInPool({ size: 2 })

const DEEP = 100_000

test('100,000 elements inside each other are read to the bottom', async () => {
  const page = `<body>${'<div>'.repeat(DEEP)}The well has a floor.${'</div>'.repeat(DEEP)}`
  expect(await textOf('deep.html', page)).toBe('The well has a floor.')
})

test.each([
  ['unclosed and misnested elements', '<b><p><i>'.repeat(20_000)],
  ['lists', '<ul><li>'.repeat(20_000)],
  ['quotations', '<blockquote>'.repeat(20_000)],
  ['tables', '<table><tr><td>'.repeat(20_000)],
  ['forms, links and buttons', '<form><a href="x"><button>'.repeat(20_000)],
  ['drawings and formulas', '<svg><g><foreignObject><math><mi>'.repeat(20_000)],
])('%s inside each other lose no word', async (_, markup) => {
  const text = await textOf(
    'nested.html',
    `<body><p>Before the well.</p>${markup}<p>The well has a floor.</p>`,
  )
  expect(text).toContain('Before the well.')
  // What stands in a drawing is no text.
  if (!markup.includes('<svg>')) expect(text).toContain('The well has a floor.')
})

test.each([
  ['quotations', '>'.repeat(DEEP)],
  ['lists', '- '.repeat(DEEP)],
  ['numbered lists', '1. '.repeat(DEEP)],
  ['emphasis', '*a **a '.repeat(20_000)],
  ['links', `${'['.repeat(DEEP)}a`],
  ['pictures', `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
  ['code', '`a``b'.repeat(DEEP)],
])('%s of Markdown inside each other lose no word, nor what comes after', async (_, markup) => {
  const text = await textOf('nested.md', `${markup} The well has a floor.\n\nAfter the well.\n`)
  expect(text).toMatch(/The well has a floor\.[^]*\nAfter the well\.$/)
})

test('a file of 0 bytes, and one of blank lines, are empty', async () => {
  expect(await importing('zero.txt', '')).toMatchObject({ code: 'empty' })
  expect(await importing('zero.html', '')).toMatchObject({ code: 'empty' })
  expect(await importing('blank.txt', '\n \n\t\n')).toMatchObject({ code: 'empty' })
  expect(await importing('script.html', '<script>alert(1)</script>')).toMatchObject({ code: 'empty' })
})

test('a binary named .txt is refused, with or without a known signature', async () => {
  const noise = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)
  expect(await importing('noise.txt', noise)).toMatchObject({ code: 'binary' })
  const program = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(5000)])
  expect(await importing('program.md', program)).toMatchObject({ code: 'binary' })
})

test('broken bytes in UTF-8 are shown and counted', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Größe: élan '),
    Buffer.from([0xff, 0xfe, 0x80]),
    Buffer.from(' après'),
  ])
  expect(await words('broken.txt', bytes)).toEqual({
    text: 'Größe: élan ��� après',
    warnings: ['3 bytes are not valid UTF-8 and shown as �.'],
  })
})

test('a line of 1 GB, or of 1 TB, is refused at once with its size', async () => {
  // Sparse files: whoever read the second one would not come to its end.
  for (const [gigabytes, words] of [
    [1, '1,024 MB; 512 MB'],
    [1024, '1,048,576 MB; 512 MB'],
  ] as const) {
    const path = join(folder(), 'line.txt')
    writeFileSync(path, 'The gate was opened at three ')
    truncateSync(path, gigabytes * 1024 ** 3)
    expect(await pool().extract(path)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(new RegExp(`${words}.*Split it`)),
    })
  }
})

test('a text of 65 MB is refused before it is parsed', async () => {
  const path = join(folder(), 'long.md')
  writeFileSync(path, '# Long\n')
  truncateSync(path, 65 * 1024 ** 2)
  expect(await pool().extract(path)).toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('65 MB; 64 MB'),
  })
})

test('a page of one attribute of 60 MB is read', async () => {
  const page = `<p title="${'a'.repeat(60 * 1024 ** 2)}">The gate was opened at three.</p>`
  expect(await textOf('attribute.html', page)).toBe('The gate was opened at three.')
})

test('a page of 200,000 attributes is read', async () => {
  const attributes = Array.from({ length: 200_000 }, (_, index) => `a${index}=b`).join(' ')
  expect(await textOf('attributes.html', `<p ${attributes}>The gate was opened at three.</p>`)).toBe(
    'The gate was opened at three.',
  )
})

test('JSON-LD that is nested, circular or endless says nothing, and the page is read', async () => {
  const scripts = [
    `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    `${'{"@graph":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    '{"@id":"#a","@type":"Article","author":{"@id":"#a"},"publisher":{"@id":"#a"},"mainEntity":{"@id":"#a"}}',
    `[${'{"@type":"Article","headline":"x"},'.repeat(20_000)}{}]`,
    '{"@type":"Article","__proto__":{"headline":"x"},"headline":{"toString":"x"},"author":[[[[]]]]}',
  ]
  for (const script of scripts) {
    const page = `<script type="application/ld+json">${script}</script><p>The gate was opened at three.</p>`
    expect(await textOf('linked.html', page)).toBe('The gate was opened at three.')
  }
})

test('a line of 5 MB becomes passages of at most 100,000 characters that lose nothing', async () => {
  const line = 'The gate was opened at three and nobody was told. '.repeat(100_000)
  const result = await importing('long.txt', line)
  if (!result.ok) throw new Error(result.message)
  const texts = blocksOf(result).map((block) => block.text)
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(100_000)
  expect(texts.every((text) => text.endsWith('told.'))).toBe(true)
  expect(texts.join(' ')).toBe(line.trim())
})

test('a page of 4 MB is read', async () => {
  const paragraph = `<p class="x">${'The gate was opened at three and nobody was told. '.repeat(20)}</p>\n`
  expect(await importing('large.html', `<main>${paragraph.repeat(4000)}</main>`)).toMatchObject({ ok: true })
})

test.each([
  ['dashes', `x${'-'.repeat(1_000_000)}x`],
  ['one word', 'a'.repeat(1_000_000)],
  ['numbers', '1 '.repeat(500_000)],
  ['words of menus', 'Home '.repeat(200_000)],
  ['names of networks', 'facebook twitter '.repeat(60_000)],
  ['commas', 'Name,'.repeat(200_000)],
  ['full stops', '. '.repeat(500_000)],
  ['quotation marks', `.${'”'.repeat(1_000_000)}x`],
  ['copyright signs', '©'.repeat(1_000_000)],
  ['brackets of links', `${'['.repeat(50_000)}a${'](b)'.repeat(50_000)}`],
])('%s without end are read in time', async (_, text) => {
  expect(await importing('endless.txt', text)).toMatchObject({ ok: true })
  expect(await importing('endless.md', text.slice(0, 400_000))).toMatchObject({ ok: true })
  expect(await importing('endless.html', `<p>${text.slice(0, 1_000_000)}`)).toMatchObject({ ok: true })
})

test('more lines than a document may have passages are refused', async () => {
  expect(await importing('many.log', 'a\n\n'.repeat(600_000))).toMatchObject({ code: 'too-large' })
})

test('aliases in front matter are not expanded', async () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  for (const [name, from] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'])
    bomb.push(`${name}: &${name} [${`*${from},`.repeat(9)}]`)
  const result = await importing('bomb.md', `---\ntitle: Quiet\n${bomb.join('\n')}\n---\n\nText.\n`)
  expect(result).toMatchObject({
    ok: true,
    extraction: { warnings: [expect.stringContaining('front matter')] },
  })
})

test('scripts, handlers, frames and hidden parts of a page leave no text behind', async () => {
  const page = `<body onload="evil()"><script>evil()</script><style>p{}</style><template>hidden</template>
    <noscript>no</noscript><iframe srcdoc="<p>framed</p>">frame</iframe><object data="javascript:evil()">object</object>
    <svg><title>drawn</title></svg><p hidden>hidden</p><p style="display: none">hidden</p>
    <p>Only <a href="javascript:evil()">this</a> is <img src=x onerror=evil() alt="evil"> read.</p></body>`
  expect(await textOf('evil.html', page)).toBe('Only this is read.')
})

test('bidirectional overrides, lone surrogates and NULs do no harm', async () => {
  expect(await textOf('bidi.txt', 'left \u202egnp.exe\u202c right')).toBe('left \u202egnp.exe\u202c right')
  expect(await textOf('entity.html', '<p>a&#0;b &#xD800; e&#x301;</p>')).toBe('a�b � é')
  const stray = `${'A sentence without any harm in it. '.repeat(20)}\0 End.`
  expect(await textOf('nul.txt', stray)).not.toContain('\0')
})

test('a named pipe and a folder are refused without waiting', async () => {
  const pipe = join(folder(), 'pipe.txt')
  execFileSync('mkfifo', [pipe])
  expect(await pool().extract(pipe)).toMatchObject({ code: 'unsupported' })
  expect(await pool().extract(folder())).toMatchObject({ code: 'unsupported' })
})
