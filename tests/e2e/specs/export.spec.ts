import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import type { PackId } from '#shared/domain/ids.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { projectFolder } from '#tests/e2e/harness/launch.ts'

const ENGLISH = 'About 1,200 people left their homes shortly after three in the morning.'
const GERMAN = 'Die Tore des Wehrs wurden kurz nach drei Uhr früh geöffnet; niemand weiß, wer es befahl.'
const PERSIAN = 'دروازه‌های سد در ساعت ۳ بامداد باز شدند و ۱٬۲۰۰ نفر خانه‌های خود را ترک کردند.'

test.use({
  options: {
    files: {
      'gates.md': `# The gates of the weir\n\nIt had rained for days. ${ENGLISH} Nobody gave the order.\n`,
      'tore.md': `# Die Tore\n\nEs hatte tagelang geregnet. ${GERMAN} Der Pegel fiel.\n`,
      'sad.md': `# دروازه‌های سد\n\nچند روز باران بارید. ${PERSIAN} کسی دستور نداد.\n`,
    },
  },
})

const run = promisify(execFile)

/** A pack with a heading, a quotation of each document, the first with a comment and a tag, and a text. */
async function packOfThree(window: Page): Promise<PackId> {
  const { id: pack } = await call(window, 'packs.create', { title: 'What was known: سد' })
  const tag = await call(window, 'tags.create', { name: 'figures' })
  const { rows } = await call(window, 'documents.list', { view: 'all', offset: 0, limit: 9 })
  await call(window, 'packs.add', {
    pack,
    items: [{ kind: 'heading', level: 1, text: 'In three languages' }],
  })
  for (const words of [ENGLISH, GERMAN, PERSIAN]) {
    for (const { edition } of rows) {
      const passages = await call(window, 'passages.read', { edition, from: 1, to: 9 })
      const passage = passages.find(({ text }) => text.includes(words))
      if (!passage) continue
      const start = passage.start + passage.text.indexOf(words)
      const { id } = await call(window, 'highlights.create', {
        edition,
        start,
        end: start + words.length,
        colour: words === ENGLISH ? 'amber' : 'blue',
        ...(words === ENGLISH ? { comment: 'Second source <needed>', tags: [tag.id] } : {}),
      })
      await call(window, 'packs.add', { pack, items: [{ kind: 'highlight', id }] })
    }
  }
  await call(window, 'packs.add', {
    pack,
    items: [{ kind: 'text', body: 'Our **own** words.\n\n1. one\n2. <script>two</script>' }],
  })
  return pack
}

/** What the command line says of an exported file, whether all of it holds or not. */
async function verified(path: string): Promise<unknown> {
  const command = join(projectFolder, 'scripts', 'bookwheel.js')
  const said: { stdout: string } = await run(process.execPath, [command, 'verify', path, '--json']).catch(
    (error) => error,
  )
  return JSON.parse(said.stdout)
}

test('a pack is printed as a PDF with outline, attachment and no trace of the computer', async ({
  app,
  window,
  scratch,
}) => {
  const pack = await packOfThree(window)
  const preferences = await app.evaluateHandle(({ app: program }) => {
    const seen: unknown[] = []
    program.once('browser-window-created', (_event, created) => {
      // Electron has this call and leaves it out of its types.
      const contents = created.webContents as unknown as { getLastWebPreferences(): unknown }
      seen.push(contents.getLastWebPreferences())
    })
    return seen
  })
  const path = join(scratch, 'pack.pdf')
  const written = await call(window, 'packs.export', { pack, format: 'pdf', path })
  expect(written).toMatchObject({ path, bytes: (await readFile(path)).length })
  const bytes = await readFile(path)
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(document.getTitle()).toBe('What was known: سد')
  expect(document.getAttachments().map(({ name }) => name)).toEqual(['bookwheel-manifest.json'])
  expect(outlineOf(document)).toEqual([
    'In three languages',
    '1. About',
    '2. Die',
    '3. دروازه‌های',
    'Bibliography',
  ])
  expect(bytes.toString('latin1')).not.toMatch(
    /HeadlessChrome|Mozilla|Linux|Skia|\/JavaScript|\/JS\b|\/Launch/,
  )
  expect(await readdir(scratch)).toEqual(['pack.pdf'])
  expect(await preferences.jsonValue()).toMatchObject([
    { sandbox: true, javascript: false, nodeIntegration: false },
  ])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await verified(path)).toMatchObject({ ok: true, format: 'pdf', problems: [] })
})

test('a pack becomes a Word document that verifies', async ({ window, scratch }) => {
  const pack = await packOfThree(window)
  const path = join(scratch, 'pack.docx')
  await call(window, 'packs.export', { pack, format: 'docx', path })
  const parts = unzipSync(await readFile(path))
  const text = new TextDecoder().decode(parts['word/document.xml'])
  expect(text).toContain(GERMAN)
  expect(text).toContain('<w:bidi/>')
  expect(await verified(path)).toMatchObject({ ok: true, format: 'docx' })
})

/** The words of all entries, each as far as its second space. */
function outlineOf(document: PDFDocument): string[] {
  const titles: string[] = []
  const read = (parent: PDFDict): void => {
    for (let item = parent.lookup(PDFName.of('First')); item instanceof PDFDict; ) {
      const title = item.lookup(PDFName.of('Title'), PDFHexString).decodeText()
      titles.push(/^\d/.test(title) ? title.split(' ').slice(0, 2).join(' ') : title)
      expect(item.get(PDFName.of('Dest'))).toBeDefined()
      read(item)
      item = item.lookup(PDFName.of('Next'))
    }
  }
  read(document.catalog.lookup(PDFName.of('Outlines'), PDFDict))
  return titles
}
