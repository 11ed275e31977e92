import { library as strings } from '#renderer/strings/library.ts'
import type { DocumentQuery } from '#shared/contract/documents.ts'

type Sorting = Pick<DocumentQuery, 'sort' | 'descending'>
export type SortName = keyof typeof strings.sorts

/** The name of an order, by which `strings.sorts` calls it. */
export function sortName({ sort, descending }: Sorting): SortName {
  return `${sort}-${descending ? 'down' : 'up'}`
}

/** The order of a name. */
export function sortOf(name: SortName): Sorting {
  const [sort, direction] = name.split('-') as [DocumentQuery['sort'], 'up' | 'down']
  return { sort, descending: direction === 'down' }
}

/** All orders, as the menu offers them. */
export const sortNames = Object.keys(strings.sorts) as readonly SortName[]

/** Whether some filter leaves documents of the view out. */
export function isFiltered({ tag, publisher, language, publishedFrom, publishedTo }: DocumentQuery): boolean {
  return [tag, publisher, language, publishedFrom, publishedTo].some((value) => value !== null)
}

/** The same view without filters. */
export function unfiltered(query: DocumentQuery): DocumentQuery {
  return { ...query, tag: null, publisher: null, language: null, publishedFrom: null, publishedTo: null }
}
