import { archiveHeading } from '../furniture/archive.ts'
import type { Line } from '../furniture/lines.ts'
import { showsPage } from '../furniture/page.ts'
import { isHeadingLabel, isLabel, isMenu, isPointer, startsAtHome } from '../furniture/vocabulary.ts'
import { endsSentence, isNameList, key } from '../shape.ts'
import { announcesAuthor } from './byline.ts'
import { endsInDate, findDates } from './dates.ts'

/** A title as a text shows it: its words, the line it stands on (null: only in a breadcrumb), and the evidence. */
export interface TextTitle {
  readonly text: string
  readonly index: number | null
  readonly evidence: string
  /** Whether it heads a list of other pages, such as all that carry a tag. */
  readonly archive: boolean
}

/** A title stands near the top: among the first lines, before the third paragraph. */
const HEAD_LINES = 60
const LONGEST = 250

/**
 * The title of a plain text: the heading of an archive page, the line that the breadcrumb ends in, or the line near the
 * top that looks most like one. Null when none does: a letter that begins with its salutation has no title.
 */
export function findTitle(lines: readonly Line[]): TextTitle | null {
  const head = headOf(lines)
  const archive = archiveHeading(lines)
  if (archive !== null) return { ...titleOf(archive), archive: true }
  return echoedInCrumbs(head) ?? byShape(head, lines)
}

function headOf(lines: readonly Line[]): Line[] {
  const head: Line[] = []
  let paragraphs = 0
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (line.prose) paragraphs += 1
    if (paragraphs === 3) break
    head.push(line)
  }
  return head
}

function titleOf(line: Line): TextTitle {
  return { text: line.text, index: line.index, evidence: line.text, archive: false }
}

/** "Home News World Title", "HomeNewsWorldTitle", "News » Title": the longest other line that ends a breadcrumb. */
function echoedInCrumbs(head: readonly Line[]): TextTitle | null {
  const crumbs = head.filter((line) => isCrumbs(line))
  let best: Line | null = null
  for (const crumb of crumbs) {
    for (const line of head) {
      if (line === crumb || line.key.length < 8 || line.key.length >= crumb.key.length) continue
      if (crumb.key.endsWith(line.key) && line.key.length > (best?.key.length ?? 0)) best = line
    }
    if (best !== null) return titleOf(best)
  }
  for (const crumb of crumbs) {
    const last =
      crumb.text
        .split(/\s*(?:[›»>→•]|\s\/\s|\s\|\s)\s*/u)
        .at(-1)
        ?.trim() ?? ''
    if (startsAtHome(crumb.text) && last !== crumb.text && key(last).length >= 12 && last.includes(' ')) {
      return { text: last, index: null, evidence: crumb.text, archive: false }
    }
  }
  return null
}

function isCrumbs(line: Line): boolean {
  if (line.prose || line.text.length > 400 || line.kind === 'row') return false
  return startsAtHome(line.text) || /[›»>→]|\s\/\s/u.test(line.text) || /\p{Ll}\p{Lu}/u.test(line.text)
}

function byShape(head: readonly Line[], lines: readonly Line[]): TextTitle | null {
  const isPage = showsPage(lines)
  let best: { line: Line; points: number } | null = null
  for (const line of head) {
    if (!couldBeTitle(line) || (!isPage && !standsAlone(line, lines))) continue
    const points = titlePoints(line, head, lines) + (!isPage && line.index === 0 ? 2 : 0)
    if (points > (best?.points ?? 1.9)) best = { line, points }
  }
  return best === null ? null : titleOf(best.line)
}

/** A letter's address and a poem's lines are not set apart; a title may have its author or date right below it. */
function standsAlone(line: Line, lines: readonly Line[]): boolean {
  const next = lines[line.index + 1]
  return line.opens && (line.closes || (next !== undefined && next.credit !== null))
}

function titlePoints(line: Line, head: readonly Line[], lines: readonly Line[]): number {
  const next = lines[line.index + 1]
  const repeats = head.filter((other) => other !== line && saysTheSame(line, other))
  let points = 2
  if (line.words >= 4) points += 2
  else if (line.words === 1) points -= 1
  if (line.words > 20) points -= 1
  if (isTitleCase(line.text)) points += 1
  if (repeats.some((other) => surround(line, other, head))) points -= 4
  else {
    if (repeats.length > 0) points += line.words <= 3 ? -2 : 0.5
    if (isEchoed(line, lines)) points += 2
  }
  if (line.kind === 'heading') points += 2
  if (isDefined(line, lines)) points += 5
  if (hasCreditBelow(line, lines)) points += 1.5
  else if (next !== undefined && (isLabel(next) || isHeadingLabel(next) || isMenu(next))) points -= 1.5
  if (!standsAlone(line, lines)) points -= 1
  if (line.index > 2 && findDates(line.text).length > 0 && !endsInDate(line.text)) points -= 1.5
  if (endsSentence(line.text)) points -= 0.5
  // The first line that looks like a title is one: captions and subheadings come later.
  const before = head.filter((other) => other.index < line.index && other.words >= 4 && couldBeTitle(other))
  return points - Math.min(3, before.length * 1.1)
}

