import type { PackFormat } from '#shared/contract/packs.ts'
import { csv, csvPlain } from './csv.ts'
import { docx } from './docx.ts'
import type { PackFile } from './format.ts'
import { html } from './html.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { bibtex, csljson, ris } from './works.ts'

/** Every format that is one file and made of the pack alone, by its name in the contract. */
export const packFiles: Readonly<Record<Exclude<PackFormat, 'folder' | 'qdpx'>, PackFile>> = {
  markdown,
  html,
  docx,
  pdf,
  csv,
  'csv-plain': csvPlain,
  jsonld,
  csljson,
  bibtex,
  ris,
}
