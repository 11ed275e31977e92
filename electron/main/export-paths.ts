import type { PackFormat } from '#shared/contract/packs.ts'

/** The ending of each format's files, with the dot; '' for a folder. */
export const EXTENSIONS: Readonly<Record<PackFormat, string>> = {
  markdown: '.md',
  html: '.html',
  docx: '.docx',
  pdf: '.pdf',
  csv: '.csv',
  'csv-plain': '.plain.csv',
  jsonld: '.jsonld',
  qdpx: '.qdpx',
  csljson: '.json',
  bibtex: '.bib',
  ris: '.ris',
  folder: '',
}

/**
 * The file of each format when the first one's is `chosen`: the others stand beside it, with the same name and their own
 * endings. No two are the same file, whatever was chosen.
 */
export function exportPaths(
  chosen: string,
  formats: readonly PackFormat[],
): { readonly format: PackFormat; readonly path: string }[] {
  const [first] = formats
  const ending = first === undefined ? '' : EXTENSIONS[first]
  const isOwn = ending !== '' && chosen.toLowerCase().endsWith(ending)
  const stem = isOwn ? chosen.slice(0, -ending.length) : chosen
  // A folder has no ending that would tell it from a file without one.
  const folder = stem === chosen ? `${stem} (folder)` : stem
  return formats.map((format) => ({
    format,
    path: format === first ? chosen : format === 'folder' ? folder : stem + EXTENSIONS[format],
  }))
}
