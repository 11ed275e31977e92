import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { occurrences } from '#shared/text/occurrences.ts'
import { foldedUtf8, indexPassages, unindexPassage } from './passage-index.ts'
import { findPassage, outline, readPassages } from './passage-queries.ts'

const MOST_PASSAGES = 500

export const reads: ReadHandlers<'passages.outline' | 'passages.read' | 'passages.find'> = {
  'passages.outline': (db, { edition }) => outline(db, edition),
  'passages.read': (db, { edition, from, to }) =>
    readPassages(db, edition, from, Math.min(to, from + MOST_PASSAGES - 1)),
  'passages.find': (db, { edition, query }) => ({
    hits: readPassages(db, edition, 1, Number.MAX_SAFE_INTEGER).flatMap(({ ordinal, text }) =>
      occurrences(text, query).map((range) => ({ ordinal, ...range })),
    ),
  }),
}

export const writes: WriteHandlers<'passages.setFurniture'> = {
  'passages.setFurniture': (db, { ids, furniture }) => {
    const changed = ids.map((id) => findPassage(db, id)).filter((passage) => passage.furniture !== furniture)
    for (const { id } of changed) {
      db.run('UPDATE passages SET furniture = ? WHERE id = ?', furniture ? 1 : 0, id)
      unindexPassage(db, id, !furniture)
    }
    indexPassages(
      db,
      changed.map(({ id, text }) => ({ id, furniture, folded: foldedUtf8(text) })),
    )
    const what = changed.length === 1 ? `¶ ${changed[0]?.ordinal}` : `${changed.length} passages`
    return {
      output: null,
      inverse:
        changed.length === 0
          ? null
          : {
              label: furniture ? `Fold ${what}` : `Restore ${what}`,
              calls: [
                {
                  method: 'passages.setFurniture',
                  input: { ids: changed.map(({ id }) => id), furniture: !furniture },
                },
              ],
            },
    }
  },
}
