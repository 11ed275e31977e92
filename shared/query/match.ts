import { type Folded, fold } from '../text/fold.ts'
import { type Range, wordBounds } from '../text/words.ts'
import type { Filter, Leaf, Near, Phrase, Query } from './ast.ts'
import { withinEdits } from './edits.ts'
import { formsOf, formsOfNear } from './forms.ts'
import { holds, wantedLeaves } from './leaves.ts'
import { countedPhrases } from './near.ts'
import { compiled } from './pattern.ts'
import { sameStem } from './stems.ts'

/**
 * The words of a text that a query asks for, as ranges of UTF-16 offsets in the text, in order and without overlap. Every
 * wanted leaf is marked wherever it stands, also when the text as a whole doesn't satisfy the query, because another passage
 * of the document may hold the rest; of a NEAR only the phrases that are near. `folded` is the same text, if it was folded
 * before.
 */
export function matchMarks(query: Query, text: string, folded: Folded = fold(text)): readonly Range[] {
  const read = readWords(folded.text)
  const leaves = wantedLeaves(query)
  const found = leaves.flatMap((leaf) => {
    if (leaf.kind === 'pattern') return patternRanges(leaf, text)
    return runsOfLeaf(leaf, read).map(({ first, last }) =>
      folded.toOriginal(read.starts[first] as number, read.ends[last] as number),
    )
  })
  const marks: Range[] = []
  for (const range of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = marks.at(-1)
    if (before === undefined || range.start >= before.end) marks.push(range)
    else if (range.end > before.end) marks[marks.length - 1] = { start: before.start, end: range.end }
  }
  return marks
}

/**
 * Whether one text holds what a query asks for, its And, Or and Not taken of this text alone. What is known of its document
 * `says` whether a filter lets it through; without it every filter does.
 */
export function matches(query: Query, text: string, says: (filter: Filter) => boolean = () => true): boolean {
  return matchesFolded(query, text, fold(text).text, says)
}

/** The same for a text that was folded before. */
export function matchesFolded(
  query: Query,
  text: string,
  folded: string,
  says: (filter: Filter) => boolean = () => true,
): boolean {
  const read = readWords(folded)
  return holds(query, (part) => {
    if (part.kind === 'filter') return says(part)
    return part.kind === 'pattern' ? compiled(part).test(text) : runsOfLeaf(part, read).length > 0
  })
}

/** How often each of these leaves stands in a text, and how many words the text has. */
export function countIn(
  leaves: readonly Leaf[],
  text: string,
): { readonly times: readonly number[]; readonly words: number } {
  const read = readWords(fold(text).text)
  const times = leaves.map((leaf) =>
    leaf.kind === 'pattern' ? patternRanges(leaf, text).length : runsOfLeaf(leaf, read).length,
  )
  return { times, words: read.starts.length }
}

function patternRanges(pattern: Extract<Leaf, { kind: 'pattern' }>, text: string): Range[] {
  return [...text.matchAll(compiled(pattern))]
    .filter((match) => match[0] !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Folded text with the offsets at which its words start and end. */
interface ReadText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Words by their place in a text, both included. */
interface WordRun {
  readonly first: number
  readonly last: number
}

function readWords(text: string): ReadText {
  return { text, ...wordBounds(text) }
}

function runsOfLeaf(leaf: Exclude<Leaf, { kind: 'pattern' }>, text: ReadText): WordRun[] {
  switch (leaf.kind) {
    case 'phrase':
      return formsOnce(leaf).flatMap((form) => runsOf(form, text))
    case 'fuzzy':
      return wordRuns(text, (word) => withinEdits(leaf.word, word, leaf.edits))
    case 'forms':
      return wordRuns(text, (word) => sameStem(leaf.word, word, leaf.language))
    case 'near':
      return formsOfNear(leaf).flatMap((form) => nearRuns(form, text))
  }
}

const known = new WeakMap<Phrase, readonly Phrase[]>()

/** The forms of a phrase, made once for the many texts in which it is looked for. */
function formsOnce(phrase: Phrase): readonly Phrase[] {
  const forms = known.get(phrase) ?? formsOf(phrase)
  known.set(phrase, forms)
  return forms
}

function wordRuns({ text, starts, ends }: ReadText, isMeant: (word: string) => boolean): WordRun[] {
  return starts.flatMap((start, index) =>
    isMeant(text.slice(start, ends[index])) ? [{ first: index, last: index }] : [],
  )
}

function runsOf(phrase: Phrase, read: ReadText): WordRun[] {
  const { text, starts } = read
  const [word = '', ...others] = phrase.words
  const runs: WordRun[] = []
  let first = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    while (first < starts.length && (starts[first] as number) < at) first++
    if (first + others.length >= starts.length) break
    if (starts[first] === at && standsAt(phrase, read, first))
      runs.push({ first, last: first + others.length })
  }
  return runs
}

function standsAt(
  { words: sought, prefix, begun }: Phrase,
  { text, starts, ends }: ReadText,
  first: number,
): boolean {
  for (let i = 0; i < sought.length; i++) {
    const word = sought[i] as string
    const start = starts[first + i] as number
    const whole = (ends[first + i] as number) - start === word.length
    const goesOn = i === sought.length - 1 ? prefix : begun?.includes(i)
    if (!(whole || goesOn) || !text.startsWith(word, start)) return false
  }
  return true
}

/**
 * The phrases of a NEAR that stand near each other. As in FTS5 (fts5ExprNearIsMatch) a group ends with the start of its
 * last phrase, and each phrase must start at most its own length plus the distance before that; different phrases may overlap.
 */
function nearRuns(near: Near, text: ReadText): WordRun[] {
  const phrases = countedPhrases(near)
  const runs = phrases.map(({ phrase }) => runsOf(phrase, text))
  const windows = phrases.map(() => ({ from: 0, to: 0, taken: 0 }))
  const found: WordRun[] = []
  const lasts = [...new Set(runs.flat().map(({ first }) => first))].sort((a, b) => a - b)
  for (const last of lasts) {
    const together = phrases.every(({ phrase, times }, i) => {
      const own = runs[i] as WordRun[]
      const window = windows[i] as Window
      while (window.to < own.length && (own[window.to] as WordRun).first <= last) window.to++
      const earliest = last - phrase.words.length - near.distance
      while (window.from < window.to && (own[window.from] as WordRun).first < earliest) window.from++
      return standApart(own, window, times)
    })
    if (together) {
      for (const [i, own] of runs.entries()) {
        const window = windows[i] as Window
        for (let run = Math.max(window.from, window.taken); run < window.to; run++)
          found.push(own[run] as WordRun)
        window.taken = window.to
      }
    }
  }
  return found
}

/** Whether a window has so many runs of one phrase that do not overlap. */
function standApart(own: readonly WordRun[], { from, to }: Window, times: number): boolean {
  let apart = 0
  let end = -1
  for (let at = from; at < to && apart < times; at++) {
    const { first, last } = own[at] as WordRun
    if (first <= end) continue
    apart += 1
    end = last
  }
  return apart === times
}

/** The runs `from` (included) `to` (excluded) start near enough; those before `taken` have been taken already. */
interface Window {
  from: number
  to: number
  taken: number
}
