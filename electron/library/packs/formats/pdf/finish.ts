import {
  AFRelationship,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { ExportedPack } from '../../record.ts'
import { sayGlyphs } from './glyph-text.ts'
import type { OutlineEntry } from './page.ts'

/** The name under which a PDF carries its manifest. */
export const MANIFEST_NAME = 'bookwheel-manifest.json'

/**
 * What Chromium prints without: an outline, what the document is called, and the manifest as an attached file (ISO 32000-1,
 * 7.11.4). Everything that tells of the computer or of the moment goes: the same pack gives the same bytes.
 */
export async function finishPdf(
  printed: Uint8Array,
  outline: readonly OutlineEntry[],
  sealed: ExportedPack,
  manifest: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  const made = new Date(sealed.exported)
  describe(document, sealed, made)
  addOutline(document, outline)
  sayGlyphs(document)
  await document.attach(new TextEncoder().encode(manifest), MANIFEST_NAME, {
    mimeType: 'application/json',
    description: 'What proves this citation pack: bookwheel verify',
    creationDate: made,
    modificationDate: made,
    afRelationship: AFRelationship.Data,
  })
  return document.save()
}

function describe(document: PDFDocument, { title, program }: ExportedPack, made: Date): void {
  const { context } = document
  if (context.trailerInfo.Info) context.delete(context.trailerInfo.Info as PDFRef)
  delete context.trailerInfo.Info
  delete context.trailerInfo.ID
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setCreator(program)
  document.setProducer(program)
  document.setCreationDate(made)
  document.setModificationDate(made)
}

/** An entry of the outline with what stands under it. */
interface Branch {
  readonly entry: OutlineEntry
  readonly ref: PDFRef
  readonly branches: Branch[]
}

/** The tree of the outline (ISO 32000-1, 12.3.3): an entry stands under the last one before it that is of a higher level. */
function addOutline(document: PDFDocument, outline: readonly OutlineEntry[]): void {
  const { context, catalog } = document
  const places = catalog.lookup(PDFName.of('Dests'))
  const root = context.nextRef()
  const top: Branch[] = []
  const open: Branch[] = []
  for (const entry of outline) {
    while (open.length > 0 && (open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop()
    const branch: Branch = { entry, ref: context.nextRef(), branches: [] }
    const siblings = open.at(-1)?.branches ?? top
    siblings.push(branch)
    open.push(branch)
  }
  if (top.length === 0) return

  function write(branches: readonly Branch[], parent: PDFRef): void {
    for (const [index, { entry, ref, branches: under }] of branches.entries()) {
      const links: Record<string, PDFObject | number> = { Parent: parent }
      const before = branches[index - 1]?.ref
      const after = branches[index + 1]?.ref
      if (before) links['Prev'] = before
      if (after) links['Next'] = after
      Object.assign(links, ends(under, false))
      const item = context.obj({ Title: PDFHexString.fromText(entry.title), ...links })
      const place = placeOf(places, entry.id)
      if (place) item.set(PDFName.of('Dest'), place)
      context.assign(ref, item)
      write(under, ref)
    }
  }
  write(top, root)
  context.assign(root, context.obj({ Type: 'Outlines', ...ends(top, true) }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

/** The first and the last of what stands under an entry; closed but at the top. */
function ends(branches: readonly Branch[], isTop: boolean): Record<string, PDFObject | number> {
  const [first, last] = [branches.at(0), branches.at(-1)]
  if (!first || !last) return {}
  return { First: first.ref, Last: last.ref, Count: isTop ? branches.length : -branches.length }
}

/** The destination that Chromium gave to an element. */
function placeOf(places: PDFObject | undefined, id: string): PDFObject | undefined {
  return places instanceof PDFDict ? places.lookup(PDFName.of(id)) : undefined
}
