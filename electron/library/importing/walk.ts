import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isSupported, WHAT_CAN_BE_READ } from './extract.ts'

/** A file to import, or why a path of the selection is not one; `message` is for a person. */
export type Found =
  | { readonly path: string }
  | {
      readonly path: string
      readonly code: 'not-found' | 'no-access' | 'unsupported' | 'unreadable'
      readonly message: string
    }

/**
 * All files under `paths` in a stable order (the given order; inside folders files and folders by name, by code unit).
 * Inside folders names with a leading dot are skipped; a folder reached twice, by a link or a loop, is read once.
 * Never throws: what cannot be read is yielded with its reason.
 */
export async function* walk(paths: readonly string[]): AsyncIterable<Found> {
  const visited = new Set<string>()
  for (const path of paths) yield* visit(path, visited)
}

async function* visit(root: string, visited: Set<string>): AsyncIterable<Found> {
  const pending = [root]
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const kind = await look(path)
    if (kind === 'file') yield describe(path)
    else if (kind === 'folder') {
      const names = await list(path, visited)
      if (Array.isArray(names)) pending.push(...names.reverse().map((name) => join(path, name)))
      else yield names
    } else yield kind
  }
}

async function look(path: string): Promise<'file' | 'folder' | Found> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    if (found.isFile()) return 'file'
    return { path, code: 'unsupported', message: 'This is neither a file nor a folder.' }
  } catch (error) {
    return refused(path, error)
  }
}

/** Names in a folder, sorted; none when it was read before. */
async function list(path: string, visited: Set<string>): Promise<string[] | Found> {
  try {
    const real = await realpath(path)
    if (visited.has(real)) return []
    visited.add(real)
    const names = await readdir(path)
    return names.filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    return refused(path, error)
  }
}

function describe(path: string): Found {
  return isSupported(basename(path)) ? { path } : unsupported(path)
}

/** Why a file is not read whose name says nothing that the program knows. */
export function unsupported(path: string): { path: string; code: 'unsupported'; message: string } {
  const message = `Files of this type can’t be read. ${WHAT_CAN_BE_READ}`
  return { path, code: 'unsupported', message }
}

function refused(path: string, error: unknown): Found {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT' && path.includes('\uFFFD')) return { path, code: 'unreadable', message: NO_NAME }
  if (code === 'ENOENT') return { path, code: 'not-found', message: 'There is nothing at this path.' }
  if (code === 'EACCES' || code === 'EPERM') {
    return { path, code: 'no-access', message: 'This may not be read: check its permissions.' }
  }
  if (code === 'ELOOP') return { path, code: 'unreadable', message: 'This link leads back to itself.' }
  return { path, code: 'unreadable', message: `This could not be read: ${String(code ?? error)}` }
}

/** Linux lets files be named in any bytes, and Node shows those that are no letters as U+FFFD. */
const NO_NAME = 'Its name is not valid UTF-8, so it can’t be opened by it. Rename it and import it again.'
