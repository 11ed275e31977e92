import type { PackFormat } from '#shared/contract/packs.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import type { PackFile } from './format.ts'
import { html } from './html.ts'
import { jsonld } from './jsonld.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'

/** Every format that is one file, by its name in the contract. */
export const packFiles: Readonly<Record<Exclude<PackFormat, 'folder'>, PackFile>> = {
  markdown,
  html,
  docx,
  pdf,
  csv,
  jsonld,
}
