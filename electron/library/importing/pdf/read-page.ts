import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DrawnPage, Glyph, Rule } from './glyphs.ts'
import { multiply, toMatrix } from './matrix.ts'
import type { PdfModule } from './open.ts'
import { pathRules } from './rules.ts'
import { type ShownGlyph, showText } from './show-text.ts'
import { type FontMetrics, initialState, moveLine, setTextMatrix, type TextState } from './text-state.ts'

/** Graphics states inside each other; a file that nests them deeper is malicious, and its inner text is misplaced. */
const DEEPEST = 500

/** Whether a layer of the file is shown; `group` is what pdf.js hands out for it. */
export type IsShown = (group: unknown) => boolean

/**
 * Everything that a page draws and its text is made of: pdf.js parses the page, and here its operators are followed for
 * where each glyph stands. What the form fields and other annotations show is part of the page.
 */
export async function readPage(page: PDFPageProxy, pdfjs: PdfModule, isShown: IsShown): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE })
  const fonts = await loadFonts(page, fnArray, argsArray, pdfjs)
  const base = toMatrix(viewport.transform)
  const { width, height } = viewport
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const blank = !fnArray.some((operator) => operator !== pdfjs.OPS.save && operator !== pdfjs.OPS.restore)
  let hides = false
  const drawn = (): DrawnPage => ({ number: page.pageNumber, width, height, blank, hides, glyphs, rules })
  if (base === null) return drawn()

  const { OPS } = pdfjs
  let state = initialState(base)
  const saved: TextState[] = []
  const marks: ('artifact' | 'hidden' | 'other')[] = []
  const save = (): void => void (saved.length < DEEPEST && saved.push({ ...state }))
  const restore = (): void => {
    state = saved.pop() ?? state
  }
  const transform = (value: unknown): void => {
    const matrix = toMatrix(value)
    if (matrix !== null) state.ctm = multiply(state.ctm, matrix)
  }

  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as unknown[]
    const number = (position: number): number => (typeof args[position] === 'number' ? args[position] : 0)
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        save()
        break
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        restore()
        break
      case OPS.transform:
        transform(args)
        break
      case OPS.paintFormXObjectBegin:
        save()
        transform(args[0])
        break
      case OPS.beginAnnotation:
        save()
        state = initialState(base)
        transform(args[2])
        transform(args[3])
        break
      case OPS.beginText:
        setTextMatrix(state, [1, 0, 0, 1, 0, 0])
        break
      case OPS.setFont:
        state.font = fonts.get(String(args[0])) ?? null
        state.size = number(1)
        break
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key !== 'Font' || !Array.isArray(value)) continue
          state.font = fonts.get(String(value[0])) ?? null
          state.size = Number(value[1])
        }
        break
      case OPS.setCharSpacing:
        state.charSpacing = number(0)
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number(0)
        break
      case OPS.setHScale:
        state.hScale = number(0) / 100
        break
      case OPS.setLeading:
        state.leading = number(0)
        break
      case OPS.setTextRise:
        state.rise = number(0)
        break
      case OPS.moveText:
        moveLine(state, number(0), number(1))
        break
      case OPS.setLeadingMoveText:
        state.leading = -number(1)
        moveLine(state, number(0), number(1))
        break
      case OPS.nextLine:
        moveLine(state, 0, -state.leading)
        break
      case OPS.setTextMatrix: {
        const matrix = toMatrix(args[0]) ?? toMatrix(args)
        if (matrix !== null) setTextMatrix(state, matrix)
        break
      }
      case OPS.beginMarkedContent:
        marks.push(args[0] === 'Artifact' ? 'artifact' : 'other')
        break
      case OPS.beginMarkedContentProps:
        marks.push(
          args[0] === 'Artifact' ? 'artifact' : args[0] === 'OC' && !isShown(args[1]) ? 'hidden' : 'other',
        )
        break
      case OPS.endMarkedContent:
        marks.pop()
        break
      case OPS.showText: {
        const hidden = marks.includes('hidden')
        hides ||= hidden
        const artifact = marks.includes('artifact')
        for (const placed of showText(state, args[0] as (ShownGlyph | number)[])) {
          if (!hidden && isOn(placed, width, height))
            glyphs.push({ ...placed, artifact, order: glyphs.length })
        }
        break
      }
      case OPS.constructPath:
        if (args[0] !== OPS.endPath) rules.push(...pathRules(args, state.ctm))
        break
    }
  }
  return drawn()
}

/** Letters outside the visible page are no text of it. */
function isOn(
  { x, y, size }: { x: number; y: number; size: number },
  width: number,
  height: number,
): boolean {
  return Number.isFinite(x + y) && size > 0.5 && x > -size && y > 0 && x < width && y < height + size
}

async function loadFonts(
  page: PDFPageProxy,
  operators: readonly number[],
  args: readonly unknown[],
  { OPS }: PdfModule,
): Promise<Map<string, FontMetrics>> {
  const names = new Set<string>()
  for (const [index, operator] of operators.entries()) {
    const own = (args[index] ?? []) as unknown[]
    if (operator === OPS.setFont) names.add(String(own[0]))
    if (operator === OPS.setGState)
      for (const [key, value] of own[0] as [string, unknown][])
        if (key === 'Font' && Array.isArray(value)) names.add(String(value[0]))
  }
  const fonts = new Map<string, FontMetrics>()
  for (const name of names) {
    const font = await new Promise<unknown>((resolve) => page.commonObjs.get(name, resolve))
    fonts.set(name, metricsOf(font))
  }
  return fonts
}

interface LoadedFont {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
  readonly ascent?: number
  readonly descent?: number
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
  readonly isType3Font?: boolean
  readonly defaultVMetrics?: readonly number[]
}

/** A font that could not be read is a string that says why; its glyphs still have widths. */
function metricsOf(loaded: unknown): FontMetrics {
  const font: LoadedFont = typeof loaded === 'object' && loaded !== null ? loaded : {}
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '')
  return {
    face: {
      name,
      bold: font.bold === true || font.black === true || /bold|black|heavy|semibold|demi|-Bd\b/i.test(name),
      italic: font.italic === true || /italic|oblique/i.test(name),
      mono: /mono|courier|consol|typewriter|cmtt|sftt|menlo|inconsolata|\bcode\b/i.test(name),
    },
    scale: Math.abs(font.fontMatrix?.[0] ?? 0.001) || 0.001,
    // Fonts lie about these, or say nothing: a box must hold its letters and no other line's.
    ascent: within(font.ascent, 0.6, 1, 0.78),
    descent: within(font.descent === undefined ? undefined : Math.abs(font.descent), 0.15, 0.35, 0.22),
    vertical: font.vertical === true,
    defaultVMetrics: font.defaultVMetrics ?? [],
  }
}

function within(value: number | undefined, least: number, most: number, otherwise: number): number {
  return value === undefined || !Number.isFinite(value) || value === 0
    ? otherwise
    : Math.min(most, Math.max(least, value))
}
