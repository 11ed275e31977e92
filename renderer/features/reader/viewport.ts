import { Heights } from './heights.ts'
import { type Mounted, mount } from './mounted.ts'
import { type Row, type Rows, rowIndex, rowKey } from './rows.ts'

/**
 * Where the reader shall stand: a row, how much of its height is scrolled past (0 to 1), and where in the pane that
 * point shall be (0 top, 1 bottom). `inRow` finds the exact point once the row is in the DOM, in pixels from its top.
 */
export interface Target {
  readonly row: number
  readonly fraction: number
  readonly at: number
  readonly inRow?: (element: HTMLElement) => number | null
}

/**
 * The window through which a long list of rows is seen. Only rows near it are in the DOM, in normal flow between gaps
 * as high as what is missing, so that the browser's own scroll anchoring keeps the words in place while estimates turn
 * into measures. Rows that hold an end of the selection stay in the DOM wherever they are.
 */
export class Viewport {
  /** A prefix for ids of elements, unique in the page. */
  readonly id: string
  #rows: Rows = { list: [], rowOf: new Int32Array() }
  #heights = new Heights(new Float64Array())
  #measured = new Map<string, number>()
  #elements = new Map<string, HTMLElement>()
  #keys = new WeakMap<Element, string>()
  #pins: readonly string[] = []
  #window = { from: 0, to: -1 }
  #target: (Target & { readonly key: string }) | null = null
  /** Where it was sent before there were rows: the column of a document just opened is measured first. */
  #early: Target | null = null
  #mounted: Mounted = { runs: [], after: 0 }
  #scroller: HTMLElement | null = null
  #sizes: ResizeObserver | null = null
  readonly #listeners = new Set<() => void>()
  readonly #watchers = new Set<() => void>()

  constructor(id: string) {
    this.id = id
  }

