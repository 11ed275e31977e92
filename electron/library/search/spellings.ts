import type { ReadHandle } from '#library/database/handles.ts'
import type { Fuzzy } from '#shared/query/ast.ts'
import { withinEdits } from '#shared/query/edits.ts'
import { type AnyIndex, lettersOf, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** A word that a misspelt one may mean. */
export interface Spelling {
  readonly word: string
  /** How far it is from what was typed: 0 for the word itself, less for what is likelier meant. */
  readonly distance: number
  /** How many rows have it. */
  readonly rows: number
}

const MOST_REMEMBERED = 100

/** A misspelt word stands for at most so many words of the library. */
const MOST_SPELLINGS = 60

/** A word is common when it stands in at least this part of the rows of the commonest that is as near. */
const COMMON = 0.1

/** What was asked of a vocabulary before. */
const known = new WeakMap<Vocabulary, Map<string, readonly Spelling[]>>()

/** What a search has found out already, and goes on with whatever is imported meanwhile. */
const decided = new WeakMap<ReadHandle, WeakMap<Fuzzy, Partial<Record<AnyIndex, readonly Spelling[]>>>>()

/**
 * The words of an index that a misspelt word may mean, the likeliest first: those with fewer errors, of these those that begin as it
 * does, of these the common ones.
 */
export function spellings(
  db: ReadHandle,
  index: AnyIndex,
  leaf: Fuzzy,
  vocabulary?: Vocabulary,
): readonly Spelling[] {
  const own = decided.get(db) ?? new WeakMap()
  decided.set(db, own)
  const words = own.get(leaf)?.[index] ?? spellingsOnce(vocabulary ?? vocabularyOf(db, index), leaf)
  own.set(leaf, { ...own.get(leaf), [index]: words })
  return words
}

function spellingsOnce(vocabulary: Vocabulary, leaf: Fuzzy): readonly Spelling[] {
  const remembered = known.get(vocabulary) ?? new Map<string, readonly Spelling[]>()
  known.set(vocabulary, remembered)
  const asked = `${leaf.edits} ${leaf.word}`
  const words = remembered.get(asked) ?? spellingsIn(vocabulary, leaf)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(asked, words)
  return words
}

function spellingsIn({ terms, rows, letters }: Vocabulary, { word, edits }: Fuzzy): readonly Spelling[] {
  const own = lettersOf(word)
  const found: Spelling[] = []
  for (let at = 0; at < terms.length; at++) {
    // An edit takes at most one kind of letter away and brings one: nearly all terms are refused by that.
    if (bitsIn((letters[at] as number) ^ own) > 2 * edits) continue
    const term = terms[at] as string
    if (withinEdits(word, term, edits))
      found.push({ word: term, rows: rows[at] as number, distance: distanceBetween(word, term) })
  }
  const commonest = new Map<number, number>()
  for (const { rows, distance } of found)
    commonest.set(distance, Math.max(rows, commonest.get(distance) ?? 0))
  return found
    .map(({ word, rows, distance }) => {
      const isCommon = rows >= COMMON * (commonest.get(distance) ?? 0)
      return { word, rows, distance: isCommon ? distance : distance + 1 }
    })
    .sort((a, b) => a.distance - b.distance || b.rows - a.rows || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SPELLINGS)
}

/** By the errors, of which there are at most two, and the first letter; the next number is free for what is rare. */
function distanceBetween(word: string, term: string): number {
  const edits = word === term ? 0 : withinEdits(word, term, 1) ? 1 : 2
  return 4 * edits + (word.codePointAt(0) === term.codePointAt(0) ? 0 : 2)
}

function bitsIn(word: number): number {
  let bits = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}
