import { type Folded, fold } from '../text/fold.ts'
import { type Range, words } from '../text/words.ts'
import type { Near, Phrase, Query } from './ast.ts'

/**
 * The words of a text that a query asks for, as ranges of UTF-16 offsets in the ORIGINAL text, in order and without
 * overlap. Every wanted phrase is marked wherever it stands, also when the text as a whole doesn't satisfy the query,
 * because another passage of the document may hold the rest; of a NEAR only the phrases that are near. Text that was
 * not folded yet is folded here.
 */
export function matchMarks(query: Query, text: Folded | string): readonly Range[] {
  const folded = typeof text === 'string' ? fold(text) : text
  const read = readWords(folded.text)
  const found = wordRuns(query, read).sort((a, b) => a.first - b.first || b.last - a.last)
  const marks: Range[] = []
  for (const { first, last } of found) {
    const range = folded.toOriginal(read.starts[first] as number, read.ends[last] as number)
    const before = marks.at(-1)
    if (before === undefined || range.start >= before.end) marks.push(range)
    else if (range.end > before.end) marks[marks.length - 1] = { start: before.start, end: range.end }
  }
  return marks
}

/** Whether FTS5 would find the query in an index row that holds this text. */
export function matches(query: Query, text: Folded | string): boolean {
  return holds(query, readWords(typeof text === 'string' ? fold(text).text : text.text))
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
  const starts: number[] = []
  const ends: number[] = []
  for (const { start, end } of words(text)) {
    starts.push(start)
    ends.push(end)
  }
  return { text, starts, ends }
}

function holds(query: Query, text: ReadText): boolean {
  switch (query.kind) {
    case 'phrase':
      return runsOf(query, text).length > 0
    case 'near':
      return nearRuns(query, text).length > 0
    case 'and':
      return query.parts.every((part) => (part.kind === 'not' ? !holds(part.query, text) : holds(part, text)))
    case 'or':
      return query.parts.some((part) => holds(part, text))
  }
}

function wordRuns(query: Query, text: ReadText): WordRun[] {
  switch (query.kind) {
    case 'phrase':
      return runsOf(query, text)
    case 'near':
      return nearRuns(query, text)
    case 'and':
      return query.parts.flatMap((part) => (part.kind === 'not' ? [] : wordRuns(part, text)))
    case 'or':
      return query.parts.flatMap((part) => wordRuns(part, text))
  }
}

function runsOf(phrase: Phrase, text: ReadText): WordRun[] {
  const length = phrase.words.length
  const runs: WordRun[] = []
  for (let first = 0; first + length <= text.starts.length; first++) {
    if (standsAt(phrase, text, first)) runs.push({ first, last: first + length - 1 })
  }
  return runs
}

function standsAt(
  { words: sought, prefix }: Phrase,
  { text, starts, ends }: ReadText,
  first: number,
): boolean {
  return sought.every((word, i) => {
    const start = starts[first + i] as number
    const whole = (ends[first + i] as number) - start === word.length
    return (whole || (prefix && i === sought.length - 1)) && text.startsWith(word, start)
  })
}

/**
 * The phrases of a NEAR that stand near each other. As in FTS5 (fts5ExprNearIsMatch) a group ends with the start of its
 * last phrase, and each phrase must start at most its own length plus the distance before that; phrases may overlap.
 */
function nearRuns({ phrases, distance }: Near, text: ReadText): WordRun[] {
  const runs = phrases.map((phrase) => runsOf(phrase, text))
  const windows = phrases.map(() => ({ from: 0, to: 0, taken: 0 }))
  const near: WordRun[] = []
  const lasts = [...new Set(runs.flat().map(({ first }) => first))].sort((a, b) => a - b)
  for (const last of lasts) {
    const together = phrases.every((phrase, i) => {
      const own = runs[i] as WordRun[]
      const window = windows[i] as Window
      while (window.to < own.length && (own[window.to] as WordRun).first <= last) window.to++
      const earliest = last - phrase.words.length - distance
      while (window.from < window.to && (own[window.from] as WordRun).first < earliest) window.from++
      return window.from < window.to
    })
    if (together) {
      for (const [i, own] of runs.entries()) {
        const window = windows[i] as Window
        for (let run = Math.max(window.from, window.taken); run < window.to; run++)
          near.push(own[run] as WordRun)
        window.taken = window.to
      }
    }
  }
  return near
}

/** The runs `from` (included) `to` (excluded) start near enough; those before `taken` have been taken already. */
interface Window {
  from: number
  to: number
  taken: number
}
