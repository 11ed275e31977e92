/** Heights of rows in CSS pixels: estimated until measured, with the distance of each row from the top. */
export class Heights {
  readonly #heights: Float64Array
  /** `#tops[i]` is the sum of the heights before row `i`, true for `i` ≤ `#fresh`. */
  readonly #tops: Float64Array
  #fresh = 0

  constructor(heights: Float64Array) {
    this.#heights = heights
    this.#tops = new Float64Array(heights.length + 1)
  }

  get count(): number {
    return this.#heights.length
  }

  /** The height of all rows. */
  get total(): number {
    return this.top(this.count)
  }

  height(row: number): number {
    return this.#heights[row] ?? 0
  }

  /** Notes a measured height. */
  set(row: number, height: number): void {
    if (row < 0 || row >= this.count || this.#heights[row] === height) return
    this.#heights[row] = height
    this.#fresh = Math.min(this.#fresh, row)
  }

  /** The distance of a row's upper edge from the top of the first row; of the last lower edge for `count`. */
  top(row: number): number {
    const last = Math.min(Math.max(row, 0), this.count)
    for (; this.#fresh < last; this.#fresh += 1) {
      this.#tops[this.#fresh + 1] = (this.#tops[this.#fresh] ?? 0) + (this.#heights[this.#fresh] ?? 0)
    }
    return this.#tops[last] ?? 0
  }

  /** The row at a distance from the top; the first or last one outside of all rows. */
  at(distance: number): number {
    let low = 0
    let high = this.count - 1
    if (high < 0) return 0
    this.top(this.count)
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#tops[middle] ?? 0) <= distance) low = middle
      else high = middle - 1
    }
    return low
  }
}
