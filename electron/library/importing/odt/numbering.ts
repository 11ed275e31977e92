import { letters, type NumberFormat, upper } from '../office/number-formats.ts'
import { roman } from '../roman.ts'
import type { XmlElement } from '../xml.ts'

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map(
  Object.entries<NumberFormat>({
    '1': String,
    a: letters,
    A: upper(letters),
    i: roman,
    I: upper(roman),
    '': () => '',
  }),
)

/** The levels (from 1) of a list style or of the headings. */
type Levels = ReadonlyMap<number, XmlElement>

/** The numbers of one list, or of all headings (ODF 1.3 part 3, 16.30 to 16.38). */
export class Counter {
  private readonly counts = new Map<number, number>()

  /** The number of the next paragraph of that level (from 1) as it is shown ("3.2", "(a)"); null for bullets. */
  next(levels: Levels, level: number, start: number | null): string | null {
    const before = this.counts.get(level)
    const first = numberIn(levels.get(level), 'start-value') ?? 1
    this.counts.set(level, start ?? (before === undefined ? first : before + 1))
    this.forget(level)
    return this.shown(levels, level)
  }

  /** Lets the levels below begin again. */
  private forget(level: number): void {
    for (const deeper of this.counts.keys()) if (deeper > level) this.counts.delete(deeper)
  }

  private shown(levels: Levels, level: number): string | null {
    const own = levels.get(level)
    if (own === undefined || own.name === 'list-level-style-bullet' || own.name === 'list-level-style-image')
      return null
    const pattern = own.attributes['num-list-format'] ?? this.pattern(own, level, levels)
    let isKnown = true
    const text = pattern.replace(/%(\d+)%/g, (_, digits: string) => {
      const number = this.written(levels, Number(digits))
      isKnown &&= number !== null
      return number ?? ''
    })
    const isNumbered = (own.attributes['num-format'] ?? '') !== ''
    return isKnown && isNumbered && text.trim() !== '' ? text.trim() : null
  }

  /** Levels above are shown before, parted by full stops, as many as `display-levels` says. */
  private pattern({ attributes }: XmlElement, level: number, levels: Levels): string {
    const shown = Math.max(1, Math.min(level, Number(attributes['display-levels'] ?? 1)))
    const parts: string[] = []
    for (let each = level - shown + 1; each <= level; each += 1) {
      if ((levels.get(each)?.attributes['num-format'] ?? '') !== '') parts.push(`%${each}%`)
    }
    return `${attributes['num-prefix'] ?? ''}${parts.join('.')}${attributes['num-suffix'] ?? ''}`
  }

  private written(levels: Levels, level: number): string | null {
    const value = this.counts.get(level) ?? numberIn(levels.get(level), 'start-value') ?? 1
    const format = levels.get(level)?.attributes['num-format'] ?? '1'
    return (FORMATS.get(format) ?? (() => null))(value)
  }
}

/** An attribute as a whole number, or null. */
export function numberIn(element: XmlElement | undefined, name: string): number | null {
  const value = element?.attributes[name]
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null
}
