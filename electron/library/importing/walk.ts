import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isSupported, WHAT_CAN_BE_READ } from './supported.ts'

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

/** Something to visit; what it is need not be asked where its folder has said it. */
interface Entry {
  readonly path: string
  readonly is: 'file' | 'folder' | 'unknown'
}

async function* visit(root: string, visited: Set<string>): AsyncIterable<Found> {
  const pending: Entry[] = [{ path: root, is: 'unknown' }]
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const { path } = entry
    const is = entry.is === 'unknown' ? await look(path) : entry.is
    if (is === 'file') yield describe(path)
    else if (is === 'folder') {
      const inside = await list(path, visited)
      if (Array.isArray(inside)) for (const each of inside.toReversed()) pending.push(each)
      else yield inside
    } else yield is
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

/** What is in a folder, sorted by name; nothing when it was read before. */
async function list(path: string, visited: Set<string>): Promise<Entry[] | Found> {
  try {
    const real = await realpath(path)
    if (visited.has(real)) return []
    visited.add(real)
    const found = await readdir(path, { withFileTypes: true })
    return found
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((each) => ({
        path: join(path, each.name),
        is: kindOf(each),
      }))
  } catch (error) {
    return refused(path, error)
  }
}

/** Links, names that are no text and file systems that do not say what a name is are asked for. */
function kindOf(entry: Dirent): Entry['is'] {
  if (entry.name.includes('\uFFFD')) return 'unknown'
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'unknown'
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
