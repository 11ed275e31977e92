import type { Sight } from '../sight.ts'
import { layPages, PAGE_GAP, type PageLayout, pageAt } from './page-layout.ts'

/** A place on a page: its number and points from its upper edge. */
export interface PagePlace {
  readonly number: number
  readonly y: number
}

/** The name of a page's element in the DOM. */
export const pageKey = (number: number): string => `page ${number}`

/**
 * The window through which the pages of a source are seen. Their heights are known, so that only those near the pane are
 * in the DOM, and those that hold an end of the selection.
 */
export class PageSight implements Sight {
  #layout: PageLayout = layPages([], 1)
  #scroller: HTMLElement | null = null
  #pins: readonly number[] = []
  #near = { from: 0, to: -1 }
  /** Where the reader was before the pages changed their size: when they shrink the browser scrolls by itself. */
  #here: PagePlace = { number: 1, y: 0 }
  /** Which share of the width is in the middle of the pane. */
  #middle = 0.5
  #mounted: readonly number[] = []
  readonly #listeners = new Set<() => void>()
  readonly #watchers = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The numbers of the pages that are in the DOM, in order. */
  mounted = (): readonly number[] => this.#mounted

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Nothing holds it anywhere: places are exact at once. */
  release(): void {}

  /** Starts to follow a scrolling element; the returned function ends it. */
  attach(scroller: HTMLElement): () => void {
    this.#scroller = scroller
    const onScroll = () => {
      this.#here = this.place()
      this.#middle = (scroller.scrollLeft + scroller.clientWidth / 2) / scroller.scrollWidth
      this.#look()
      for (const watcher of this.#watchers) watcher()
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      scroller.removeEventListener('scroll', onScroll)
      this.#scroller = null
    }
  }

  /** Lays the pages out at another size, at `place` or where the reader was. Call when the column has its new height. */
  lay(layout: PageLayout, place: PagePlace = this.#here): void {
    this.#layout = layout
    this.#near = { from: 0, to: -1 }
    const scroller = this.#scroller
    if (scroller) scroller.scrollLeft = this.#middle * scroller.scrollWidth - scroller.clientWidth / 2
    this.go(place, 0)
    this.#here = place
    this.#look()
    for (const watcher of this.#watchers) watcher()
  }

  pin(keys: readonly string[]): void {
    const pins = keys.flatMap((key) => (key.startsWith('page ') ? [Number(key.slice(5))] : []))
    if (pins.join() === this.#pins.join()) return
    this.#pins = pins
    this.#publish()
  }

  /** Scrolls a place to a share of the pane's height: 0 top, 1 bottom. */
  go({ number, y }: PagePlace, at: number): void {
    const scroller = this.#scroller
    if (!scroller) return
    const top = this.#layout.tops[number - 1] ?? 0
    const before = y <= 0 && at === 0 ? PAGE_GAP / 2 : 0
    scroller.scrollTop = top + y * this.#layout.scale - before - scroller.clientHeight * at
    this.#here = this.place()
    this.#look()
  }

  /** The page at the upper edge of the pane, and how much of it is scrolled past. */
  place(): PagePlace {
    const top = this.#scroller?.scrollTop ?? 0
    const index = pageAt(this.#layout, top + PAGE_GAP)
    return { number: index + 1, y: Math.max(0, (top - (this.#layout.tops[index] ?? 0)) / this.#layout.scale) }
  }

  #look(): void {
    const scroller = this.#scroller
    if (!scroller) return
    const height = scroller.clientHeight || 800
    const at = (distance: number) => pageAt(this.#layout, distance)
    const top = scroller.scrollTop
    const near = { from: at(top - height * 0.7), to: at(top + height * 1.7) }
    if (near.from === this.#near.from && near.to === this.#near.to) return
    this.#near = near
    this.#publish()
  }

  #publish(): void {
    const { from, to } = this.#near
    const near = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index + 1)
    const known = this.#layout.tops.length
    const all = new Set([...near, ...this.#pins].filter((number) => number >= 1 && number <= known))
    this.#mounted = [...all].sort((a, b) => a - b)
    for (const listener of this.#listeners) listener()
  }
}
