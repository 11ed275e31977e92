import type { BibliographyFormat } from '#shared/contract/citations.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import { parse as parseBibtex } from './bibtex.ts'
import { write as writeBibtex } from './bibtex-write.ts'
import { looksLikeCslJson, parse as parseCslJson, write as writeCslJson } from './csl-json.ts'
import type { References } from './reference.ts'
import { parse as parseRis, write as writeRis } from './ris.ts'

/** A file format of bibliographies. What `write` wrote `parse` reads back. */
export interface BibliographyFile {
  parse(text: string): References | Promise<References>
  write(items: readonly CslItem[]): string
}

export const bibliographyFiles: Readonly<Record<BibliographyFormat, BibliographyFile>> = {
  'csl-json': { parse: parseCslJson, write: writeCslJson },
  bibtex: { parse: parseBibtex, write: writeBibtex },
  ris: { parse: parseRis, write: writeRis },
}

/** A bibliography file that was read. */
export interface ReadReferences extends References {
  readonly format: BibliographyFormat
}

/** Reads a bibliography of any format, told by its content; null for any other text. */
export async function readReferences(text: string): Promise<ReadReferences | null> {
  const format = formatOf(text)
  return format === null ? null : { format, ...(await bibliographyFiles[format].parse(text)) }
}

function formatOf(text: string): BibliographyFormat | null {
  if (/^\uFEFF?\s*[[{]/.test(text)) return looksLikeCslJson(text) ? 'csl-json' : null
  if (/^\uFEFF?(?:.*\n){0,20}?TY\s{1,2}-\s/.test(text)) return 'ris'
  return /^\s*@\s*[A-Za-z]+\s*[{(]/m.test(text) ? 'bibtex' : null
}
