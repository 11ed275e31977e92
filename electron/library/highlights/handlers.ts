import type { ReadHandle } from '#library/database/handles.ts'
import { documentOfEdition, textAround } from '#library/documents/passage-queries.ts'
import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { insertPackItem, takePackItems } from '#library/packs/items.ts'
import { describe } from '#shared/anchoring/describe.ts'
import { CONTEXT_LENGTH, type Selector } from '#shared/anchoring/selector.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Input } from '#shared/contract/index.ts'
import { listAllHighlights } from './list-all.ts'
import {
  deleteHighlight,
  findHighlight,
  highlightsOfEdition,
  insertHighlight,
  sealHighlight,
  setHighlightTags,
} from './queries.ts'

type Writes = 'highlights.create' | 'highlights.update' | 'highlights.remove' | 'highlights.restore'

export const reads: ReadHandlers<'highlights.list' | 'highlights.get' | 'highlights.all'> = {
  'highlights.list': (db, { edition }) => highlightsOfEdition(db, edition),
  'highlights.get': (db, { id }) => findHighlight(db, id),
  'highlights.all': listAllHighlights,
}

/** More than a selector's context with a character that is not to be halved at its edge. */
const MARGIN = CONTEXT_LENGTH + 2

/** The selector of the range without the white space around it, so that a highlight begins and ends with a word. */
function selectorOf(db: ReadHandle, { edition, start, end }: Input<'highlights.create'>): Selector {
  const around = textAround(db, edition, start - MARGIN, end + MARGIN)
  const words = around.text.slice(start - around.start, end - around.start)
  const inner = words.trim()
  if (inner === '' || end > around.start + around.text.length) {
    throw new BookwheelError(
      'invalid-input',
      'There are no words to highlight. Nothing was changed.',
      'Select some text.',
    )
  }
  const from = start - around.start + words.length - words.trimStart().length
  const found = describe(around.text, from, from + inner.length)
  return { ...found, start: found.start + around.start, end: found.end + around.start }
}

export const writes: WriteHandlers<Writes> = {
  'highlights.create': (db, input, { now }) => {
    const at = now()
    const id = insertHighlight(db, {
      ...selectorOf(db, input),
      document: documentOfEdition(db, input.edition),
      edition: input.edition,
      colour: input.colour,
      comment: input.comment,
      tags: input.tags,
      status: 'exact',
      createdAt: at,
      modifiedAt: at,
    })
    return {
      output: findHighlight(db, id),
      inverse: { label: 'Highlight', calls: [{ method: 'highlights.remove', input: { ids: [id] } }] },
    }
  },
  'highlights.update': (db, { id, ...change }, { now }) => {
    const before = findHighlight(db, id)
    const { colour, comment, tags } = { ...before, ...change }
    db.run(
      'UPDATE highlights SET colour = ?, comment = ?, modified_at = ? WHERE id = ?',
      colour,
      comment,
      now(),
      id,
    )
    setHighlightTags(db, id, tags)
    sealHighlight(db, id)
    const fields = (['colour', 'comment', 'tags'] as const).filter((field) => change[field] !== undefined)
    const old = Object.fromEntries(fields.map((field) => [field, before[field]]))
    const typing = fields.length === 1 && fields[0] === 'comment'
    return {
      output: findHighlight(db, id),
      inverse: {
        label: `Change of highlight ${fields.join(' and ')}`,
        calls: [{ method: 'highlights.update', input: { id, ...old } }],
        ...(typing ? { mergeKey: `highlights.update:${id}:comment` } : {}),
      },
    }
  },
  'highlights.remove': (db, { ids }) => {
    const removed = ids.map((id) => findHighlight(db, id))
    const packItems = removed.flatMap(({ id }) =>
      takePackItems(db, 'highlight', id).map((item) => ({ ...item, highlight: id })),
    )
    for (const { id } of removed) deleteHighlight(db, id)
    return {
      output: null,
      inverse: {
        label: removed.length === 1 ? 'Remove highlight' : `Remove ${removed.length} highlights`,
        calls: [{ method: 'highlights.restore', input: { highlights: removed, packItems } }],
      },
    }
  },
  'highlights.restore': (db, { highlights, packItems }) => {
    for (const highlight of highlights) insertHighlight(db, highlight)
    for (const { highlight, ...item } of packItems)
      insertPackItem(db, item, { kind: 'highlight', id: highlight })
    return {
      output: null,
      inverse: {
        label: 'Highlight',
        calls: [{ method: 'highlights.remove', input: { ids: highlights.map(({ id }) => id) } }],
      },
    }
  },
}
