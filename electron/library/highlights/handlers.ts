import { documentOfEdition } from '#library/documents/passage-queries.ts'
import { titleOf } from '#library/documents/queries.ts'
import { placeForward, placementsOf, savePlacement } from '#library/editions/placement-queries.ts'
import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { insertPackItem, takePackItems } from '#library/packs/items.ts'
import { addTag, recolour, removeTag, requireAll, tagCounts } from './bulk-queries.ts'
import { filteredHighlights } from './filter-queries.ts'
import { highlightMatrix } from './matrix-queries.ts'
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

type Reads =
  | 'highlights.list'
  | 'highlights.get'
  | 'highlights.all'
  | 'highlights.ids'
  | 'highlights.tagCounts'
  | 'highlights.matrix'
type Writes =
  | 'highlights.create'
  | 'highlights.update'
  | 'highlights.changeMany'
  | 'highlights.remove'
  | 'highlights.restore'

export const reads: ReadHandlers<Reads> = {
  'highlights.list': (db, { edition }) => highlightsOfEdition(db, edition),
  'highlights.get': (db, { id }) => findHighlight(db, id),
  'highlights.all': (db, { order, offset, limit, ...filter }) => {
    const ids = filteredHighlights(db, filter, order)
    const rows = ids.slice(offset, offset + limit).map((id) => {
      const highlight = findHighlight(db, id)
      return { ...highlight, documentTitle: titleOf(db, highlight.document) }
    })
    return { total: ids.length, rows }
  },
  'highlights.ids': (db, { order, ...filter }) => filteredHighlights(db, filter, order),
  'highlights.tagCounts': (db, { ids }) => tagCounts(db, ids),
  'highlights.matrix': highlightMatrix,
}

const counted = (n: number): string => (n === 1 ? '1 highlight' : `${n.toLocaleString('en')} highlights`)

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
  'highlights.changeMany': (db, { ids: given, colour, addTags, removeTags }, { now }) => {
    const ids = [...new Set(given)]
    requireAll(db, ids, addTags)
    const at = now()
    const steps = [
      ...(colour === undefined ? [] : [recolour(db, ids, colour, at)]),
      ...removeTags.filter((tag) => !addTags.includes(tag)).map((tag) => removeTag(db, ids, tag, at)),
      ...addTags.map((tag) => addTag(db, ids, tag, at)),
    ]
    const changed = new Set(steps.flatMap((step) => step.ids)).size
    const calls = steps.toReversed().flatMap(({ back }) => back)
    return {
      output: { changed },
      inverse: changed === 0 ? null : { label: `Change of ${counted(changed)}`, calls },
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
        label: removed.length === 1 ? 'Remove highlight' : `Remove ${counted(removed.length)}`,
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
    for (const { highlight, settings, ...place } of packItems)
      insertPackItem(db, place, { kind: 'highlight', id: highlight, settings })
    return {
      output: null,
      inverse: {
        label: 'Highlight',
        calls: [{ method: 'highlights.remove', input: { ids: highlights.map(({ id }) => id) } }],
      },
    }
  },
}
