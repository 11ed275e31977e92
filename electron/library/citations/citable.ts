import type { CslItem } from '#shared/domain/csl.ts'

/**
 * An item as citeproc-js can be given it: a copy with text, numbers, names and dates, without whatever else a foreign file may
 * have put there, on which it would stumble.
 */
export function citable(item: CslItem & { readonly id: string }): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => {
      const kept = citableValue(value)
      return kept === null ? [] : [[name, kept]]
    }),
  )
}

function citableValue(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (Array.isArray(value)) {
    const names = value.filter(isName)
    return names.length === 0 ? null : names.map((name) => ({ ...name }))
  }
  return isDate(value) ? structuredClone(value) : null
}

function isName(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null) return false
  const { family, given, literal } = value as Record<string, unknown>
  return (
    [family, given, literal].some((part) => typeof part === 'string' && part.trim() !== '') &&
    Object.values(value).every((part) => ['string', 'boolean', 'number'].includes(typeof part))
  )
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { 'date-parts': parts, literal, raw } = value as Record<string, unknown>
  if (parts === undefined) return [literal, raw].some((words) => typeof words === 'string')
  return (
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.every(
      (part) =>
        Array.isArray(part) &&
        part.length > 0 &&
        part.every((number) => typeof number === 'number' || typeof number === 'string'),
    )
  )
}
