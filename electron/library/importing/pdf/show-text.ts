import type { Glyph } from './glyphs.ts'
import { apply, type Matrix } from './matrix.ts'
import { type FontMetrics, type TextState, textToPage } from './text-state.ts'

/** A glyph as pdf.js hands it out; widths are in units of the font. */
export interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly vmetric?: readonly number[] | null
  readonly isSpace: boolean
}

type Placed = Omit<Glyph, 'artifact' | 'order'>

/**
 * The glyphs of one text operator where they are drawn, and the state moved behind them (ISO 32000-2, 9.4.4). Numbers
 * between the glyphs move the next one back by thousandths of the font size.
 */
export function* showText(state: TextState, shown: readonly (ShownGlyph | number)[]): Generator<Placed> {
  const { font, size, charSpacing, wordSpacing, hScale } = state
  if (font === null || size === 0) return
  const toPage = textToPage(state)
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      if (font.vertical) state.y -= (glyph / 1000) * size
      else state.x -= (glyph / 1000) * size * hScale
      continue
    }
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
    if (font.vertical) {
      const [advance, originX, originY] = verticalMetrics(glyph, font)
      const x = state.x - originX * font.scale * size * hScale
      const y = state.y - originY * font.scale * size + state.rise
      yield placeVertically(glyph, toPage, x, y, Math.abs(advance * font.scale * size), state, font)
      state.y += advance * font.scale * size - spacing
    } else {
      const width = glyph.width * font.scale * size * hScale
      yield place(glyph, toPage, state.x, state.y + state.rise, width, state, font)
      state.x += width + spacing * hScale
    }
  }
}

/** Advance (negative: downwards) and the place of the vertical origin, in units of the font. */
function verticalMetrics(glyph: ShownGlyph, font: FontMetrics): readonly [number, number, number] {
  const [advance = -1000, originX = glyph.width / 2, originY = 880] = glyph.vmetric ?? []
  if (glyph.vmetric) return [advance, originX, originY]
  const [defaultAdvance = -1000, , defaultY = 880] = font.defaultVMetrics
  return [defaultAdvance, glyph.width / 2, defaultY]
}

function place(
  glyph: ShownGlyph,
  toPage: Matrix,
  x: number,
  y: number,
  width: number,
  state: TextState,
  font: FontMetrics,
): Placed {
  const [pageX, pageY] = apply(toPage, x, y)
  const [endX, endY] = apply(toPage, x + width, y)
  const along = Math.hypot(toPage[0], toPage[1])
  const size = Math.abs(state.size) * font.em * Math.hypot(toPage[2], toPage[3])
  const forwards = Math.sign(state.size * state.hScale) || 1
  const angle = along === 0 ? 0 : degrees(toPage[1] * forwards, toPage[0] * forwards)
  return {
    text: glyph.unicode,
    isSpace: isBlank(glyph.unicode),
    x: pageX,
    y: pageY,
    angle,
    width: Math.hypot(endX - pageX, endY - pageY),
    size,
    ascent: font.ascent * size,
    descent: font.descent * size,
    face: font.face,
  }
}

/** Vertical writing reads downwards in lines that follow each other to the left: as if turned by 90 degrees. */
function placeVertically(
  glyph: ShownGlyph,
  toPage: Matrix,
  x: number,
  y: number,
  advance: number,
  state: TextState,
  font: FontMetrics,
): Placed {
  const size = Math.abs(state.size) * Math.hypot(toPage[2], toPage[3])
  const width = glyph.width * font.scale * state.size
  const [pageX, pageY] = apply(toPage, x + width / 2, y + font.ascent * state.size)
  return {
    text: glyph.unicode,
    isSpace: isBlank(glyph.unicode),
    x: pageX,
    y: pageY,
    angle: normalised(degrees(toPage[1], toPage[0]) + 90),
    width: advance * Math.hypot(toPage[2], toPage[3]),
    size,
    ascent: size / 2,
    descent: size / 2,
    face: font.face,
  }
}

function isBlank(text: string): boolean {
  return text !== '' && /^[\s\u200b]+$/u.test(text)
}

/** Whole degrees, and a right angle for what is nearly one. */
function degrees(y: number, x: number): number {
  const angle = (Math.atan2(y, x) * 180) / Math.PI
  const right = Math.round(angle / 90) * 90
  return normalised(Math.abs(angle - right) < 3 ? right : Math.round(angle))
}

function normalised(angle: number): number {
  return ((angle % 360) + 360) % 360
}
