import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { TextTitle } from '../metadata/title.ts'
import { found } from '../metadata/value.ts'
import { key } from '../shape.ts'
import type { TextBlock } from './document-text.ts'

/** A title as the first page shows it, and the candidates for the document's title, best first. */
export interface ShownTitle {
  readonly title: TextTitle | null
  readonly values: readonly MetadataValue[]
}

/** Blocks of the first page that may be its title, and the longest that a title is (UTF-16 units). */
const NEAR_TOP = 15
const LONGEST = 250

/**
 * Weighs the title that the file declares against the largest heading of its first page: a declared title that the page
 * shows wins, and its place is where it is shown; one that it doesn't show gives way to the heading, because programs
 * carry titles over from templates and other files.
 */
export function findShownTitle(blocks: readonly TextBlock[], declared: readonly MetadataValue[]): ShownTitle {
  const first = blocks.find((block) => !block.furniture)?.page
  const top = blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => block.page === first && !block.furniture && block.text.length <= LONGEST)
    .slice(0, NEAR_TOP)
  const shown = top
    .filter(({ block }) => block.kind === 'heading' && /\p{L}{2}/u.test(block.text))
    .reduce<(typeof top)[number] | null>(
      (best, one) => (one.block.size > (best?.block.size ?? 0) + 0.2 ? one : best),
      null,
    )
  const titles = declared.filter(({ field }) => field === 'title')
  for (const title of titles) {
    const place = top.find(({ block }) => isSame(block.text, title.value))
    if (place !== undefined)
      return {
        title: toTitle(place),
        values: [fromText(place.block.text), ...others(titles, place.block.text)],
      }
    if (
      isSpread(
        top.map(({ block }) => block.text),
        title.value,
      )
    )
      return { title: toTitle(shown), values: [title, ...others(titles, title.value)] }
  }
  if (shown === null) return { title: null, values: titles }
  return { title: toTitle(shown), values: [fromText(shown.block.text), ...titles] }
}

function isSame(text: string, title: string): boolean {
  return key(title).length >= 3 && key(text) === key(title)
}

/** A title that is printed in several blocks: on two lines of different size, or with its subtitle. */
function isSpread(texts: readonly string[], title: string): boolean {
  const wanted = key(title)
  return wanted.length >= 8 && texts.map(key).join('').includes(wanted)
}

function others(titles: readonly MetadataValue[], but: string): MetadataValue[] {
  return titles.filter(({ value }) => value !== but && !isSame(value, but))
}

function fromText(text: string): MetadataValue {
  return found('title', text, 'text', text)
}

function toTitle(place: { readonly block: TextBlock; readonly index: number } | null): TextTitle | null {
  if (place === null) return null
  const { block, index } = place
  return { text: block.text, index, evidence: block.text, archive: false }
}
