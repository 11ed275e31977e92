import type { ReadHandle } from '#library/database/handles.ts'
import { findDocument } from '#library/documents/queries.ts'
import { findHighlight } from '#library/highlights/queries.ts'
import { currentSettings } from '#library/settings/queries.ts'
import { tagPaths } from '#library/tags/path-queries.ts'
import { highlightColour } from '#shared/contract/documents.ts'
import type { Packable, PackGrouping } from '#shared/contract/packs.ts'
import type { HighlightId, PackItemId, TagId } from '#shared/domain/ids.ts'

interface Place {
  readonly id: PackItemId | null
  readonly item: Packable
}

/** Of a group: its heading, and what it is sorted by. */
interface Group {
  readonly heading: string
  readonly order: string
}

/** See `packs.group` of the contract. Groups stand in the order of first appearance; colours and dates in their own. */
export function groupedItems(db: ReadHandle, places: readonly Place[], by: PackGrouping): Place[] {
  const groups = new Map<string, { readonly group: Group; readonly places: Place[] }>()
  const rest: Place[] = []
  const paths = tagPaths(db)
  for (const place of places) {
    const { item } = place
    if (item.kind === 'heading') continue
    if (item.kind !== 'highlight') {
      rest.push(place)
      continue
    }
    const group = groupOf(db, item.id, by, paths, groups.size)
    const known = groups.get(group.heading) ?? { group, places: [] }
    known.places.push(place)
    groups.set(group.heading, known)
  }
  const sorted = [...groups.values()].sort((a, b) => (a.group.order < b.group.order ? -1 : 1))
  return [
    ...sorted.flatMap(({ group, places: own }): Place[] => [
      { id: null, item: { kind: 'heading', level: 1, text: group.heading } },
      ...own,
    ]),
    ...rest,
  ]
}

/** Sorts behind every date. */
const LAST = '\uFFFF'

function groupOf(
  db: ReadHandle,
  id: HighlightId,
  by: PackGrouping,
  paths: ReadonlyMap<TagId, string>,
  met: number,
): Group {
  const highlight = findHighlight(db, id)
  const inOrderOfMeeting = String(met).padStart(9, '0')
  switch (by) {
    case 'document':
      return { heading: findDocument(db, highlight.document).title, order: inOrderOfMeeting }
    case 'tag': {
      const [tag] = highlight.tags
      if (tag === undefined) return { heading: 'Without a tag', order: LAST }
      return { heading: paths.get(tag) ?? '', order: inOrderOfMeeting }
    }
    case 'colour': {
      const order = String(highlightColour.options.indexOf(highlight.colour))
      return { heading: currentSettings(db).colourNames[highlight.colour], order }
    }
    case 'date': {
      const { published } = findDocument(db, highlight.document)
      const [year] = /^-?[\dX]{4}/.exec(published ?? '') ?? []
      if (year === undefined) return { heading: 'Undated', order: LAST }
      return { heading: year.includes('X') ? `${year.replaceAll('X', '0')}s` : year, order: year }
    }
  }
}
