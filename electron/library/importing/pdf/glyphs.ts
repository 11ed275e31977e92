/** What the letters of a font look like; `name` without its subset prefix. */
export interface Face {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** A typewriter's, by its name or because its narrow and its wide letters are equally wide. */
  readonly mono: boolean
}

/**
 * One drawn glyph. Points of the upright page, y downwards. `x`, `y` is where it begins on its baseline, `angle` the
 * direction of reading in degrees clockwise (0: to the right, 90: down), `width` its advance along it, and `ascent` and
 * `descent` reach from the baseline up and down. `text` is what it stands for, often one character; '' where that is
 * unknown. `order` counts the glyphs as they were drawn.
 */
export interface Glyph {
  readonly text: string
  readonly isSpace: boolean
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly width: number
  readonly size: number
  readonly ascent: number
  readonly descent: number
  readonly face: Face
  /** Whether the file itself says that this belongs to the page and not to the work. */
  readonly artifact: boolean
  readonly order: number
}

/** A straight line or thin box as tables and footnotes have them: its rectangle on the upright page. */
export interface Rule {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Everything on one page that its text is assembled from. */
export interface DrawnPage {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** Whether nothing at all is drawn on it. */
  readonly blank: boolean
  /** Whether text was left out that stands in a layer that is not shown. */
  readonly hides: boolean
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
}
