import type { MetadataField, MetadataOrigin, MetadataValue } from '#shared/domain/metadata.ts'

/** No title, name or address that anybody gave is longer (UTF-16 units). */
const LONGEST = 1000

/** A metadata value as one plain line, with its evidence cut to the 200 characters that are kept. */
export function found(
  field: MetadataField,
  value: string,
  origin: MetadataOrigin,
  evidence: string,
): MetadataValue {
  return { field, value: plainLine(value), origin, evidence: cut(evidence.trim(), 200) }
}

/**
 * A title or a name that can stand in a sentence, a list and a terminal without doing anything to what is around it: one
 * line, no control characters, nothing that turns the direction of writing but the letters themselves.
 */
export function plainLine(text: string): string {
  const line = text.replace(TURNING, '').replace(/[\s\p{Cc}]+/gu, ' ')
  return cut(line.trim(), LONGEST)
}

/** Embeddings, overrides and isolates (Unicode 16, UAX 9). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = text.codePointAt(length - 1) ?? 0
  return text.slice(0, end > 0xffff ? length - 1 : length)
}

/**
 * The best value of each field (candidates come best first), and the different others. A fallback is taken only for a
 * field without any candidate, and is never an alternative.
 */
export function settle(
  candidates: readonly MetadataValue[],
  fallback: readonly MetadataValue[],
): {
  readonly metadata: readonly MetadataValue[]
  readonly alternatives: readonly MetadataValue[]
} {
  const metadata = new Map<string, MetadataValue>()
  const alternatives: MetadataValue[] = []
  const seen = new Set<string>()
  for (const candidate of candidates) {
    const same = `${candidate.field}\n${candidate.value}`
    if (candidate.value === '' || seen.has(same)) continue
    seen.add(same)
    const best = metadata.get(candidate.field)
    if (best === undefined) metadata.set(candidate.field, candidate)
    // "Ravi Tal" says nothing that "Ravi Tal and Jo Mund" does not.
    else if (!best.value.includes(candidate.value)) alternatives.push(candidate)
  }
  for (const value of fallback) if (!metadata.has(value.field)) metadata.set(value.field, value)
  return { metadata: [...metadata.values()], alternatives }
}
