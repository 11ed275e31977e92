import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadFonts, nameMono } from './fonts.ts'
import type { DrawnPage, Glyph, Rule } from './glyphs.ts'
import { type Matrix, multiply, toMatrix } from './matrix.ts'
import type { PdfModule } from './open.ts'
import { pathRules } from './rules.ts'
import { type ShownGlyph, showText } from './show-text.ts'
import { textOperators } from './text-operators.ts'
import { initialState, type TextState } from './text-state.ts'

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
  const { OPS } = pdfjs
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE })
  const text = textOperators(pdfjs, await loadFonts(page, fnArray, argsArray, pdfjs))
  const { width, height } = viewport
  const state = createNesting(toMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, height])
  const marks = createMarks(isShown)
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  let hides = false

  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        state.save()
        break
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        state.restore()
        break
      case OPS.transform:
        state.transform(args)
        break
      case OPS.paintFormXObjectBegin:
        state.save()
        state.transform(args[0])
        break
      case OPS.beginAnnotation:
        state.saveAndReset()
        state.transform(args[2])
        state.transform(args[3])
        break
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marks.begin(args)
        break
      case OPS.endMarkedContent:
        marks.end()
        break
      case OPS.showText:
        for (const placed of showText(state.now(), args[0] as readonly (ShownGlyph | number)[])) {
          hides ||= marks.hidden()
          if (!marks.hidden() && isOn(placed, width, height))
            glyphs.push({ ...placed, artifact: marks.artifact(), order: glyphs.length })
        }
        break
      case OPS.constructPath:
        if (args[0] !== OPS.endPath) rules.push(...pathRules(args, state.now().ctm))
        break
      default:
        text.get(operator)?.(state.now(), args)
    }
  }
  const blank = fnArray.every((operator) => operator === OPS.save || operator === OPS.restore)
  return { number: page.pageNumber, width, height, blank, hides, glyphs: nameMono(glyphs), rules }
}

/** The graphics states of a page inside each other. */
interface Nesting {
  now(): TextState
  save(): void
  /** Saves, and begins anew with the space of the page. */
  saveAndReset(): void
  restore(): void
  /** Six numbers; anything else is passed over. */
  transform(matrix: unknown): void
}

function createNesting(base: Matrix): Nesting {
  let state = initialState(base)
  const saved: TextState[] = []
  const save = (): void => {
    if (saved.length < DEEPEST) saved.push({ ...state })
  }
  return {
    now: () => state,
    save,
    saveAndReset() {
      save()
      state = initialState(base)
    },
    restore() {
      state = saved.pop() ?? state
    },
    transform(value) {
      const matrix = toMatrix(value)
      if (matrix !== null) state.ctm = multiply(state.ctm, matrix)
    },
  }
}

/** What the marks around the content say of it (ISO 32000-2, 14.6): artifacts, and layers that are not shown. */
interface Marks {
  begin(args: readonly unknown[]): void
  end(): void
  artifact(): boolean
  hidden(): boolean
}

function createMarks(isShown: IsShown): Marks {
  const open: ('artifact' | 'hidden' | 'other')[] = []
  return {
    begin([tag, layer]) {
      open.push(tag === 'Artifact' ? 'artifact' : tag === 'OC' && !isShown(layer) ? 'hidden' : 'other')
    },
    end: () => void open.pop(),
    artifact: () => open.includes('artifact'),
    hidden: () => open.includes('hidden'),
  }
}

/** Letters outside the visible page are no text of it. */
function isOn({ x, y, size }: Pick<Glyph, 'x' | 'y' | 'size'>, width: number, height: number): boolean {
  return Number.isFinite(x + y) && size > 0.5 && x > -size && y > 0 && x < width && y < height + size
}
