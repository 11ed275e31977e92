import { documentOfEdition } from '#library/documents/passage-queries.ts'
import { placeForward, placementsOf, savePlacement } from '#library/editions/placement-queries.ts'
import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { insertPackItem, takePackItems } from '#library/packs/items.ts'
import { listAllHighlights } from './list-all.ts'
import {
  deleteHighlight,
  findHighlight,
  highlightsOfEdition,
  insertHighlight,
  markedHighlight,
  sealHighlight,
  setHighlightTags,
} from './queries.ts'
import { selectorOf } from './selector-queries.ts'

type Writes = 'highlights.create' | 'highlights.update' | 'highlights.remove' | 'highlights.restore'

export const reads: ReadHandlers<'highlights.list' | 'highlights.get' | 'highlights.all'> = {
  'highlights.list': (db, { edition }) => highlightsOfEdition(db, edition),
  'highlights.get': (db, { id }) => findHighlight(db, id),
  'highlights.all': listAllHighlights,
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
    placeForward(db, id)
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
    const removed = ids.map((id) => ({ ...markedHighlight(db, id), placements: placementsOf(db, id) }))
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
    for (const { placements, ...highlight } of highlights) {
      insertHighlight(db, highlight)
      for (const placement of placements) savePlacement(db, highlight.id, placement)
      placeForward(db, highlight.id)
    }
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
