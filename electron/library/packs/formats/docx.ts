import { manifestJson, readManifest } from '../manifest.ts'
import { carriedManifest, carryManifest } from './docx/carry.ts'
import { type PackFile, showsNothing } from './format.ts'

/** A Word document to work on: styles, footnotes and comments of Word's own. It carries its manifest. */
export const docx: PackFile = {
  format: 'docx',
  extensions: ['.docx'],
  write: async (pack, making) => {
    // A large library, which only this needs.
    const { writeDocument } = await import('./docx/write.ts')
    const document = await writeDocument(pack, making)
    return carryManifest(document, manifestJson(pack.sealed), pack.sealed.exported)
  },
  read: async (bytes, readShown = showsNothing) => {
    const manifest = await carriedManifest(bytes)
    if (manifest === null) throw new Error('The document carries no manifest of a pack.')
    return { pack: readManifest(manifest), shown: await readShown(bytes, 'pack.docx') }
  },
}
