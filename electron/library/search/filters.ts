import type { ReadHandle } from '#library/database/handles.ts'
import { type Days, dateTest, daysOf } from '#shared/domain/edtf.ts'
import type { Filter, HavingFilter } from '#shared/query/ast.ts'
import { fold } from '#shared/text/fold.ts'
import { foldedWords } from '#shared/text/folded-words.ts'
import { type Coded, type Column, type Columns, columnsOf } from './columns.ts'
import { DocumentSet } from './document-set.ts'
import { holdingWords } from './names.ts'

const TAGGED = `
  WITH RECURSIVE wanted(id) AS (
    SELECT id FROM tags WHERE folded = ? UNION SELECT t.id FROM tags t JOIN wanted w ON t.parent = w.id)
  SELECT document FROM document_tags WHERE tag IN (SELECT id FROM wanted)
  UNION SELECT h.document FROM highlight_tags ht JOIN highlights h ON h.id = ht.highlight
  WHERE ht.tag IN (SELECT id FROM wanted)`

const COLOURED = 'SELECT DISTINCT document FROM highlights WHERE colour = ?'

const HAVING: Readonly<Record<HavingFilter, string>> = {
  note: `
    SELECT target FROM note_links WHERE target_kind = 'document'
    UNION SELECT h.document FROM note_links l JOIN highlights h ON h.id = l.target WHERE l.target_kind = 'highlight'
    UNION SELECT e.document FROM note_links l JOIN passages p ON p.id = l.target JOIN editions e ON e.id = p.edition
    WHERE l.target_kind = 'passage'`,
  highlight: 'SELECT DISTINCT document FROM highlights',
  comment: "SELECT DISTINCT document FROM highlights WHERE comment <> ''",
  tag: `
    SELECT document FROM document_tags
    UNION SELECT h.document FROM highlight_tags t JOIN highlights h ON h.id = t.highlight`,
}

/** The documents that a filter lets through, also those in the trash. */
export function documentsWith(db: ReadHandle, filter: Filter, columns = columnsOf(db)): DocumentSet {
  switch (filter.field) {
    case 'title':
      return holdingName(columns, columns.named('title'), filter.value)
    case 'author':
      return holdingName(columns, columns.named('byline'), filter.value)
    case 'source':
      return holdingValue(columns, 'publisher', sourceTest(foldedWords(filter.value)))
    case 'lang':
      return holdingValue(columns, 'language', languageTest(filter.value.toLowerCase()))
    case 'kind':
      return holdingValue(columns, 'kind', (kind) => kind === filter.value)
    case 'is':
      return holdingValue(columns, 'read_state', (state) => state === filter.value)
    case 'date':
      return holdingDate(columns, filter)
    case 'tag':
      return listed(columns, db.column<number>(TAGGED, fold(filter.value).text))
    case 'colour':
      return listed(columns, db.column<number>(COLOURED, filter.value))
    case 'has':
      return listed(columns, db.column<number>(HAVING[filter.value]))
  }
}

/** Whether a publisher holds these words; both folded. */
export function sourceTest(words: string): (publisher: string) => boolean {
  const holds = holdingWords(words)
  return (publisher) => holds(` ${publisher}`)
}

/** Whether a BCP 47 tag is that of a language or of a form of it, both in small letters. */
export function languageTest(language: string): (tag: string) => boolean {
  return (tag) => tag === language || tag.startsWith(`${language}-`)
}

function holdingDate(columns: Columns, between: Extract<Filter, { field: 'date' }>): DocumentSet {
  const { published } = columns.column
  const test = dateTest(between)
  return holdingCodes(
    columns,
    published.codes,
    daysIn(published).map((days) => days !== null && test(days)),
  )
}

const knownDays = new WeakMap<Column, (Days | null)[]>()

/** The days of all dates of a column, each read once. */
export function daysIn(published: Column): readonly (Days | null)[] {
  const days = knownDays.get(published) ?? []
  knownDays.set(published, days)
  for (const date of published.values.slice(days.length)) days.push(date === null ? null : daysOf(date))
  return days
}

/** Each different value is tested once. */
function holdingValue(columns: Columns, field: Coded, test: (value: string) => boolean): DocumentSet {
  const { codes, values, keys } = columns.column[field]
  return holdingCodes(
    columns,
    codes,
    keys.map((key, code) => values[code] !== null && test(key)),
  )
}

function holdingCodes(columns: Columns, codes: Int32Array, fits: readonly boolean[]): DocumentSet {
  const found = DocumentSet.of(columns.limit)
  for (let id = 1; id < columns.limit; id++) if (fits[codes[id] as number]) found.add(id)
  return found
}

function holdingName(columns: Columns, names: readonly string[], words: string): DocumentSet {
  const holds = holdingWords(foldedWords(words))
  const found = DocumentSet.of(columns.limit)
  for (let id = 1; id < columns.limit; id++) if (holds(names[id] ?? '')) found.add(id)
  return found
}

/** A target that is no document of the library, as of a link that leads nowhere, is left out. */
function listed(columns: Columns, ids: readonly number[]): DocumentSet {
  return DocumentSet.of(
    columns.limit,
    ids.filter((id) => id < columns.limit),
  )
}

const NEWEST = `
  SELECT e.id FROM documents d JOIN editions e ON e.document = d.id AND e.newest = 1 WHERE d.trashed_at IS NULL`

/** Everything that can be found: the newest editions of documents that are not in the trash. */
export function everyEdition(db: ReadHandle): Set<number> {
  return new Set(db.column<number>(NEWEST))
}
