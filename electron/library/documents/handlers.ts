import { joinedInto } from '#library/editions/edition-queries.ts'
import type { ReadHandlers, WriteCall, WriteHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { isEdtf } from '#shared/domain/edtf.ts'
import type { MetadataField } from '#shared/domain/metadata.ts'
import { documentFacets, listDocuments } from './list.ts'
import { particulars } from './particular-queries.ts'
import {
  companionsOf,
  copiesOf,
  editionsOf,
  findDocument,
  metadataOf,
  readStates,
  setMetadata,
  tagsOfDocument,
  titleOf,
} from './queries.ts'

type Reads = 'documents.list' | 'documents.get' | 'documents.particulars' | 'documents.facets'
type Writes =
  | 'documents.describe'
  | 'documents.redescribe'
  | 'documents.setReadState'
  | 'documents.trash'
  | 'documents.restore'
  | 'documents.setTags'

export const reads: ReadHandlers<Reads> = {
  'documents.list': listDocuments,
  'documents.get': (db, { id: asked }) => {
    const id = joinedInto(db, asked)
    return {
      ...findDocument(db, id),
      metadata: metadataOf(db, id, true),
      alternatives: metadataOf(db, id, false),
      editions: editionsOf(db, id),
      copies: copiesOf(db, id),
      attachments: companionsOf(db, id, 'attachments'),
      attachedTo: companionsOf(db, id, 'attachedTo'),
      tags: tagsOfDocument(db, id),
    }
  },
  'documents.particulars': particulars,
  'documents.facets': documentFacets,
}

/** A value as it may be stored: without spaces around it; empty means none. Fails with `invalid-input`. */
function checkedValue(field: MetadataField, typed: string | null): string | null {
  const value = typed?.trim() || null
  if (field === 'title' && value === null) {
    throw new BookwheelError('invalid-input', 'A document needs a title. The old one was kept.')
  }
  if (field === 'published' && value !== null && !isEdtf(value)) {
    throw new BookwheelError(
      'invalid-input',
      `“${value}” is not a date. The old one was kept.`,
      'Write it like 2020, 2020-03 or 2020-03-13; add ~ for about and ? for uncertain.',
    )
  }
  return value
}

export const writes: WriteHandlers<Writes> = {
  'documents.describe': (db, { id, field, value: typed }) => {
    const title = titleOf(db, id)
    const value = checkedValue(field, typed)
    const before = metadataOf(db, id, true).find((known) => known.field === field) ?? null
    setMetadata(db, id, field, value === null ? null : { field, value, origin: 'user', evidence: null })
    return {
      output: null,
      inverse: {
        label: `Change of ${field} of “${title}”`,
        calls: [{ method: 'documents.redescribe', input: { id, field, value: before } }],
      },
    }
  },
  'documents.redescribe': (db, { id, field, value }) => {
    const title = titleOf(db, id)
    if (field === 'title' && value === null)
      throw new BookwheelError('invalid-input', 'A document needs a title.')
    const before = metadataOf(db, id, true).find((known) => known.field === field) ?? null
    setMetadata(db, id, field, value)
    return {
      output: null,
      inverse: {
        label: `Change of ${field} of “${title}”`,
        calls: [{ method: 'documents.redescribe', input: { id, field, value: before } }],
      },
    }
  },
  'documents.setReadState': (db, { ids, state, noticed }) => {
    for (const id of ids) titleOf(db, id)
    const before = readStates(db, ids)
    for (const id of ids) db.run('UPDATE documents SET read_state = ? WHERE id = ?', state, id)
    const calls = [...before].map(
      ([old, had]): WriteCall => ({
        method: 'documents.setReadState',
        input: { ids: had, state: old, noticed: false },
      }),
    )
    return { output: null, inverse: noticed ? null : { label: `Mark as ${state}`, calls } }
  },
  'documents.trash': (db, { ids }, { now }) => {
    const titles = ids.map((id) => titleOf(db, id))
    const moved = ids.filter((id) => db.value('SELECT trashed_at FROM documents WHERE id = ?', id) === null)
    for (const id of moved) db.run('UPDATE documents SET trashed_at = ? WHERE id = ?', now(), id)
    return {
      output: null,
      inverse:
        moved.length === 0
          ? null
          : {
              label:
                titles.length === 1
                  ? `Move “${titles[0]}” to trash`
                  : `Move ${titles.length} documents to trash`,
              calls: [{ method: 'documents.restore', input: { ids: moved } }],
            },
    }
  },
  'documents.restore': (db, { ids }) => {
    const titles = ids.map((id) => titleOf(db, id))
    for (const id of ids) db.run('UPDATE documents SET trashed_at = NULL WHERE id = ?', id)
    return {
      output: null,
      inverse: {
        label: titles.length === 1 ? `Restore “${titles[0]}”` : `Restore ${titles.length} documents`,
        calls: [{ method: 'documents.trash', input: { ids } }],
      },
    }
  },
  'documents.setTags': (db, { id, tags }) => {
    const title = titleOf(db, id)
    const before = tagsOfDocument(db, id)
    db.run('DELETE FROM document_tags WHERE document = ?', id)
    for (const tag of new Set(tags))
      db.run('INSERT INTO document_tags (document, tag) VALUES (?, ?)', id, tag)
    return {
      output: null,
      inverse: {
        label: `Tags of “${title}”`,
        calls: [{ method: 'documents.setTags', input: { id, tags: before } }],
      },
    }
  },
}
