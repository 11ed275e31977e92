import CSL, { type CitationItem, type Engine } from 'citeproc'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { citable } from '#library/citations/citable.ts'
import { clustersInOrder } from '#library/citations/clusters.ts'
import { shippedStyles } from '#library/citations/shipped.ts'
import { shippedLocaleTree } from '#library/citations/style-files.ts'
import { type Style, shippedStyle } from '#library/citations/styles.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import { works } from './works.ts'

/** Works with authors and years in common, which styles have to tell apart. */
const MANY: readonly (CslItem & { readonly id: string })[] = Object.entries(works).flatMap(([name, work]) => [
  { ...work, id: name },
  { ...work, id: `${name} 2`, title: `More of ${name}` },
  { ...work, id: `${name} 3`, author: [{ family: 'Lund', given: 'Arne' }] },
])

function engineOf(style: Style): Engine {
  const retrieveItem = (id: string) =>
    citable(MANY.find((work) => work.id === id) ?? { id, type: 'document' })
  return new CSL.Engine({ retrieveItem, retrieveLocale: shippedLocaleTree }, style.tree(), 'en-GB', true)
}

const items: fc.Arbitrary<CitationItem[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...MANY.slice(0, 12), ...MANY).map(({ id }) => id),
      fc.option(fc.tuple(fc.constantFrom('page', 'paragraph'), fc.constantFrom('3', '3–4', '12')), {
        nil: null,
      }),
    )
    .map(([id, place]) => (place === null ? { id } : { id, label: place[0], locator: place[1] })),
  { minLength: 1, maxLength: 30 },
)

function rebuilt(style: Style, cited: readonly CitationItem[], inNotes: boolean): string[] {
  const citations = cited.map((item, index) => ({
    citationID: String(index),
    citationItems: [{ ...item }],
    properties: { noteIndex: inNotes ? index + 1 : 0 },
  }))
  return engineOf(style)
    .rebuildProcessorState(citations, 'html', [])
    .map(([, , html]) => html)
}

test.each(shippedStyles.map(({ id }) => id))(
  '%s words citations as citeproc-js does one by one',
  (id) => {
    const style = shippedStyle(id)
    if (style === null) throw new Error(`${id} does not ship`)
    const inNotes = style.kind === 'notes'
    fc.assert(
      fc.property(items, (cited) => {
        expect(clustersInOrder(engineOf(style), cited, inNotes)).toEqual(rebuilt(style, cited, inNotes))
      }),
      { numRuns: 12 },
    )
  },
  60_000,
)