  /** Called with every change of what is mounted. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  mounted = (): Mounted => this.#mounted

  /** Called whenever the text has moved in the pane. */
  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** The index of the row with that key, or -1. */
  index(key: string): number {
    return rowIndex(this.#rows, key)
  }

  /** The measured or estimated height of a row. */
  height(row: number): number {
    return this.#heights.height(row)
  }

  /** Whether the reader still stands where it was sent: nobody has scrolled since. */
  get isHeld(): boolean {
    return this.#target !== null
  }

  /** Starts to follow a scrolling element; the returned function ends it. */
  attach(scroller: HTMLElement): () => void {
    this.#scroller = scroller
    const sizes = new ResizeObserver((entries) => this.#measure(entries))
    this.#sizes = sizes
    for (const element of this.#elements.values()) sizes.observe(element)
    const onScroll = () => {
      this.#look()
      for (const watcher of this.#watchers) watcher()
    }
    const onUser = () => {
      this.#target = null
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    const userEvents = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
    for (const name of userEvents) scroller.addEventListener(name, onUser, { passive: true })
    return () => {
      scroller.removeEventListener('scroll', onScroll)
      for (const name of userEvents) scroller.removeEventListener(name, onUser)
      sizes.disconnect()
      this.#scroller = null
      this.#sizes = null
    }
  }

  /** Lays out other rows or the same rows anew; `keep` tells whether measured heights still hold. */
  lay(rows: Rows, estimate: (row: Row) => number, keep: boolean): void {
    if (!keep) {
      this.#measured.clear()
      for (const [key, element] of this.#elements) this.#measured.set(key, element.offsetHeight)
    }
    const heights = Float64Array.from(rows.list, estimate)
    for (const [key, height] of this.#measured) {
      const index = rowIndex(rows, key)
      if (index >= 0) heights[index] = height
    }
    this.#rows = rows
    this.#heights = new Heights(heights)
    this.#window = { from: 0, to: -1 }
    const early = this.#early
    this.#early = null
    if (early) this.go(early)
    else this.#look()
  }

  /** Keeps the rows with these keys in the DOM wherever the window is. */
  pin(keys: readonly string[]): void {
    if (keys.length === this.#pins.length && keys.every((key, index) => key === this.#pins[index])) return
    this.#pins = keys
    this.#publish()
  }

  /** Goes to a place and stays there, while heights settle, until the user scrolls. */
  go(target: Target): void {
    const row = this.#rows.list[target.row]
    if (!row) {
      this.#early = target
      return
    }
    this.#target = { ...target, key: rowKey(row) }
    this.#window = { from: 0, to: -1 }
    this.#look()
    this.settle()
  }

  /** Lets go of the place that it was sent to. */
  release(): void {
    this.#target = null
  }

  /** The first row in sight and how much of its height is scrolled past, 0 to 1. */
  place(): { readonly row: number; readonly fraction: number } {
    const top = this.#scroller?.scrollTop ?? 0
    const row = this.#firstInSight()
    const height = this.#heights.height(row)
    const element = this.#element(row)
    const past = element ? -this.#distance(element) : top - this.#heights.top(row)
    return { row, fraction: height > 0 ? Math.min(1, Math.max(0, past / height)) : 0 }
  }

  /** The row at the upper edge of the pane; in the DOM it is known exactly. */
  #firstInSight(): number {
    for (const { from, to } of this.#mounted.runs) {
      for (let row = from; row <= to; row += 1) {
        const element = this.#element(row)
        if (!element) continue
        const top = this.#distance(element)
        if (top <= 0 && top + element.offsetHeight > 0) return row
      }
    }
    return this.#heights.at(this.#scroller?.scrollTop ?? 0)
  }

  #element(row: number): HTMLElement | null {
    const found = this.#rows.list[row]
    return found ? (this.#elements.get(rowKey(found)) ?? null) : null
  }

  /** To be given every row's element while it is in the DOM. */
  observe(key: string, element: HTMLElement): () => void {
    this.#elements.set(key, element)
    this.#keys.set(element, key)
    this.#sizes?.observe(element)
    return () => {
      this.#sizes?.unobserve(element)
      if (this.#elements.get(key) === element) this.#elements.delete(key)
    }
  }

  /** Moves to the target exactly, as far as its row is in the DOM. Call after each commit. */
  settle(): void {
    const target = this.#target
    const scroller = this.#scroller
    if (!target || !scroller) return
    const element = this.#elements.get(target.key)
    const wanted = scroller.clientHeight * target.at
    if (target.key === this.#firstKey && target.fraction === 0) {
      scroller.scrollTop = 0
    } else if (!element) {
      scroller.scrollTop = this.#estimated(target) - wanted
    } else {
      const inRow = target.inRow?.(element) ?? element.offsetHeight * target.fraction
      const off = this.#distance(element) + inRow - wanted
      if (Math.abs(off) > 0.5) scroller.scrollTop += off
    }
  }

  get #firstKey(): string | null {
    const first = this.#rows.list[0]
    return first ? rowKey(first) : null
  }

  #estimated(target: { readonly key: string; readonly fraction: number }): number {
    const row = this.index(target.key)
    return this.#heights.top(row) + this.#heights.height(row) * target.fraction
  }

  #distance(element: HTMLElement): number {
    const scroller = this.#scroller
    if (!scroller) return 0
    return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    for (const entry of entries) {
      const key = this.#keys.get(entry.target)
      const size = entry.borderBoxSize[0]
      if (key === undefined || !size || !entry.target.isConnected) continue
      const index = this.index(key)
      if (index < 0) continue
      this.#measured.set(key, size.blockSize)
      this.#heights.set(index, size.blockSize)
    }
    this.settle()
    this.#look()
  }

  /** Moves the window when what is in sight comes near its edge. */
  #look(): void {
    const scroller = this.#scroller
    if (!scroller) return
    const height = scroller.clientHeight || 800
    const target = this.#target
    const top =
      target && !this.#elements.has(target.key)
        ? this.#estimated(target) - height * target.at
        : scroller.scrollTop
    const near = { from: this.#heights.at(top - height / 2), to: this.#heights.at(top + height * 1.5) }
    if (near.from >= this.#window.from && near.to <= this.#window.to) return
    this.#window = { from: this.#heights.at(top - height), to: this.#heights.at(top + height * 2) }
    this.#publish()
  }

  #publish(): void {
    this.#mounted = mount(
      this.#heights,
      this.#window,
      this.#pins.map((key) => this.index(key)),
    )
    for (const listener of this.#listeners) listener()
  }
}