/** Whether the keys are equal; that of a line with more letters, most of them paragraphs, need not be made. */
function saysTheSame(line: Line, other: Line): boolean {
  return other.letters <= line.key.length && other.key === line.key
}

/** Whether author or date follow, with nothing in between but labels and one subtitle. */
function hasCreditBelow(line: Line, lines: readonly Line[]): boolean {
  for (const below of lines.slice(line.index + 1, line.index + 6)) {
    if (below.credit !== null) return true
    const isSubtitle = below.index === line.index + 1
    if (!isSubtitle && (below.prose || (below.words >= 4 && couldBeTitle(below)))) return false
  }
  return false
}

/** English headlines capitalise their words, mottoes and captions do not. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8
}

/** The text of an image or the section's label stands above and below the title; a title repeated has no other inside. */
function surround(one: Line, other: Line, head: readonly Line[]): boolean {
  const [first, last] = one.index < other.index ? [one.index, other.index] : [other.index, one.index]
  const inside = head.filter((line) => line.index > first && line.index < last)
  return inside.some((line) => line.words >= 3 && line.key !== one.key && couldBeTitle(line))
}

const DEFINING = /^\s*(?:\([^)]*\)\s*)?(?:is|was|are|were|ist|war|sind|est|était|sont|es|era|son|è|é)\s/iu

/** Whether the first paragraph says what the words are, as an encyclopedia does: "The Ottery Flight is …". */
function isDefined(line: Line, lines: readonly Line[]): boolean {
  if (line.words > 10 || line.text.length < 4) return false
  const first = lines.find((other) => other.prose && other.index > line.index)?.text.slice(0, 300) ?? ''
  const opening = first.replace(/^(?:the|an?|der|die|das|le|la|les|l['’]|el|los|il|lo|o|os)\s*\b/iu, '')
  const title = line.text.trim().replace(/^(?:the|an?|der|die|das|le|la|les|el|los|il|lo)\s+/iu, '')
  return opening.startsWith(title) && DEFINING.test(opening.slice(title.length))
}

/** Whether a longer line of the page holds the words: "2 thoughts on …", "… | Site", "Comments on …". */
function isEchoed(line: Line, lines: readonly Line[]): boolean {
  if (line.words < 3 || line.key.length < 12) return false
  return lines.some(
    (other) => !other.prose && other.key.length > line.key.length && other.key.includes(line.key),
  )
}

function couldBeTitle(line: Line): boolean {
  if (line.kind === 'row' || line.kind === 'code' || line.kind === 'item' || line.kind === 'quote')
    return false
  if (line.text.length > LONGEST || line.words === 0 || (line.prose && line.words > 20)) return false
  if (!/\p{L}{2}/u.test(line.text) || (line.prose && /[.…]["'”’)\]]*$/u.test(line.text))) return false
  if (/\p{Ll}{2}\.["'”’)\]]*$/u.test(line.text)) return false
  if (/[,;:،]$/u.test(line.text) || isAddress(line.text) || isSalutation(line.text)) return false
  if (line.credit !== null || announcesAuthor(line.text)) return false
  if (isNameList(line.text) || isPointer(line) || startsAtHome(line.text)) return false
  return !isPageLine(line)
}

/** Furniture by its own words. */
function isPageLine(line: Line): boolean {
  return isHeadingLabel(line) || line.rules.length > 0
}

/** A street, a post code, a telephone, a mail or web address. */
function isAddress(text: string): boolean {
  if (/@|^https?:|^www\.|\b(?:tel|fax|phone|telefon)\b/iu.test(text)) return true
  return /^\d{4,6} \p{Lu}|(?:straße|strasse|str\.|gasse|weg) \d|^\d+ \p{Lu}\p{L}+ (?:Street|Road|Lane|Avenue|St|Rd|Ave)\b/u.test(
    text,
  )
}

function isSalutation(text: string): boolean {
  return /^(?:dear|sehr geehrte|liebe[rs]?|hello|hi|cher|chère|chers|estimad|querid|madame|monsieur|to whom)\b/iu.test(
    text,
  )
}
