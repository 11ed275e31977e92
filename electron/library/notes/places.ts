import type { ReadHandle } from '#library/database/handles.ts'
import { passageAt, textOfEdition } from '#library/documents/passage-queries.ts'
import { joinedInto, newestEdition } from '#library/editions/edition-queries.ts'
import { findHighlight } from '#library/highlights/queries.ts'
import { describe } from '#shared/anchoring/describe.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import type { LinkPlace } from '#shared/contract/notes.ts'
import type { DocumentId, EditionId, HighlightId } from '#shared/domain/ids.ts'
import type { LinkTarget } from '#shared/domain/links.ts'
import { locator } from '#shared/domain/locator.ts'
import { excerptOf } from '#shared/domain/notes.ts'

/** The texts of editions that were read for the links before. */
export type Texts = Map<EditionId, string>

/** Where a link leads now; null when its target no longer exists or is in the trash. */
export function placeOf(db: ReadHandle, target: LinkTarget, texts: Texts = new Map()): LinkPlace | null {
  switch (target.kind) {
    case 'document':
      return documentPlace(db, target)
    case 'passage':
      return passagePlace(db, target, texts)
    case 'highlight':
      return highlightPlace(db, target)
    case 'note':
      return notePlace(db, target)
  }
}

const NOWHERE = { document: null, edition: null, start: null, end: null, anchor: null }

/** A document that was joined to another one leads there. */
function documentPlace(db: ReadHandle, target: LinkTarget): LinkPlace | null {
  const document = joinedInto(db, target.id as DocumentId)
  const edition = newestEdition(db, document)?.id ?? null
  const row = db.get<Pick<LinkPlace, 'label' | 'detail'>>(
    "SELECT title AS label, coalesce(publisher, '') AS detail FROM documents WHERE id = ? AND trashed_at IS NULL",
    document,
  )
  return row ? { ...NOWHERE, target, ...row, document, edition } : null
}

interface LinkedPassage {
  readonly title: string
  readonly document: DocumentId
  readonly edition: EditionId
  readonly ordinal: number
  readonly page: string | null
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A passage leads to the same words in the newest edition where their place is certain, else to where it was. */
function passagePlace(db: ReadHandle, target: LinkTarget, texts: Texts): LinkPlace | null {
  const passage = db.get<LinkedPassage>(
    `SELECT d.title, d.id AS document, p.edition, p.ordinal, p.page, p.start, p.start + p.length AS "end",
       substr(p.text, 1, 200) AS text
     FROM passages p JOIN editions e ON e.id = p.edition JOIN documents d ON d.id = e.document
     WHERE p.id = ? AND d.trashed_at IS NULL`,
    target.id,
  )
  if (!passage) return null
  const { title, document, text: detail } = passage
  const newest = newestEdition(db, document)?.id ?? passage.edition
  const anchoring =
    newest === passage.edition
      ? ({ ...passage, status: 'exact' } as const)
      : found(db, passage, newest, texts)
  const certain = anchoring.status === 'exact' || anchoring.status === 'moved'
  const edition = certain ? newest : passage.edition
  const { start, end } = certain ? anchoring : passage
  const locus = edition === passage.edition ? passage : passageAt(db, edition, start)
  const label = `${title}, ${locator({ ordinal: locus.ordinal, page: locus.page })}`
  return { target, label, detail, document, edition, start, end, anchor: anchoring.status }
}

function found(db: ReadHandle, { edition, start, end }: LinkedPassage, newest: EditionId, texts: Texts) {
  if (start === end) return { status: 'lost' } as const
  const before = textIn(db, edition, texts)
  return resolve(textIn(db, newest, texts), describe(before, start, end), before)
}

function textIn(db: ReadHandle, edition: EditionId, texts: Texts): string {
  const known = texts.get(edition) ?? textOfEdition(db, edition)
  texts.set(edition, known)
  return known
}

/** A highlight leads to the newest edition in which its place is certain; its label are the words that were marked. */
function highlightPlace(db: ReadHandle, target: LinkTarget): LinkPlace | null {
  const row = db.get<{ label: string; title: string }>(
    `SELECT substr(h.exact, 1, 80) AS label, d.title FROM highlights h JOIN documents d ON d.id = h.document
     WHERE h.id = ? AND d.trashed_at IS NULL`,
    target.id,
  )
  if (!row) return null
  const highlight = findHighlight(db, target.id as HighlightId)
  const { document, edition, start, end, status: anchor } = highlight
  const detail = `${row.title}, ${locator(highlight)}`
  return { target, label: row.label, detail, document, edition, start, end, anchor }
}

function notePlace(db: ReadHandle, target: LinkTarget): LinkPlace | null {
  const row = db.get<Pick<LinkPlace, 'label' | 'detail'>>(
    "SELECT coalesce(nullif(title, ''), 'Untitled') AS label, substr(body, 1, 640) AS detail FROM notes WHERE id = ?",
    target.id,
  )
  return row ? { ...NOWHERE, target, ...row, detail: excerptOf(row.detail) } : null
}
