import type { WriteHandle } from '#library/database/handles.ts'
import { textOfEdition } from '#library/documents/passage-queries.ts'
import { placeForward } from '#library/editions/placement-queries.ts'
import { insertHighlight } from '#library/highlights/queries.ts'
import { selectorOf } from '#library/highlights/selector-queries.ts'
import type { HighlightId, TagId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/text/words.ts'
import { nearestColour } from './colours.ts'
import type { ForeignHighlight, ForeignSource, Unplaced } from './foreign.ts'
import { lazily } from './lazily.ts'
import type { MatchedEdition } from './match-queries.ts'
import { knownOrigin, saveOrigin } from './origin-queries.ts'
import type { Placing } from './place.ts'
import { BY_NAME } from './place-tags.ts'
import { type WordPlacer, wordPlacer } from './place-words.ts'
import { sameHighlight } from './same-queries.ts'
import { wordsOf } from './unplaced.ts'

export interface PlacedHighlights {
  readonly ids: ReadonlyMap<string, HighlightId>
  readonly created: readonly HighlightId[]
  readonly unplaced: readonly Unplaced[]
}

/** Source by source, so that one text at a time is held. */
export function placeHighlights(
  db: WriteHandle,
  placing: Placing,
  tags: ReadonlyMap<string, TagId>,
): PlacedHighlights {
  const { foreign, matches } = placing
  const ids = new Map<string, HighlightId>()
  const created: HighlightId[] = []
  const unplaced: Unplaced[] = []
  const bySource = new Map<string, ForeignHighlight[]>(
    foreign.sources.map(({ foreignId }) => [foreignId, []]),
  )
  for (const highlight of foreign.highlights) bySource.get(highlight.source)?.push(highlight)
  for (const source of foreign.sources) {
    const match = matches.get(source.foreignId)
    const highlights = bySource.get(source.foreignId) ?? []
    if (!match && highlights.length === 0 && source.file === null) unplaced.push(missing(source))
    const editions = match === undefined ? [] : [match, ...match.others]
    const texts = editions.map((edition) => ({
      edition,
      placer: lazily(() => wordPlacer(textOfEdition(db, edition.edition), source, edition.sameText)),
    }))
    for (const highlight of highlights) {
      const known = knownOrigin(db, foreign.system, highlight.foreignId, 'highlight')
      if (known !== undefined) {
        ids.set(highlight.foreignId, known as HighlightId)
        continue
      }
      const found = firstPlace(texts, highlight) ?? { why: whyNotThere(source) }
      if ('why' in found) {
        unplaced.push({ ...wordsOf(foreign, source, highlight), why: found.why })
        continue
      }
      const { id, isNew } = addHighlight(db, placing, {
        match: found.edition,
        highlight,
        found: found.place,
        tags,
      })
      ids.set(highlight.foreignId, id)
      if (isNew) created.push(id)
      saveOrigin(db, foreign.system, highlight.foreignId, 'highlight', id)
    }
  }
  return { ids, created, unplaced }
}

interface ReadEdition {
  readonly edition: MatchedEdition
  readonly placer: () => WordPlacer
}

/** In the first of several texts that has the words; a text that has them twice leaves it uncertain. Null without texts. */
function firstPlace(
  texts: readonly ReadEdition[],
  highlight: ForeignHighlight,
): { readonly edition: MatchedEdition; readonly place: Range } | { readonly why: string } | null {
  let refused: { readonly why: string } | null = null
  for (const { edition, placer } of texts) {
    const found = placer().place(highlight)
    if ('place' in found) return { edition, place: found.place }
    if (found.uncertain) return found
    refused ??= found
  }
  return refused
}

/** A document that is only named: what is said of it as a whole may still come in as a note. */
function missing(source: ForeignSource): Unplaced {
  return { what: source.name === '' ? source.foreignId : `“${source.name}”`, why: whyNotThere(source) }
}

function whyNotThere({ url, name }: ForeignSource): string {
  const what = url ?? (name === '' ? null : `“${name}”`)
  return what === null
    ? 'The file does not say to which document it belongs.'
    : `${what} is not in this library. Import it, then this file again.`
}

interface Adding {
  readonly match: MatchedEdition
  readonly highlight: ForeignHighlight
  readonly found: { readonly start: number; readonly end: number }
  readonly tags: ReadonlyMap<string, TagId>
}

/** The same highlight that is there already is taken for it. */
function addHighlight(
  db: WriteHandle,
  { foreign, now }: Placing,
  { match, highlight, found, tags: ids }: Adding,
): { readonly id: HighlightId; readonly isNew: boolean } {
  const selector = selectorOf(db, { edition: match.edition, ...found })
  const codes = [...highlight.codes, ...highlight.tags.map((name) => BY_NAME + name)]
  const tags = codes.map((code) => ids.get(code)).filter((id) => id !== undefined)
  const { comment } = highlight
  const same = sameHighlight(db, { edition: match.edition, ...selector, comment, tags })
  if (same !== undefined) return { id: same, isNew: false }
  const ofCode = foreign.codes.find(({ foreignId }) => foreignId === highlight.codes[0])?.colour ?? null
  const at = timeOf(highlight.createdAt) ?? now
  const id = insertHighlight(db, {
    ...selector,
    document: match.document,
    edition: match.edition,
    colour: nearestColour(highlight.colour) ?? nearestColour(ofCode) ?? 'amber',
    comment,
    tags,
    status: 'exact',
    createdAt: at,
    modifiedAt: at,
  })
  placeForward(db, id)
  return { id, isNew: true }
}

export function timeOf(written: string | null): string | null {
  const time = written === null ? Number.NaN : Date.parse(written)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
