import { type ArchiveEntry, openArchive } from '../archive.ts'
import { ExtractionError } from '../format.ts'
import { elements, parseXml, type XmlElement } from '../xml.ts'

/** The files of a book. Paths are those of its archive, with `/` between folders. */
export interface BookFiles {
  /** The path as the archive writes it, whose letters may differ from how the book calls it; null where there is none. */
  find(path: string): string | null
  /** Whether its bytes are encrypted, as `META-INF/encryption.xml` says. */
  isEncrypted(path: string): boolean
  /** Throws `ExtractionError` for what is missing, encrypted or damaged. */
  read(path: string): Promise<Uint8Array>
}

/** Ciphers that only keep a font from being installed elsewhere (EPUB 3.3, 4.4; Adobe's own); the text is not encrypted. */
const FONT_CIPHERS = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/** Opens the archive of a book. Nothing but `META-INF/encryption.xml` is unpacked yet. */
export async function openBookFiles(bytes: Uint8Array): Promise<BookFiles> {
  const entries = new Map<string, ArchiveEntry>()
  const alike = new Map<string, string>()
  for (const entry of await openArchive(bytes)) {
    if (!entries.has(entry.name)) entries.set(entry.name, entry)
    if (!alike.has(simplified(entry.name))) alike.set(simplified(entry.name), entry.name)
  }
  const find = (path: string): string | null =>
    entries.has(path) ? path : (alike.get(simplified(path)) ?? null)
  const list = find('META-INF/encryption.xml')
  const locked =
    list === null ? [] : encryptedPaths(parseXml((await entries.get(list)?.read()) ?? new Uint8Array()))
  const encrypted = new Set(locked.map(simplified))
  const isEncrypted = (path: string): boolean => encrypted.has(simplified(path))
  return {
    find,
    isEncrypted,
    async read(path) {
      const name = find(path)
      const entry = name === null ? undefined : entries.get(name)
      if (entry === undefined) throw new ExtractionError('unreadable', `The book has no file “${path}”.`)
      if (isEncrypted(path)) throw protectedBook()
      return await entry.read()
    },
  }
}

/** The refusal of a book whose text is encrypted. */
export function protectedBook(): ExtractionError {
  return new ExtractionError(
    'unreadable',
    'The text of this book is encrypted (DRM), so that only the shop’s own program can read it. Ask for a copy without protection.',
  )
}

function encryptedPaths(root: XmlElement): string[] {
  return elements(root, 'EncryptedData').flatMap((data) => {
    const cipher = elements(data, 'EncryptionMethod')[0]?.attributes['Algorithm'] ?? ''
    const reference = elements(data, 'CipherData').flatMap((part) => elements(part, 'CipherReference'))[0]
    const path = reference?.attributes['URI']
    return path === undefined || FONT_CIPHERS.has(cipher) ? [] : [decodePath(path)]
  })
}

/** Without the differences that systems make of one name: case, composition and percent-encoding. */
function simplified(path: string): string {
  return decodePath(path).normalize('NFC').toLowerCase()
}

/** A place in a book: the path of a file and the id of an element in it ('' for the file itself). */
export interface Place {
  readonly path: string
  readonly id: string
}

/** The place that an address in the file `from` leads to; null for one outside the book. */
export function placeOf(href: string, from: string): Place | null {
  const [address = '', id = ''] = href.trim().split('#', 2)
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return null
  if (address === '') return { path: from, id: decodePath(id) }
  const parts = address.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of decodePath(address.split('?')[0] ?? '').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return { path: parts.join('/'), id: decodePath(id) }
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
