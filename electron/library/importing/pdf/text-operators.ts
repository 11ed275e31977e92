import { toMatrix } from './matrix.ts'
import type { PdfModule } from './open.ts'
import type { FontMetrics } from './text-state.ts'
import { moveLine, setTextMatrix, type TextState } from './text-state.ts'

type Apply = (state: TextState, args: readonly unknown[]) => void

/** What each operator that sets or moves text does to the state (ISO 32000-2, tables 103 to 106), by its number in pdf.js. */
export function textOperators(
  { OPS }: PdfModule,
  fonts: ReadonlyMap<string, FontMetrics>,
): ReadonlyMap<number, Apply> {
  const setFont = (state: TextState, name: unknown, size: unknown): void => {
    state.font = fonts.get(String(name)) ?? null
    state.size = numberOf(size)
  }
  return new Map<number, Apply>([
    [OPS.beginText, (state) => setTextMatrix(state, [1, 0, 0, 1, 0, 0])],
    [OPS.setFont, (state, [name, size]) => setFont(state, name, size)],
    [
      OPS.setGState,
      (state, [entries]) => {
        for (const [key, value] of entries as readonly [string, unknown][])
          if (key === 'Font' && Array.isArray(value)) setFont(state, value[0], value[1])
      },
    ],
    [OPS.setCharSpacing, (state, [points]) => void (state.charSpacing = numberOf(points))],
    [OPS.setWordSpacing, (state, [points]) => void (state.wordSpacing = numberOf(points))],
    [OPS.setHScale, (state, [percent]) => void (state.hScale = numberOf(percent) / 100)],
    [OPS.setLeading, (state, [points]) => void (state.leading = numberOf(points))],
    [OPS.setTextRise, (state, [points]) => void (state.rise = numberOf(points))],
    [OPS.moveText, (state, [x, y]) => moveLine(state, numberOf(x), numberOf(y))],
    [
      OPS.setLeadingMoveText,
      (state, [x, y]) => {
        state.leading = -numberOf(y)
        moveLine(state, numberOf(x), numberOf(y))
      },
    ],
    [OPS.nextLine, (state) => moveLine(state, 0, -state.leading)],
    [
      OPS.setTextMatrix,
      (state, args) => {
        const matrix = toMatrix(args[0]) ?? toMatrix(args)
        if (matrix !== null) setTextMatrix(state, matrix)
      },
    ],
  ])
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
