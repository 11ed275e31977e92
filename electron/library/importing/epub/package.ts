import { ExtractionError } from '../format.ts'
import { child, elements, type XmlElement } from '../xml.ts'
import { parseBookXml } from './book-xml.ts'
import { type BookFiles, placeOf } from './files.ts'

/** A file of the book by its package document. `path` is null for an address outside the book. */
export interface ManifestItem {
  readonly href: string
  readonly path: string | null
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** What the package document (OPF 2 or 3) says, in its order. */
export interface BookPackage {
  readonly metadata: XmlElement | null
  /** Files to read one after the other; those outside the linear order (answers, notes) come last. */
  readonly spine: readonly ManifestItem[]
  /** EPUB 3's navigation document. */
  readonly navigation: ManifestItem | null
  /** EPUB 2's table of contents (NCX). */
  readonly ncx: ManifestItem | null
  readonly warnings: readonly string[]
}

const CONTAINER = 'META-INF/container.xml'
const OPF = 'application/oebps-package+xml'

/** Reads the package document that `META-INF/container.xml` names. Throws `ExtractionError` where there is none. */
export async function readPackage(files: BookFiles): Promise<BookPackage> {
  const path = await packagePath(files)
  const root = parseBookXml(await files.read(path))
  const items = new Map<string, ManifestItem>()
  for (const element of inside(root, 'manifest', 'item')) {
    const { id, href } = element.attributes
    if (id !== undefined && href !== undefined && !items.has(id)) items.set(id, toItem(element, href, path))
  }
  const spine = child(root, 'spine')
  const references = spine === undefined ? [] : elements(spine, 'itemref')
  const named = references.map((reference) => ({
    item: items.get(reference.attributes['idref'] ?? ''),
    linear: reference.attributes['linear'] !== 'no',
  }))
  const ordered = [...named.filter(({ linear }) => linear), ...named.filter(({ linear }) => !linear)]
  const unknown = named.filter(({ item }) => item === undefined).length
  const all = [...items.values()]
  return {
    metadata: child(root, 'metadata') ?? null,
    spine: ordered.flatMap(({ item }) => item ?? []),
    navigation: all.find((item) => item.properties.includes('nav')) ?? null,
    ncx:
      items.get(spine?.attributes['toc'] ?? '') ??
      all.find((item) => item.mediaType === 'application/x-dtbncx+xml') ??
      null,
    warnings:
      unknown === 0
        ? []
        : [
            `The reading order names ${unknown} ${unknown === 1 ? 'file' : 'files'} that the book does not list.`,
          ],
  }
}

async function packagePath(files: BookFiles): Promise<string> {
  if (files.find(CONTAINER) === null)
    throw new ExtractionError('unreadable', `The file is no EPUB book: it has no ${CONTAINER}.`)
  const roots = inside(parseBookXml(await files.read(CONTAINER)), 'rootfiles', 'rootfile')
  const root = roots.find((candidate) => candidate.attributes['media-type'] === OPF) ?? roots[0]
  const place = placeOf(root?.attributes['full-path'] ?? '', '')
  if (place === null || place.path === '' || files.find(place.path) === null)
    throw new ExtractionError(
      'unreadable',
      'The book does not say where its text is: its package document is missing.',
    )
  return place.path
}

function toItem(element: XmlElement, href: string, from: string): ManifestItem {
  return {
    href,
    path: placeOf(href, from)?.path ?? null,
    mediaType: element.attributes['media-type'] ?? '',
    properties: (element.attributes['properties'] ?? '').split(/\s+/),
  }
}

/** The elements of that name in the first element of the other. */
function inside(root: XmlElement, list: string, name: string): XmlElement[] {
  const found = child(root, list)
  return found === undefined ? [] : elements(found, name)
}
