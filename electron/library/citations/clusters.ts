import type { Citation, CitationItem, Engine } from 'citeproc'

/** Numbers that citeproc-js has for “all works are known already” and for styles that ask where a work was cited before. */
const ASSUME_ALL_ITEMS_REGISTERED = 2
const BY_POSITION = 2

/**
 * The HTML of each citation in a place of its own, in their order; notes are counted from 1. Says what `rebuildProcessorState` of
 * citeproc-js says, which looks at all citations before it for every one, so that its time grows with their square: here the
 * engine is told of all, and finds their positions and words them when it is given the last.
 */
export function clustersInOrder(engine: Engine, items: readonly CitationItem[], inNotes: boolean): string[] {
  engine.updateItems([...new Set(items.map(({ id }) => id))])
  const citations = items.map(
    (item, index): Citation => ({
      citationID: String(index),
      citationItems: [item],
      properties: { noteIndex: inNotes ? index + 1 : 0 },
      sortedItems: [[engine.retrieveItem(item.id), { ...item }]],
    }),
  )
  const html: string[] = []
  const word = (citation: Citation, before: readonly Citation[]): void => {
    const places = before.map(({ citationID, properties }) => [citationID, properties.noteIndex] as const)
    const [, worded] = engine.processCitationCluster(citation, places, [], ASSUME_ALL_ITEMS_REGISTERED)
    for (const [, words, id] of worded) html[Number(id)] = words
  }
  if (engine.opt.update_mode !== BY_POSITION) {
    for (const citation of citations) word(citation, [])
    return html
  }
  const last = citations.at(-1)
  if (last === undefined) return html
  for (const citation of citations) engine.registry.citationreg.citationById[citation.citationID] = citation
  word(last, citations.slice(0, -1))
  return html
}
