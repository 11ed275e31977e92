import { isCutOff } from './cut-off.ts'
import type { Line } from './lines.ts'
import type { PageTitle } from './page.ts'
import { isPageNumbers } from './page-numbers.ts'
import { COMMENT_FORM } from './sentences.ts'
import { isTagList, startsSection } from './vocabulary.ts'

/** Indices of the first and the last line of the work's own sentences; `bodyStart` is past the lines when it has none. */
export interface ArticleBounds {
  readonly bodyStart: number
  readonly bodyEnd: number
  /** Index of the comment form or of the page numbers that ended it; the number of lines when none did. */
  readonly formStart: number
}

/** The article: from the first to the last sentence that is no furniture, up to where the page goes on to other things. */
export function findArticle(
  lines: readonly Line[],
  title: PageTitle,
  isFurniture: (line: Line) => boolean,
): ArticleBounds {
  const work = lines.filter((line) => belongsToWork(line) && !isFurniture(line))
  const first = work.find((line) => line.index > (title.index ?? -1)) ?? work[0]
  const total = measure(work)
  let rest = total
  let last = -1
  let formStart = lines.length
  let next = 0
  for (const line of lines) {
    if (line === work[next]) {
      rest = less(rest, line, work[next + 1])
      last = line.index
      next += 1
    } else if (title.archive ? endsArchive(line, rest, total.words) : endsArticle(line, rest, total.words)) {
      if (title.archive || COMMENT_FORM.test(line.text)) formStart = line.index
      break
    }
  }
  return { bodyStart: first?.index ?? lines.length, bodyEnd: last, formStart }
}

function belongsToWork(line: Line): boolean {
  const { place } = line
  if (place !== null && !place.main && (place.named || place.landmark !== null)) return false
  return line.prose || line.kind === 'row' || line.kind === 'code'
}

/** The sentences below a line: words, words in whole sentences, lines, and lines that follow each other directly. */
interface Rest {
  readonly words: number
  readonly whole: number
  readonly lines: number
  readonly running: number
}

function measure(work: readonly Line[]): Rest {
  const sum = (lines: readonly Line[]): number => lines.reduce((total, line) => total + line.words, 0)
  const running = work.filter((line, index) => work[index + 1]?.index === line.index + 1)
  const whole = work.filter((line) => !isCutOff(line))
  return { words: sum(work), whole: sum(whole), lines: work.length, running: running.length }
}

function less(rest: Rest, line: Line, next: Line | undefined): Rest {
  return {
    words: rest.words - line.words,
    whole: rest.whole - (isCutOff(line) ? 0 : line.words),
    lines: rest.lines - 1,
    running: rest.running - (next?.index === line.index + 1 ? 1 : 0),
  }
}

/** Below the entries of an archive stand the numbers of its pages. */
function endsArchive(line: Line, rest: Rest, total: number): boolean {
  return isPageNumbers(line) && rest.words <= total * MOST_AFTER_END
}

/** Shares of an article's words that may follow its end: in teasers and comments; after a list set between paragraphs. */
const MOST_AFTER_END = 0.35
const MOST_AFTER_LIST = 0.1

/**
 * Tags and comment forms stand below an article, hardly ever in it. A list of other pages may also be set between its
 * paragraphs: it ends the article only where a few words follow, or nothing but teasers, each below a title of its own.
 */
function endsArticle(line: Line, rest: Rest, total: number): boolean {
  if (startsSection(line) && line.plain.includes(' ')) {
    const teasers = rest.lines >= 2 && rest.running === 0 && rest.words <= total * MOST_AFTER_END
    return teasers || rest.whole <= total * MOST_AFTER_LIST
  }
  return (isTagList(line) || COMMENT_FORM.test(line.text)) && rest.words <= total * MOST_AFTER_END
}
