import type { ExportedPack } from '../record.ts'
import type { Original } from './folder.ts'

/** What stands in README.txt: what the files are, and how anybody checks them with this program or without. */
export function folderReadme(
  { title, pack, program, exported, packSha256, records }: ExportedPack,
  originals: readonly Original[],
): string {
  const excerpts = records.filter(({ kind }) => kind === 'excerpt').length
  return [
    title.replaceAll(/\s+/gu, ' '),
    '',
    `A citation pack with ${excerpts} ${excerpts === 1 ? 'excerpt' : 'excerpts'}, written by ${program} on ${exported}.`,
    `Pack    ${pack === '' ? 'all highlights and notes of a library' : pack}`,
    `Seal    ${packSha256}`,
    '',
    'pack.html      to read in a browser',
    'pack.md        the same as plain text',
    'pack.csv       the same as a table',
    'citations.*    the works that are cited, for Zotero (CSL-JSON) and LaTeX (BibTeX)',
    'manifest.json  what proves it: every quotation with its place, and SHA-256 hashes',
    ...(originals.length === 0
      ? NO_ORIGINALS
      : ['originals/     the files that are quoted, bit for bit as they were found']),
    '',
    'How to check it',
    '',
    '  bookwheel verify FOLDER',
    '',
    'reads the originals again and says of every excerpt whether its words stand at their place.',
    ...(originals.length === 0
      ? ['Give the originals, if you have them, with: --source FILE']
      : [
          'Without Bookwheel, compare the hashes of the originals (sha256sum on Linux, shasum -a 256 on macOS,',
          'certutil -hashfile FILE SHA256 on Windows) with these, which the manifest has as well:',
          '',
          ...originals.map(({ name, sha256 }) => `${sha256}  ${name}`),
        ]),
    '',
  ].join('\n')
}

const NO_ORIGINALS = ['', 'The originals are left out of this pack.']
