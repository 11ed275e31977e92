import { posix } from 'node:path'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { MAX_TEXT_BYTES, tooLarge } from './limits.ts'
import { BlockReader } from './odt/blocks.ts'
import { readProperties } from './odt/properties.ts'
import { readStyles } from './odt/styles.ts'
import { sayLeftOut } from './office/changes.ts'
import { isArchive, openParts, type Parts } from './office/parts.ts'
import { readOffice } from './office/read-office.ts'
import { child, elements, parseXml, type XmlElement } from './xml.ts'

/**
 * OpenDocument text (ODF 1.3), also as one XML file (.fodt). Scripts, pictures and embedded files are never unpacked,
 * links and linked sections never followed.
 */
export const odt: Format = {
  kind: 'odt',
  mediaType: 'application/vnd.oasis.opendocument.text',
  extract: extractOdt,
}

async function extractOdt(bytes: Uint8Array, file: SourceFile): Promise<Extraction> {
  const { content, styles, meta, formulas } = isArchive(bytes) ? await openDocument(bytes) : flat(bytes)
  const body = child(content, 'body')
  const text = body === undefined ? undefined : child(body, 'text')
  if (text === undefined) {
    throw new ExtractionError('unreadable', 'This is no OpenDocument text, whatever its name says.')
  }
  const reader = new BlockReader(readStyles([...styles, content]), text, formulas)
  const drafts = [...reader.read(text), ...reader.rest()]
  const { title } = reader
  const pages = styles.flatMap((part) => elements(child(part, 'master-styles') ?? part, 'master-page'))
  const running = (pattern: RegExp): ReturnType<typeof reader.read> =>
    pages.flatMap((page) =>
      elements(page)
        .filter((element) => pattern.test(element.name) && element.attributes['display'] !== 'false')
        .flatMap((element) => reader.read(element)),
    )
  return readOffice(
    {
      kind: 'odt',
      mediaType: odt.mediaType,
      extractor: 'odt/1',
      drafts,
      heads: running(/^header(?:-left|-first)?$/),
      feet: running(/^footer(?:-left|-first)?$/),
      title,
      properties: readProperties(meta),
      warnings: [...reader.inlines.counts.warnings(), ...sayLeftOut(reader.leftOut)],
    },
    file,
  )
}

/** The parts of a document, wherever they stand. */
interface OpenDocument {
  readonly content: XmlElement
  readonly styles: readonly XmlElement[]
  readonly meta: XmlElement | undefined
  /** Formulas that are files of their own, by what the text calls them. */
  readonly formulas: ReadonlyMap<string, XmlElement>
}

function flat(bytes: Uint8Array): OpenDocument {
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(bytes.length, MAX_TEXT_BYTES)
  const root = parseXml(bytes)
  return { content: root, styles: [root], meta: child(root, 'meta'), formulas: new Map() }
}

async function openDocument(bytes: Uint8Array): Promise<OpenDocument> {
  const parts = await openParts(bytes)
  const manifest = await parts.xml('META-INF/manifest.xml')
  const listed = manifest === null ? [] : elements(manifest, 'file-entry')
  if (
    parts.has('encrypted-package') ||
    listed.some((entry) => child(entry, 'encryption-data') !== undefined)
  ) {
    throw new ExtractionError(
      'unreadable',
      'The document is encrypted with a password. Open it with its password, save a copy without one, and import that.',
    )
  }
  const content = await parts.xml('content.xml')
  if (content === null) {
    throw new ExtractionError('unreadable', 'This is no OpenDocument text, whatever its name says.')
  }
  const styles = await parts.xml('styles.xml')
  const meta = await parts.xml('meta.xml')
  return {
    content,
    styles: styles === null ? [] : [styles],
    meta: meta === null ? undefined : child(meta, 'meta'),
    formulas: await readFormulas(parts, content),
  }
}

async function readFormulas(parts: Parts, content: XmlElement): Promise<ReadonlyMap<string, XmlElement>> {
  const formulas = new Map<string, XmlElement>()
  for (const name of new Set(objectsIn(content))) {
    const part = posix.join(name, 'content.xml')
    const root = parts.has(part) ? await parts.xml(part) : null
    if (root?.name === 'math') formulas.set(name, root)
  }
  return formulas
}

function objectsIn(element: XmlElement): string[] {
  return elements(element).flatMap((inside) =>
    inside.name === 'object' ? [inside.attributes['href'] ?? ''] : objectsIn(inside),
  )
}
