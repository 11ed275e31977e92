import type { ReadHandle } from '#library/database/handles.ts'

/** A left join goes through its left side in order. */
const TEXTS = `
  SELECT coalesce(p.text, '') FROM json_each(?) wanted LEFT JOIN passages p ON p.id = wanted.value`

/** The texts of these passages in the same order; an empty one for a passage that is not there. */
export function passageTexts(db: ReadHandle, ids: readonly number[]): string[] {
  return db.column<string>(TEXTS, JSON.stringify(ids))
}
