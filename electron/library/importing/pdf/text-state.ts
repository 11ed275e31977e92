import { type Face } from './glyphs.ts'
import { IDENTITY, type Matrix, multiply } from './matrix.ts'

/** What a font tells of its glyphs; `scale` turns a glyph's width into ems. Ascent and descent are in ems. */
export interface FontMetrics {
  readonly face: Face
  readonly scale: number
  /** How high its letters are in units of the font size: 1, but for fonts that are made of drawings. */
  readonly em: number
  readonly ascent: number
  readonly descent: number
  readonly vertical: boolean
  readonly defaultVMetrics: readonly number[]
}

/** The graphics state as far as text depends on it (ISO 32000-2, 8.4 and 9.3). */
export interface TextState {
  ctm: Matrix
  font: FontMetrics | null
  size: number
  matrix: Matrix
  /** Of the line and of the next glyph, in the space of `matrix`. */
  lineX: number
  lineY: number
  x: number
  y: number
  charSpacing: number
  wordSpacing: number
  /** 1 is 100 %. */
  hScale: number
  leading: number
  rise: number
}

export function initialState(ctm: Matrix): TextState {
  return {
    ctm,
    font: null,
    size: 0,
    matrix: IDENTITY,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
  }
}

/** Begins the line that lies `x`, `y` from the beginning of this one. */
export function moveLine(state: TextState, x: number, y: number): void {
  state.lineX += x
  state.lineY += y
  state.x = state.lineX
  state.y = state.lineY
}

export function setTextMatrix(state: TextState, matrix: Matrix): void {
  state.matrix = matrix
  state.lineX = state.lineY = state.x = state.y = 0
}

/** Text space to page. */
export function textToPage(state: TextState): Matrix {
  return multiply(state.ctm, state.matrix)
}
