import { withinEdits } from './edits.ts'
import { closedValues, fieldNamed, readField } from './fields.ts'
import { lex } from './lex.ts'
import type { Respelling } from './respell.ts'

/** So many letters of a value may be wrong. */
const MOST_EDITS = 2

/** A search in which values that a field does not have, as `is:unred`, are the nearest of those that it has. */
export function mendValues(typed: string): Respelling {
  let query = ''
  let from = 0
  const changes: { start: number; end: number }[] = []
  for (const token of lex(typed)) {
    if (token.type !== 'field' || token.values.length !== 1) continue
    const value = nearest(token.name, token.values[0] ?? '')
    if (value === null) continue
    query += typed.slice(from, token.start + token.from)
    changes.push({ start: query.length, end: query.length + value.length })
    query += value
    from = token.end
  }
  return { query: query + typed.slice(from), changes }
}

/** The value of a closed list that a misspelt one may mean; null where it is understood, or means none or several. */
function nearest(name: string, typed: string): string | null {
  const field = fieldNamed(name)
  if (field === null || field === 'forms' || !('problem' in readField(field, typed))) return null
  const values = closedValues(field) ?? []
  const word = typed.toLowerCase()
  for (let edits = 1; edits <= Math.min(MOST_EDITS, word.length / 2); edits++) {
    const near = values.filter((value) => withinEdits(word, value, edits))
    if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null
  }
  return null
}
