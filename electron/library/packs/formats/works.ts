import { bibliographyFiles } from '#library/citations/formats/index.ts'
import type { BibliographyFormat } from '#shared/contract/citations.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import type { PackFile } from './format.ts'

/** The works that a pack cites, each once. Such a file holds no excerpt, so that none can be verified in it. */
function worksFile(format: PackFormat, written: BibliographyFormat): PackFile {
  return {
    format,
    extensions: [],
    write: async ({ works }) => bibliographyFiles[written].write(works),
    read: () => Promise.reject(new Error('A list of works holds no excerpts.')),
  }
}

export const csljson = worksFile('csljson', 'csl-json')
export const bibtex = worksFile('bibtex', 'bibtex')
export const ris = worksFile('ris', 'ris')
