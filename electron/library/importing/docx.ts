import { BlockReader } from './docx/blocks.ts'
import { readNumbering } from './docx/numbering.ts'
import { openPackage, type Package, type Relationship, refuseCompoundFile } from './docx/package.ts'
import { readProperties } from './docx/properties.ts'
import { Remarks } from './docx/remarks.ts'
import { readStyles } from './docx/styles.ts'
import type { Draft } from './draft.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { sayLeftOut } from './office/changes.ts'
import { isArchive } from './office/parts.ts'
import { readOffice } from './office/read-office.ts'
import { child, elements, type XmlElement } from './xml.ts'

/**
 * Word documents (Office Open XML, ECMA-376). Real .doc files are refused with what to do; many files of that name are
 * RTF or .docx. Macros, pictures and embedded files are never unpacked, links never followed.
 */
export const docx: Format = {
  kind: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extract: extractDocx,
}

async function extractDocx(bytes: Uint8Array, file: SourceFile): Promise<Extraction> {
  refuseCompoundFile(bytes)
  if (!isArchive(bytes)) throw notWord()
  const pack = await openPackage(bytes)
  const main = (await pack.relationships('')).find(({ type }) => type === 'officeDocument')?.part
  const root = main == null ? null : await pack.xml(main)
  const body = root === null ? undefined : child(root, 'body')
  if (main == null || root === null || body === undefined) {
    throw notWord()
  }
  const related = await pack.relationships(main)
  const part = async (type: string): Promise<XmlElement | null> => {
    const name = related.find((relationship) => relationship.type === type)?.part
    return name == null ? null : pack.xml(name)
  }
  const styles = readStyles(await part('styles'))
  const reader = new BlockReader(
    styles,
    readNumbering(await part('numbering'), styles),
    new Remarks({
      footnotes: await part('footnotes'),
      endnotes: await part('endnotes'),
      comments: await part('comments'),
      threads: await part('commentsExtended'),
      settings: await part('settings'),
      section: child(body, 'sectPr') ?? null,
    }),
    await readAll(pack, related, 'diagramData'),
  )
  const drafts = reader.read(body)
  const { title } = reader
  const running = (type: string): Promise<Draft[]> => readRunning(pack, reader, usedIn(root, type, related))
  return readOffice(
    {
      kind: 'docx',
      mediaType: docx.mediaType,
      extractor: 'docx/1',
      drafts,
      heads: await running('header'),
      feet: await running('footer'),
      title,
      properties: await readProperties(pack),
      warnings: [...reader.changes.warnings(), ...sayLeftOut(reader.leftOut)],
    },
    file,
  )
}

/** All parts of a type, by the relationships that name them. */
async function readAll(
  pack: Package,
  related: readonly Relationship[],
  type: string,
): Promise<ReadonlyMap<string, XmlElement>> {
  const parts = new Map<string, XmlElement>()
  for (const relationship of related) {
    const root =
      relationship.type === type && relationship.part !== null ? await pack.xml(relationship.part) : null
    if (root !== null) parts.set(relationship.id, root)
  }
  return parts
}

/** The parts of running heads or feet in the order of the sections that use them. */
function usedIn(root: XmlElement, type: string, related: readonly Relationship[]): string[] {
  const ids = sections(root).flatMap((section) =>
    elements(section, `${type}Reference`).map((use) => use.attributes['id']),
  )
  const parts = [...new Set(ids)].map((id) => related.find((relationship) => relationship.id === id)?.part)
  return parts.filter((part) => part != null)
}

/** The properties of sections: at the end of the body, and in the last paragraph of each section before. */
function sections(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((inside) => (inside.name === 'sectPr' ? [inside] : sections(inside)))
}

async function readRunning(pack: Package, reader: BlockReader, parts: readonly string[]): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const part of parts) {
    const root = await pack.xml(part)
    if (root !== null) drafts.push(...reader.read(root))
  }
  return drafts
}

function notWord(): ExtractionError {
  return new ExtractionError('unreadable', 'This is no Word document, whatever its name says.')
}
