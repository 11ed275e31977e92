/** What is kept in memory of a library, and must be read again when it changes. */
export type Part = 'documents' | 'marks' | 'texts' | 'unindexed' | 'notes' | 'undone'

/**
 * How often each part was changed. New documents do not count as a change of `documents`: they come to the end and are read from
 * there, and so do new texts for `unindexed`. `undone` counts transactions that were rolled back, after which nothing in memory can be
 * trusted.
 */
export type Revisions = Record<Part, number>

export function newRevisions(): Revisions {
  return { documents: 0, marks: 0, texts: 0, unindexed: 0, notes: 0, undone: 0 }
}

const CHANGES: readonly (readonly [Part, RegExp])[] = [
  [
    'documents',
    /^\s*(?:UPDATE|DELETE\s+FROM|REPLACE\s+INTO|INSERT\s+OR\s+\w+\s+INTO)\s+(?:documents|editions)\b/i,
  ],
  ['marks', /\b(?:tags|document_tags|highlight_tags|highlights)\b/i],
  ['texts', /\b(?:passage_index|furniture_index)\b/i],
  ['unindexed', /^\s*DELETE\s+FROM\s+(?:passage_index|furniture_index)\b/i],
  ['notes', /\b(?:note_index|highlight_index)\b/i],
]

/** The parts that a statement changes. */
export function partsChangedBy(sql: string): readonly Part[] {
  return CHANGES.filter(([, pattern]) => pattern.test(sql)).map(([part]) => part)
}
