// Run by Node with a folder: leaves there the sample pack as HTML pages, and the files that they quote.
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { PackId } from '#shared/domain/ids.ts'
import {
  exported,
  highlightIn,
  imported,
  samplePack,
  signingLibrary,
} from '#tests/integration/packs/sample-pack.ts'

const [folder = ''] = process.argv.slice(2)
const library = await signingLibrary(folder)

async function packOf(
  title: string,
  name: string,
  file: string | Uint8Array,
  words: string,
): Promise<PackId> {
  const edition = await imported(library, folder, name, file)
  const { id: highlight } = await highlightIn(library, edition, words, '')
  const { id } = await library.call('packs.create', { title })
  await library.call('packs.add', { pack: id, items: [{ kind: 'highlight', id: highlight }] })
  return id
}

const pdf = await PDFDocument.create()
pdf.addPage().drawText('The gates were opened at three in the morning.', { x: 50, y: 700, size: 14 })

const packs = {
  text: await samplePack(library, folder),
  markdown: await packOf(
    'Markdown',
    'weir.md',
    '# The weir\n\nThe gates **were opened** at three.\n',
    'The gates were opened at three.',
  ),
  page: await packOf(
    'Page',
    'weir.html',
    '<!doctype html><title>The weir</title><article><h1>The weir</h1><p>The gates <b>were</b>\n opened at four &amp; closed at five, as the river authority had announced on the evening before.</p></article>',
    'opened at four & closed at five',
  ),
  pdf: await packOf('PDF', 'weir.pdf', await pdf.save(), 'opened at three in the morning'),
}
for (const [name, pack] of Object.entries(packs)) {
  renameSync(
    await exported(library, folder, pack, 'html', { sign: name === 'text' }),
    join(folder, `${name}.html`),
  )
}
renameSync(
  await exported(library, folder, packs.text, 'html', { sourceSafe: true }),
  join(folder, 'safe.html'),
)
await library.close()
