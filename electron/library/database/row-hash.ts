import { createHash } from 'node:crypto'

/**
 * SHA-256 over the fields of a row in their order, as JSON. SQLite's own integrity check does not see a flipped bit in
 * a text; this does.
 */
export function rowSha256(...fields: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
