import type { Highlight } from '#shared/contract/highlights.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import type { Words } from './outline.ts'

/** The highlights of an edition whose place is certain, to be asked which of them touch a range. */
export class HighlightIndex {
  readonly #sorted: readonly Highlight[]
  /** The furthest end of each highlight and all before it, so that the way back from a range can stop early. */
  readonly #reach: Float64Array
  readonly #ids: ReadonlySet<HighlightId>

  constructor(highlights: readonly Highlight[]) {
    this.#sorted = highlights
      .filter(({ status }) => status === 'exact' || status === 'moved')
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
    this.#ids = new Set(this.#sorted.map(({ id }) => id))
    this.#reach = new Float64Array(this.#sorted.length)
    let furthest = 0
    this.#sorted.forEach(({ end }, index) => {
      furthest = Math.max(furthest, end)
      this.#reach[index] = furthest
    })
  }

  has(id: HighlightId): boolean {
    return this.#ids.has(id)
  }

  /** Those that share at least one UTF-16 unit with the range, in reading order. */
  overlapping({ start, end }: Words): Highlight[] {
    const found: Highlight[] = []
    for (let index = this.#startingBefore(end) - 1; index >= 0; index -= 1) {
      if ((this.#reach[index] ?? 0) <= start) break
      const highlight = this.#sorted[index]
      if (highlight && highlight.end > start && start < end) found.push(highlight)
    }
    return found.reverse()
  }

  /** Those that cover an offset, the shortest first: the order in which clicking goes through them. */
  at(offset: number): Highlight[] {
    return this.overlapping({ start: offset, end: offset + 1 }).sort(
      (a, b) => a.end - a.start - (b.end - b.start) || b.id - a.id,
    )
  }

  #startingBefore(end: number): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return low
  }
}
