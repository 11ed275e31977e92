import { expect, type Locator, type Page } from '@playwright/test'
import type { HighlightColour } from '#shared/contract/documents.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** The text of a document in a pane. */
export class Reader {
  readonly pane: Locator
  readonly text: Locator
  /** The bar that appears beside selected words. */
  readonly selectionBar: Locator
  private readonly window: Page

  constructor(window: Page, pane: Locator) {
    this.window = window
    this.pane = pane
    this.text = pane.getByRole('article')
    this.selectionBar = pane.getByRole('toolbar', { name: 'Selection' })
  }

  /** A passage on screen by its number, as in ¶ 12. */
  passage(ordinal: number): Locator {
    return this.text.locator(`[data-ordinal="${ordinal}"]`)
  }

  /** Selects words of one passage by dragging over them with the mouse. They must be in the page. */
  async select(words: string): Promise<void> {
    const [from, to] = await this.ends(words)
    await this.window.mouse.move(from.x, from.y)
    await this.window.mouse.down()
    await this.window.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await this.window.mouse.move(to.x, to.y, { steps: 4 })
    await this.window.mouse.up()
    await expect(this.selectionBar).toBeVisible()
    await expect.poll(() => this.window.evaluate(() => getSelection()?.toString())).toBe(words)
  }

  /** Selects words and highlights them with the bar. */
  async highlight(words: string, colour: HighlightColour = 'amber'): Promise<void> {
    await this.select(words)
    await this.selectionBar.getByRole('button', { name: `Highlight in ${colour}` }).click()
  }

  /** The words that the CSS Custom Highlight API paints in this pane now, highlights and other marks alike. */
  painted(): Promise<readonly string[]> {
    return this.text.evaluate((root) =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter(({ startContainer }) => root.contains(startContainer))
        // The reader paints within single text nodes.
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer.textContent ?? '').slice(startOffset, endOffset),
        ),
    )
  }

  /** Where the mouse goes down on the first letter and up on the last, once the words are in sight and lie still. */
  private async ends(words: string): Promise<readonly [Point, Point]> {
    let ends: readonly [Point, Point] | null = null
    // A face that comes late moves the letters.
    await this.window.evaluate(() => document.fonts.ready.then(() => undefined))
    await expect(async () => {
      const before = ends
      const found = await this.text.evaluate(measure, words)
      if (found.away !== 0) {
        await this.text.hover()
        await this.window.mouse.wheel(0, found.away)
      }
      ends = found.ends
      expect(found.away).toBe(0)
      expect(ends).toEqual(before)
    }).toPass({ timeout: 10_000 })
    if (ends === null) throw new Error('This can’t be: it was just found.')
    return ends
  }
}

interface Measured {
  readonly ends: readonly [Point, Point]
  /** How far the wheel must turn until the words are in sight, in pixels; 0 when they are. */
  readonly away: number
}

/** Runs in the page: where words of the text are now. */
function measure(text: Element, words: string): Measured {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1
    if (start < 0) continue
    const letter = document.createRange()
    const edge = (from: number, side: 'left' | 'right'): Point => {
      letter.setStart(node, from)
      letter.setEnd(node, from + 1)
      const box = letter.getBoundingClientRect()
      // A hair inside the letter: its very edge belongs to the neighbour as much.
      return { x: side === 'left' ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 }
    }
    const ends = [edge(start, 'left'), edge(start + words.length - 1, 'right')] as const
    const frame = text.getBoundingClientRect()
    const inSight = ends.every(({ y }) => y > frame.top + 20 && y < frame.bottom - 20)
    return { ends, away: inSight ? 0 : ends[0].y - (frame.top + frame.height / 3) }
  }
  throw new Error(`“${words}” does not stand in one piece of the text that is in the page.`)
}
