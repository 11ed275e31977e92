/**
 * Heights of the rows of a virtual list in CSS pixels: measured where a row was on screen, else the estimate. A Fenwick
 * tree of the differences makes every question logarithmic, so that 100,000 rows cost no more than 100.
 */
export class RowHeights {
  readonly count: number
  readonly #estimate: number
  readonly #measured: Float64Array
  readonly #tree: Float64Array

  constructor(count: number, estimate: number) {
    this.count = count
    this.#estimate = estimate
    this.#measured = new Float64Array(count).fill(estimate)
    this.#tree = new Float64Array(count + 1)
  }

  /** Heights for another number of rows; what was measured stays with its index. */
  resized(count: number): RowHeights {
    const next = new RowHeights(count, this.#estimate)
    for (let index = 0; index < Math.min(count, this.count); index += 1) {
      const height = this.height(index)
      if (height !== this.#estimate) next.measure(index, height)
    }
    return next
  }

  height(index: number): number {
    return this.#measured[index] ?? 0
  }

  /** Records a measured height and returns how much it differs from what was assumed before. */
  measure(index: number, height: number): number {
    const before = this.#measured[index]
    if (before === undefined || before === height) return 0
    this.#measured[index] = height
    const change = height - before
    for (let node = index + 1; node <= this.count; node += node & -node) {
      this.#tree[node] = (this.#tree[node] ?? 0) + change
    }
    return change
  }

  /** The distance of a row's upper edge from the top of the list; for `count` the height of all rows. */
  top(index: number): number {
    let sum = index * this.#estimate
    for (let node = index; node > 0; node -= node & -node) sum += this.#tree[node] ?? 0
    return sum
  }

  get total(): number {
    return this.top(this.count)
  }

  /** The row at a distance from the top, the first or last one outside; -1 for an empty list. */
  at(offset: number): number {
    let index = 0
    let above = 0
    let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count)))
    for (; step >= 1; step /= 2) {
      const next = index + step
      if (next > this.count) continue
      const height = step * this.#estimate + (this.#tree[next] ?? 0)
      if (above + height > offset) continue
      index = next
      above += height
    }
    return Math.min(index, this.count - 1)
  }
}
