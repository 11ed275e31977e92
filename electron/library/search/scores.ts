import type { ReadHandle } from '#library/database/handles.ts'
import type { Query } from '#shared/query/ast.ts'
import { hasOr } from '#shared/query/leaves.ts'
import { countIn } from '#shared/query/match.ts'
import { bm25, rarityOf } from './bm25.ts'
import { expressionFor, type Indexed, isIndexed } from './leaf-hits.ts'
import type { Matches, WantedLeaf } from './matches.ts'
import { passageLengths } from './passage-lengths.ts'
import { passageTexts } from './passage-texts.ts'
import { intersectionOf, lowest, type SortedIds, unionOf } from './sorted-ids.ts'
import type { IndexName } from './vocabulary.ts'
import { ranksByPlaces, singleWord } from './word-places.ts'

/** FTS5 scores every match, not only the best: more passages than this are not scored one by one. */
const MOST_SCORED = 20_000

/** FTS5 looks at every phrase of an expression when it scores; more leaves than this are not scored. */
const MOST_LEAVES = 24

/** In the time in which a text is read and its words are counted, FTS5 goes through so many rows of its lists. */
const ROWS_PER_TEXT = 150

const RANKS = 'SELECT rank FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid'

const RANKED = {
  work: 'SELECT rowid AS id, rank FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid',
  furniture: 'SELECT rowid AS id, rank FROM furniture_index WHERE furniture_index MATCH ? ORDER BY rowid',
} as const

interface Ranked {
  readonly id: number
  readonly rank: number
}

/** Passages in ascending order with their BM25 as FTS5 has it, or nearly, less what they are near: below 0, the lower the better. */
export interface Scores {
  readonly ids: SortedIds
  readonly ranks: readonly number[]
  /** Whether they were too many to be scored. */
  readonly isRough: boolean
}

const NONE: Scores = { ids: [], ranks: [], isRough: false }

/** What holds a nearer word comes first, whatever FTS5 thinks of rare ones. */
const NEARER = 1000

/** Scores the passages that hold everything wanted, or, where there is an OR, anything of it; those first that hold what is nearest to misspelt words. */
export function scoresOf(db: ReadHandle, query: Query, furniture: boolean, matches: Matches): Scores {
  const scores = scoresByWords(db, query, furniture, matches)
  const nearness = nearnessOf(matches.wanted, hasOr(query))
  if (nearness === null) return scores
  const { ids, ranks } = scores
  return { ...scores, ranks: ranks.map((rank, at) => rank - NEARER * nearness(ids[at] as number)) }
}

/** In how many degrees a passage is near to misspelt words: to all of them, or to the one in an OR that it comes nearest; null where there are none. */
function nearnessOf(wanted: readonly WantedLeaf[], isAny: boolean): ((passage: number) => number) | null {
  const most = Math.max(0, ...wanted.map(({ nearer }) => nearer.length))
  if (most === 0) return null
  const holds = (ids: SortedIds, passage: number) => ids[lowest(ids, passage)] === passage
  const degrees = ({ leaf, nearer }: WantedLeaf, passage: number) =>
    leaf.kind === 'fuzzy' ? most - nearer.length + nearer.filter((ids) => holds(ids, passage)).length : most
  return (passage) => {
    const held = isAny ? wanted.filter(({ ids }) => holds(ids, passage)) : wanted
    const all = held.map((one) => degrees(one, passage))
    return isAny ? Math.max(0, ...all) : all.reduce((sum, one) => sum + one, 0)
  }
}

function scoresByWords(db: ReadHandle, query: Query, furniture: boolean, matches: Matches): Scores {
  const wanted = matches.wanted.filter((one): one is WantedLeaf<Indexed> => isIndexed(one.leaf))
  const lists = wanted.map(({ ids }) => ids)
  const isAny = hasOr(query)
  const ids = isAny ? unionOf(lists) : intersectionOf(lists)
  if (ids.length === 0) return NONE
  if (ids.length > MOST_SCORED || wanted.length > MOST_LEAVES) return { ...NONE, isRough: true }
  const listed = wanted.reduce((sum, { many }) => sum + many, 0)
  if (ids.length * ROWS_PER_TEXT < listed)
    return { ids, ranks: ranksByText(db, ids, wanted, matches.limit), isRough: false }
  const words = wanted.map(({ leaf, many }) => ({ word: singleWord(leaf), many }))
  const lengths = !furniture && words.every(isWord) ? passageLengths(db) : null
  if (lengths !== null)
    return { ids, ranks: ranksByPlaces(db, ids, words.filter(isWord), lengths), isRough: false }
  const leaves = wanted.map(({ leaf }) => leaf)
  const work = expressionOf(db, leaves, 'work', isAny)
  if (!furniture && work !== null) {
    // FTS5 finds the same passages in the same order. Ranks alone are read faster than rows.
    const ranks = db.column<number>(RANKS, work)
    if (ranks.length === ids.length) return { ids, ranks, isRough: false }
  }
  const rows = work === null ? [] : db.all<Ranked>(RANKED.work, work)
  const around = furniture ? expressionOf(db, leaves, 'furniture', isAny) : null
  if (around !== null) rows.push(...db.all<Ranked>(RANKED.furniture, around))
  rows.sort((a, b) => a.id - b.id)
  return { ids: rows.map(({ id }) => id), ranks: rows.map(({ rank }) => rank), isRough: false }
}

function isWord<T extends { readonly word: string | null }>(one: T): one is T & { readonly word: string } {
  return one.word !== null
}

/**
 * The scores of few passages that hold all of several leaves. FTS5 would read every list twice for them: to find them, and to count how
 * many passages hold each leaf. Lengths are measured by the mean of these passages instead of all.
 */
function ranksByText(
  db: ReadHandle,
  ids: SortedIds,
  wanted: readonly WantedLeaf<Indexed>[],
  passages: number,
): number[] {
  const leaves = wanted.map(({ leaf }) => leaf)
  const rarities = wanted.map(({ many }) => rarityOf(many, passages))
  const counted = passageTexts(db, ids).map((text) => countIn(leaves, text))
  const usual = Math.max(1, counted.reduce((sum, { words }) => sum + words, 0) / counted.length)
  return counted.map(({ times, words }) =>
    // An index made by older rules of folding may know of words that are not seen now.
    times.reduce(
      (rank, many, at) => rank - bm25(rarities[at] as number, Math.max(1, many), words / usual),
      0,
    ),
  )
}

/** The leaves as one expression for an index, or null when no passage of it can be scored. */
function expressionOf(
  db: ReadHandle,
  leaves: readonly Indexed[],
  index: IndexName,
  isAny: boolean,
): string | null {
  const all = leaves.map((leaf) => expressionFor(db, leaf, index))
  const sought = all.filter((expression) => expression !== null)
  if (sought.length === 0 || (!isAny && sought.length < leaves.length)) return null
  return sought.map((one) => `(${one})`).join(isAny ? ' OR ' : ' AND ')
}
