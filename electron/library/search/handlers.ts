import type { ReadHandle } from '#library/database/handles.ts'
import type { ReadHandlers } from '#library/feature.ts'
import { foldingProgress } from '#library/folding/queries.ts'
import type { Input } from '#shared/contract/index.ts'
import type { FoundForms, SearchAnswer } from '#shared/contract/search.ts'
import type { Query } from '#shared/query/ast.ts'
import { placesLookedIn } from '#shared/query/leaves.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { withoutRepeats } from '#shared/query/repeats.ts'
import { Search } from './candidates.ts'
import { listCatalog } from './catalog.ts'
import { facetsOf } from './facets.ts'
import type { PatternHits } from './leaf-hits.ts'
import { patternHits } from './patterns.ts'
import { documentHits, highlightHits, noteHits } from './queries.ts'

const NOTHING: SearchAnswer = {
  total: 0,
  passages: 0,
  isCut: false,
  looked: null,
  isRough: false,
  rereading: null,
  forms: [],
  facets: { source: [], tag: [], year: [], language: [], kind: [], colour: [] },
  documents: [],
  notes: [],
  highlights: [],
}

/** What was found of each word whose forms were looked for. */
function foundForms(hits: PatternHits): FoundForms[] {
  const forms = [...hits.values()].flatMap(({ forms }) => forms ?? [])
  return [...new Map(forms.map((one) => [one.word, one])).values()]
}

export const reads: ReadHandlers<'search.run' | 'catalog.list'> = {
  'search.run': async (db, input) => {
    const parsed = parseQuery(input.query)
    if (!parsed.query) return NOTHING
    const query = withoutRepeats(parsed.query)
    const places = placesLookedIn(parsed)
    const patterns = places.has('documents') ? await patternHits(db, query, input.furniture) : null
    // Numbers, facets and results agree, whatever another process stores meanwhile.
    return db.atOnce(() => ({
      ...NOTHING,
      ...(patterns === null ? {} : inDocuments(db, query, patterns, input)),
      notes: input.offset === 0 && places.has('notes') ? noteHits(db, query) : [],
      highlights: input.offset === 0 && places.has('highlights') ? highlightHits(db, query) : [],
    }))
  },
  'catalog.list': (db) => listCatalog(db),
}

function inDocuments(
  db: ReadHandle,
  query: Query,
  patterns: PatternHits,
  { furniture, offset, limit, mode, sort, passagesPerDocument }: Input<'search.run'>,
): Omit<SearchAnswer, 'notes' | 'highlights'> {
  const search = new Search(db, query, furniture, patterns)
  const shown =
    mode === 'documents'
      ? search.window(sort, offset, limit).map((candidate) => ({
          candidate,
          passages: search.best(candidate.document, passagesPerDocument),
        }))
      : search
          .passageWindow(sort, offset, limit)
          .map(({ candidate, passage }) => ({ candidate, passages: [passage] }))
  return {
    total: search.documents.length,
    passages: search.passages,
    isCut: search.looked !== null,
    looked: search.looked,
    isRough: search.isRough,
    rereading: foldingProgress(db),
    forms: foundForms(patterns),
    facets: facetsOf(db, search.columns, search.documents),
    documents: documentHits(db, query, shown),
  }
}
