/**
 * Licences (SPDX identifiers) under which code may be part of this MIT-licensed program. CPAL-1.0 holds file by file and asks
 * that the source can be had; see docs/decisions/0028-citations.md.
 */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CPAL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Unlicense',
  'Zlib',
])

/**
 * True when an SPDX licence expression (specification 2.3, annex D) leaves an allowed choice. Expressions that mix AND
 * with OR are not understood, so not allowed.
 * @param {string} expression
 */
export function allows(expression) {
  const plain = expression.replaceAll(/[()]/g, ' ')
  if (/ AND /.test(plain) && / OR /.test(plain)) return false
  const names = plain.split(/ (?:AND|OR) /).map((name) => name.trim())
  return / OR /.test(plain)
    ? names.some((name) => ALLOWED.has(name))
    : names.every((name) => ALLOWED.has(name))
}
