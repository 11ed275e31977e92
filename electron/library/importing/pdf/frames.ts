import type { Glyph, Rule } from './glyphs.ts'
import { toOrdinary } from './letters.ts'

/**
 * A glyph in the frame of its own direction of reading: `u` runs along the line, `v` from line to line, both in points.
 * `text` is in ordinary letters; marks that stand on it become part of it.
 */
export interface Letter {
  text: string
  readonly u0: number
  readonly u1: number
  /** The baseline. */
  readonly v: number
  readonly glyph: Glyph
}

/** All letters of a page that are read in one direction. */
export interface Frame {
  /** Degrees clockwise. */
  readonly angle: number
  readonly letters: readonly Letter[]
}

/** Sets rotated text apart: one frame for each direction of reading, the one with most letters first. */
export function toFrames(glyphs: readonly Glyph[]): Frame[] {
  const frames = new Map<number, Letter[]>()
  for (const glyph of glyphs) {
    const letters = frames.get(glyph.angle)
    const letter = toLetter(glyph)
    if (letters === undefined) frames.set(glyph.angle, [letter])
    else letters.push(letter)
  }
  return [...frames]
    .map(([angle, letters]) => ({ angle, letters }))
    .sort((a, b) => b.letters.length - a.letters.length)
}

function toLetter(glyph: Glyph): Letter {
  const [cos, sin] = direction(glyph.angle)
  const u = glyph.x * cos + glyph.y * sin
  return {
    text: toOrdinary(glyph.text, glyph.width),
    u0: u,
    u1: u + glyph.width,
    v: glyph.y * cos - glyph.x * sin,
    glyph,
  }
}

/** A line of the page in the frame of a direction of reading: `x` runs along the text, `y` from line to line. */
export function toFrameRule(angle: number, rule: Rule): Rule {
  if (angle === 0) return rule
  const [cos, sin] = direction(angle)
  const us = [rule.x0 * cos + rule.y0 * sin, rule.x1 * cos + rule.y1 * sin]
  const vs = [rule.y0 * cos - rule.x0 * sin, rule.y1 * cos - rule.x1 * sin]
  return { x0: Math.min(...us), y0: Math.min(...vs), x1: Math.max(...us), y1: Math.max(...vs) }
}

/** A rectangle of a frame on the upright page. */
export function toPage(
  angle: number,
  { u0, u1, top, bottom }: { u0: number; u1: number; top: number; bottom: number },
): { x: number; y: number; width: number; height: number } {
  if (angle === 0) return { x: u0, y: top, width: u1 - u0, height: bottom - top }
  const [cos, sin] = direction(angle)
  const corners = [
    [u0, top],
    [u1, top],
    [u0, bottom],
    [u1, bottom],
  ] as const
  const xs = corners.map(([u, v]) => u * cos - v * sin)
  const ys = corners.map(([u, v]) => u * sin + v * cos)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Cosine and sine, exact for right angles. */
function direction(angle: number): readonly [number, number] {
  switch (angle) {
    case 0:
      return [1, 0]
    case 90:
      return [0, 1]
    case 180:
      return [-1, 0]
    case 270:
      return [0, -1]
    default:
      return [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  }
}
