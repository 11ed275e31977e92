/** Far above any honest call: text of 64 million UTF-16 units, a million values, nested 32 deep. */
const LIMITS = { units: 64 * 1024 * 1024, values: 1_000_000, depth: 32 }

/** True for plain JSON values of a sane size: what a call of the contract can consist of. */
export function isSaneInput(input: unknown, limits = LIMITS): boolean {
  let units = 0
  let values = 0

  function sane(value: unknown, depth: number): boolean {
    values += 1
    if (values > limits.values || depth > limits.depth) return false
    if (typeof value === 'string') {
      units += value.length
      return units <= limits.units
    }
    if (typeof value === 'object') return value === null || saneParts(value, depth)
    return value === undefined || typeof value === 'boolean' || typeof value === 'number'
  }

  function saneParts(value: object, depth: number): boolean {
    if (Array.isArray(value)) return value.every((part) => sane(part, depth + 1))
    if (Object.getPrototypeOf(value) !== Object.prototype) return false
    return Object.entries(value).every(([key, part]) => sane(key, depth + 1) && sane(part, depth + 1))
  }

  return sane(input, 0)
}
