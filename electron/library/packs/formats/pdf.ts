import { BookwheelError } from '#shared/contract/errors.ts'
import { manifestJson, readManifest } from '../manifest.ts'
import { type PackFile, showsNothing } from './format.ts'
import { printPage } from './pdf/page.ts'

/** A PDF as the program prints it, with an outline and its manifest attached. Only a program with a window can print. */
export const pdf: PackFile = {
  format: 'pdf',
  extensions: ['.pdf'],
  write: async (pack, making) => {
    if (making?.print == null) throw noPrinter()
    const page = await printPage(pack, making)
    const printed = await making.print(page.html)
    const { finishPdf } = await import('./pdf/finish.ts')
    return finishPdf(printed, page.outline, pack.sealed, manifestJson(pack.sealed))
  },
  read: async (bytes, readShown = showsNothing) => {
    const { carriedManifest } = await import('./pdf/carried.ts')
    const manifest = await carriedManifest(bytes)
    if (manifest === null) throw new Error('The PDF carries no manifest of a pack.')
    return { pack: readManifest(manifest), shown: await readShown(bytes, 'pack.pdf') }
  },
}

function noPrinter(): BookwheelError {
  return new BookwheelError(
    'unsupported',
    'A PDF can only be written by the program with a window, which prints it. Nothing was written.',
    'Export the pack in the window, or export it as docx or html and print that.',
  )
}
