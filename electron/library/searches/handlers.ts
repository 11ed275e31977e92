import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { countFound } from './count.ts'
import { readingOf } from './make-receipt.ts'
import { findSearch, listSearches, newestEdition, putSearch } from './queries.ts'

export const reads: ReadHandlers<'searches.list' | 'searches.count' | 'searches.countQuery'> = {
  'searches.list': (db) => listSearches(db),
  'searches.count': async (db, { id }) => {
    const saved = findSearch(db, id)
    const { found, candidates } = await countFound(db, saved)
    // Most of the time nothing came.
    const fresh =
      newestEdition(db) > saved.seen ? candidates().filter(({ edition }) => edition > saved.seen).length : 0
    return { ...found, fresh }
  },
  'searches.countQuery': async (db, asked) => ({
    ...readingOf(asked.query),
    isSearch: parseQuery(asked.query).query !== null,
    ...(await countFound(db, asked)).found,
  }),
}

function checked<S extends { readonly name: string; readonly query: string }>(search: S): S {
  const query = search.query.trim()
  if (parseQuery(query).query === null) {
    throw new BookwheelError(
      'invalid-input',
      'This search looks for nothing. Nothing was saved.',
      'Type words to search for.',
    )
  }
  return { ...search, query, name: search.name.trim() || query }
}

type Writes = 'searches.create' | 'searches.update' | 'searches.remove' | 'searches.restore' | 'searches.look'

export const writes: WriteHandlers<Writes> = {
  'searches.create': (db, input, { now }) => {
    const at = now()
    const search = { ...checked(input), createdAt: at, modifiedAt: at, seen: newestEdition(db) }
    const id = putSearch(db, search)
    return {
      output: findSearch(db, id),
      inverse: {
        label: `New saved search “${search.name}”`,
        calls: [{ method: 'searches.remove', input: { id } }],
      },
    }
  },
  'searches.update': (db, { id, ...change }, { now }) => {
    const before = findSearch(db, id)
    const after = checked({ ...before, ...change })
    putSearch(db, { ...after, modifiedAt: now() })
    const { name, query, furniture } = before
    return {
      output: findSearch(db, id),
      inverse: {
        label: `Change of saved search “${name}”`,
        calls: [{ method: 'searches.update', input: { id, name, query, furniture } }],
      },
    }
  },
  'searches.remove': (db, { id }) => {
    const before = findSearch(db, id)
    db.run('DELETE FROM saved_searches WHERE id = ?', id)
    return {
      output: null,
      inverse: {
        label: `Remove saved search “${before.name}”`,
        calls: [{ method: 'searches.restore', input: before }],
      },
    }
  },
  'searches.restore': (db, search) => {
    const id = putSearch(db, search)
    return {
      output: null,
      inverse: {
        label: `New saved search “${search.name}”`,
        calls: [{ method: 'searches.remove', input: { id } }],
      },
    }
  },
  'searches.look': (db, { id }) => {
    findSearch(db, id)
    db.run('UPDATE saved_searches SET seen = ? WHERE id = ?', newestEdition(db), id)
    return { output: null, inverse: null }
  },
}
