import { z } from 'zod'
import { documentId, editionId, highlightId, noteId, passageId } from '../domain/ids.ts'
import { read } from './define.ts'
import { highlightColour } from './documents.ts'

/** UTF-16 offsets `[start, end)` in the text beside which they stand. */
export const mark = z.tuple([z.number().int(), z.number().int()])
export type Mark = z.infer<typeof mark>

/** How many notes and how many highlights an answer holds at most. */
export const MOST_ASIDES = 100

/** A passage that matches; `page` is that of its first marked word. */
export const passageHit = z.object({
  id: passageId,
  ordinal: z.number().int(),
  page: z.string().nullable(),
  furniture: z.boolean(),
  text: z.string(),
  marks: z.array(mark),
})
export type PassageHit = z.infer<typeof passageHit>

/** A document with its best passages in reading order; `matches` counts all its matching passages. */
export const documentHit = z.object({
  id: documentId,
  edition: editionId,
  title: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  matches: z.number().int(),
  passages: z.array(passageHit),
})
export type DocumentHit = z.infer<typeof documentHit>

/** A value and how many documents are left when the search is narrowed to it: `(query) source:"value"`. */
export const facetValue = z.object({ value: z.string(), count: z.number().int() })
export type FacetValue = z.infer<typeof facetValue>

/** The fields by which an answer can be narrowed. `year` is narrowed by `date:`, `language` by `lang:`. */
export const facetFields = ['source', 'tag', 'year', 'language', 'kind', 'colour'] as const
export type FacetField = (typeof facetFields)[number]

/** For each field its commonest values, at most a hundred, commonest first; years from the latest. */
export const facets = z.record(z.enum(facetFields), z.array(facetValue))
export type Facets = z.infer<typeof facets>

export const searchSorts = ['relevance', 'date', 'source'] as const
export type SearchSort = (typeof searchSorts)[number]

export const searchModes = ['documents', 'passages'] as const
export type SearchMode = (typeof searchModes)[number]

/** The forms of a word that passages were found by, as they write them in small letters, those in most passages first. */
export const foundForms = z.object({
  word: z.string(),
  also: z.array(z.string()),
  /** Whether the word has more forms than are looked for. */
  isBounded: z.boolean(),
})
export type FoundForms = z.infer<typeof foundForms>

/** `total` counts documents, `passages` matching passages, over the whole library and not only this window. */
export const searchAnswer = z.object({
  total: z.number().int(),
  passages: z.number().int(),
  /** Whether not every passage was read for a pattern, so that there may be more. */
  isCut: z.boolean(),
  /** How many passages were read for a pattern, when not all were; else null. */
  looked: z.number().int().nullable(),
  /** Whether passages were too many to be scored one by one: then documents that say the words more often come first. */
  isRough: z.boolean(),
  /** While documents are read again by newer rules of letters and numbers: how many are, of how many; else null. */
  rereading: z.object({ done: z.number().int(), documents: z.number().int() }).nullable(),
  /** For each word after `forms:` what else was found. */
  forms: z.array(foundForms),
  facets,
  /** In the mode `passages` each entry is one passage with its document. */
  documents: z.array(documentHit),
  /** At most `MOST_ASIDES` of each. */
  notes: z.array(z.object({ id: noteId, title: z.string(), text: z.string(), marks: z.array(mark) })),
  highlights: z.array(
    z.object({
      id: highlightId,
      document: documentId,
      edition: editionId,
      documentTitle: z.string(),
      /** Where it stands, see `Locus`. */
      ordinal: z.number().int(),
      page: z.string().nullable(),
      lastOrdinal: z.number().int(),
      lastPage: z.string().nullable(),
      colour: highlightColour,
      exact: z.string(),
      text: z.string(),
      marks: z.array(mark),
    }),
  ),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

export const search = {
  /**
   * Documents whose passages match, best first (or latest first, or by source); in the mode `passages` their passages one by one,
   * counted so by `offset` and `limit`. Equal searches of an unchanged library give equal windows. Notes and highlights
   * whose comments match come with the first window only.
   * AND, OR and NOT speak of documents: the words of a query may be spread over the passages of one. Any text is a search.
   */
  'search.run': read(
    ['documents', 'passages', 'highlights', 'notes', 'tags'],
    z.object({
      query: z.string(),
      furniture: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50),
      mode: z.enum(searchModes).default('documents'),
      sort: z.enum(searchSorts).default('relevance'),
      passagesPerDocument: z.number().int().min(1).max(10_000).default(5),
    }),
    searchAnswer,
  ),
} as const

export const catalog = {
  /**
   * Everything the quick switcher finds by name, a line each that `readCatalog` reads: documents that are not in the trash, notes,
   * tags, saved searches, packs and drafts.
   */
  'catalog.list': read(
    ['documents', 'notes', 'tags', 'searches', 'packs', 'drafts'],
    z.object({}),
    z.string(),
  ),
} as const
