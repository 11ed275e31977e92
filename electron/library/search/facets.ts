import type { ReadHandle } from '#library/database/handles.ts'
import type { FacetField, Facets, FacetValue } from '#shared/contract/search.ts'

/** Values of a field that an answer names at most. */
const MOST_VALUES = 100

const OF = 'FROM json_each(?) f JOIN editions e ON e.id = f.value JOIN documents d ON d.id = e.document'

const COUNTS: Readonly<Record<FacetField, string>> = {
  source: `SELECT d.publisher AS value, count(*) AS count ${OF} WHERE d.publisher <> '' GROUP BY 1`,
  language: `SELECT lower(d.language) AS value, count(*) AS count ${OF} WHERE d.language <> '' GROUP BY 1`,
  kind: `SELECT d.kind AS value, count(*) AS count ${OF} GROUP BY 1`,
  year: `SELECT substr(d.published, 1, 4) AS value, count(*) AS count ${OF}
    WHERE d.published GLOB '[0-9][0-9][0-9][0-9]*' GROUP BY 1`,
  colour: `SELECT h.colour AS value, count(DISTINCT d.id) AS count ${OF} JOIN highlights h ON h.document = d.id GROUP BY 1`,
  tag: `WITH RECURSIVE above(tag, id, parent) AS (
      SELECT id, id, parent FROM tags UNION ALL SELECT a.tag, t.id, t.parent FROM above a JOIN tags t ON t.id = a.parent),
    bearing(document, tag) AS (SELECT document, tag FROM document_tags
      UNION SELECT h.document, ht.tag FROM highlight_tags ht JOIN highlights h ON h.id = ht.highlight)
    SELECT min(t.name) AS value, count(DISTINCT d.id) AS count ${OF} JOIN bearing b ON b.document = d.id
      JOIN above a ON a.tag = b.tag JOIN tags t ON t.id = a.id GROUP BY t.folded`,
}

/** How many of these editions' documents have each value. */
export function facetsOf(db: ReadHandle, editions: readonly number[]): Facets {
  const found = JSON.stringify(editions)
  const valuesOf = (field: FacetField): FacetValue[] => {
    const values = db.all<FacetValue>(COUNTS[field], found)
    const sorted =
      field === 'year'
        ? values.sort((a, b) => (a.value < b.value ? 1 : -1))
        : values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    return sorted.slice(0, MOST_VALUES)
  }
  return {
    source: valuesOf('source'),
    tag: valuesOf('tag'),
    year: valuesOf('year'),
    language: valuesOf('language'),
    kind: valuesOf('kind'),
    colour: valuesOf('colour'),
  }
}
