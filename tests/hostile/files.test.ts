import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportResult } from '#library/importing/importer-messages.ts'
import { createImporterPool, type ImporterPool } from '#library/importing/importer-pool.ts'
import { canonicalText } from '#shared/domain/passages.ts'

let folder: string
let pool: ImporterPool

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookwheel-files-'))
  // More time than the program gives: a busy machine must not decide what these files do.
  pool = createImporterPool({ size: 1, timeoutMs: 120_000 })
})

afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

async function importing(name: string, content: string | Uint8Array): Promise<ImportResult> {
  const path = join(folder, name)
  writeFileSync(path, content)
  return await pool.extract(path)
}

async function textOf(name: string, content: string | Uint8Array): Promise<string> {
  const result = await importing(name, content)
  return result.ok ? canonicalText(result.extraction?.blocks ?? []) : `${result.code}: ${result.message}`
}

test('20,000 nested elements are read to the bottom', async () => {
  const page = `<body>${'<div>'.repeat(20_000)}The well has a floor.${'</div>'.repeat(20_000)}`
  expect(await textOf('deep.html', page)).toBe('The well has a floor.')
})

test('20,000 unclosed and misnested elements are read', async () => {
  expect(await textOf('misnested.html', `<body>${'<b><p><i>'.repeat(20_000)}Still here.`)).toBe('Still here.')
})

test('20,000 nested block quotes of Markdown end without harm', async () => {
  const result = await importing('quotes.md', `${'>'.repeat(20_000)} deep\n\nAfter the quote.\n`)
  expect(result.ok).toBe(true)
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
  const result = await importing('broken.txt', bytes)
  expect(result).toMatchObject({
    extraction: {
      blocks: [{ text: 'Größe: élan ��� après' }],
      warnings: ['3 bytes are not valid UTF-8 and shown as �.'],
    },
  })
})

test('a line of 200 MB is refused at once with its size', async () => {
  const path = join(folder, 'line.txt')
  const file = openSync(path, 'w')
  const chunk = 'The gate was opened at three and nobody was told. '.repeat(20_000)
  for (let written = 0; written < 200 * 1024 * 1024; written += chunk.length) writeSync(file, chunk)
  expect(await pool.extract(path)).toMatchObject({
    code: 'too-large',
    message: expect.stringMatching(/201 MB; 64 MB/),
  })
})

test('a line of 20 MB becomes passages of at most 100,000 characters that lose nothing', async () => {
  const line = 'The gate was opened at three and nobody was told. '.repeat(400_000)
  const result = await importing('long.txt', line)
  if (!result.ok) throw new Error(result.message)
  const texts = (result.extraction?.blocks ?? []).map((block) => block.text)
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(100_000)
  expect(texts.every((text) => text.endsWith('told.'))).toBe(true)
  expect(texts.join(' ')).toBe(line.trim())
})

test('a page of 15 MB is read', async () => {
  const paragraph = `<p class="x">${'The gate was opened at three and nobody was told. '.repeat(20)}</p>\n`
  const result = await importing('large.html', `<main>${paragraph.repeat(15_000)}</main>`)
  expect(result).toMatchObject({ ok: true })
}, 150_000)

test.each([
  ['dashes', `x${'-'.repeat(3_000_000)}x`],
  ['one word', 'a'.repeat(5_000_000)],
  ['numbers', '1 '.repeat(2_000_000)],
  ['words of menus', 'Home '.repeat(1_000_000)],
  ['names of networks', 'facebook twitter '.repeat(300_000)],
  ['commas', 'Name,'.repeat(500_000)],
  ['full stops', '. '.repeat(2_000_000)],
  ['quotation marks', `.${'”'.repeat(3_000_000)}x`],
  ['copyright signs', '©'.repeat(3_000_000)],
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
  const pipe = join(folder, 'pipe.txt')
  execFileSync('mkfifo', [pipe])
  expect(await pool.extract(pipe)).toMatchObject({ code: 'unsupported' })
  expect(await pool.extract(folder)).toMatchObject({ code: 'unsupported' })
})
