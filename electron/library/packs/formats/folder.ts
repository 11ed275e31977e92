import { sourcePath } from '#library/importing/sources.ts'
import { foreignFileName, uniqueNames } from '#shared/domain/file-name.ts'
import { manifestJson } from '../manifest.ts'
import type { FolderFile } from '../write-folder.ts'
import { csv } from './csv.ts'
import { folderReadme } from './folder-readme.ts'
import type { Making, PackFile, WholePack } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { bibtex, csljson } from './works.ts'

/** The pack as a person reads it, in the formats that every computer opens. */
const SHOWN = { 'pack.html': html, 'pack.md': markdown, 'pack.csv': csv } as const

/** The works that are cited, for programs that keep references. */
const WORKS = { 'citations.json': csljson, 'citations.bib': bibtex } as const

const MANIFEST = 'manifest.json'
const README = 'README.txt'
const ORIGINALS = 'originals'

/**
 * A pack as a plain folder: the same pack in three formats, the works it cites, its manifest, what to do with it, and the original files bit for bit,
 * which a source-safe pack leaves out. `library` is the folder of the library.
 */
export async function folderFiles(pack: WholePack, library: string, making: Making): Promise<FolderFile[]> {
  const files: FolderFile[] = []
  const { length } = pack.sealed.records
  const written: readonly (readonly [string, PackFile])[] = Object.entries({ ...SHOWN, ...WORKS })
  for (const [name, file] of written) {
    files.push({ name, content: await file.write(pack) })
    await making.step(Math.floor((files.length / written.length) * length), length)
  }
  const originals = pack.settings.sourceSafe ? [] : originalsOf(pack, library)
  return [
    { name: README, content: folderReadme(pack.sealed, originals) },
    ...files,
    { name: MANIFEST, content: manifestJson(pack.sealed) },
    ...originals,
  ]
}

/** Whether a folder that holds these names is such a pack and nothing else, so that nothing of anybody's is lost with it. */
export function isFolderOfPack(names: readonly string[]): boolean {
  const own = [README, ...Object.keys({ ...SHOWN, ...WORKS }), MANIFEST, ORIGINALS]
  return names.includes(MANIFEST) && names.every((name) => own.includes(name))
}

/** Each original once, under the name it had, in the order of the pack. */
function originalsOf({ sealed: { records } }: WholePack, library: string): Original[] {
  const found = new Map(
    records
      .filter(({ kind, salt, sourceSha256 }) => kind === 'excerpt' && salt === '' && sourceSha256 !== '')
      .map(({ sourceSha256, file }) => [sourceSha256, foreignFileName(file)]),
  )
  const hashes = [...found.keys()]
  return uniqueNames([...found.values()]).map((name, index) => {
    const sha256 = hashes[index] ?? ''
    return { name: `${ORIGINALS}/${name}`, copyOf: sourcePath(library, sha256), sha256 }
  })
}

/** An original file and the SHA-256 of its bytes. */
export type Original = Extract<FolderFile, { readonly copyOf: string }>
