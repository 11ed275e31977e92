import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Face, Glyph } from './glyphs.ts'
import type { PdfModule } from './open.ts'
import type { FontMetrics } from './text-state.ts'

/** The fonts that a page's operators ask for, by the names that they use. */
export async function loadFonts(
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
  readonly bbox?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
}

/**
 * The same glyphs, with the faces known as a typewriter's whose letters are all of one width: enough different ones were
 * seen, narrow and wide ones among them.
 */
export function nameMono(glyphs: readonly Glyph[]): readonly Glyph[] {
  const widths = new Map<Face, Map<string, number>>()
  for (const { face, text, width, size } of glyphs) {
    const seen = widths.get(face) ?? new Map<string, number>()
    widths.set(face, seen)
    if (/^[!-~]$/.test(text)) seen.set(text, width / size)
  }
  const mono = new Map<Face, Face>()
  for (const [face, seen] of widths) if (isMono(seen)) mono.set(face, { ...face, mono: true })
  if (mono.size === 0) return glyphs
  return glyphs.map((glyph) => ({ ...glyph, face: mono.get(glyph.face) ?? glyph.face }))
}

function isMono(widths: ReadonlyMap<string, number>): boolean {
  const letters = [...widths.keys()].join('')
  if (widths.size < 10 || !/[iljt.,]/.test(letters) || !/[mwMW]/.test(letters)) return false
  return Math.max(...widths.values()) - Math.min(...widths.values()) < 0.02
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
    em: emOf(font),
    // Fonts lie about these, or say nothing: a box must hold its letters and no other line's.
    ascent: within(font.ascent, 0.6, 1, 0.78),
    descent: within(font.descent === undefined ? undefined : Math.abs(font.descent), 0.15, 0.35, 0.22),
    vertical: font.vertical === true,
    defaultVMetrics: font.defaultVMetrics ?? [],
  }
}

/** A font of drawings may be as high as it likes at size 1; its box says how high, where that is far from a letter. */
function emOf({ isType3Font = false, bbox = [], fontMatrix = [] }: LoadedFont): number {
  const height = Math.abs(((bbox[3] ?? 0) - (bbox[1] ?? 0)) * (fontMatrix[3] ?? 0))
  return isType3Font && Number.isFinite(height) && (height > 3 || (height > 0 && height < 0.3)) ? height : 1
}

function within(value: number | undefined, least: number, most: number, otherwise: number): number {
  return value === undefined || !Number.isFinite(value) || value === 0
    ? otherwise
    : Math.min(most, Math.max(least, value))
}
