import { plain } from '../shape.ts'
import { alternatives } from '../word-list.ts'
import type { Line } from './lines.ts'
import {
  ACTIONS,
  FORWARD,
  HEADING_LABELS,
  HOME,
  LABELS,
  NETWORKS,
  OTHER_NETWORKS,
  POINTERS,
  SECTIONS,
  SHARE_WORDS,
  TAG_LABELS,
  TEASER_ENDS,
} from './phrases.ts'

/** Phrases as they are written, as `plain()` leaves a line, and with the Arabic forms of the letters that it unifies. */
function spelled(phrases: readonly string[]): string {
  const unified = phrases.map(plain)
  const arabic = unified.map((phrase) => phrase.replaceAll('ی', 'ي').replaceAll('ک', 'ك'))
  return alternatives([...phrases, ...unified, ...arabic])
}

const actions = new Set(ACTIONS.map(plain))
const labels = new Set(LABELS.map(plain))
const headingLabels = new Set(HEADING_LABELS.map(plain))
const sections = new Set(SECTIONS.map(plain))
const teaserEnds = new Set(TEASER_ENDS.map(plain))
const forward = new Set(FORWARD.map(plain))
const home = [...new Set([...HOME, ...HOME.map(plain)])]
/** As long as the longest of them and a letter more. */
const LONGEST_HOME = Math.max(...home.map((word) => word.length)) + 1
const homeInitials = new Set(home.map((word) => word.charAt(0)))
const tagLabel = new RegExp(`^[^\\p{L}]*(?:${spelled(TAG_LABELS)})\\s*[:：|]`, 'iu')
const everyNetwork = [...NETWORKS, ...OTHER_NETWORKS]
const network = new RegExp(`(?<!\\p{L})(?:${spelled(everyNetwork)})(?!\\p{L})`, 'iu')
const wellKnown = new RegExp(`(?:${spelled(NETWORKS)})`, 'iu')
const shareWord = new RegExp(`(?:${spelled([...everyNetwork, ...SHARE_WORDS])})[^\\p{L}]*`, 'giu')
const shareLinks = new RegExp(
  `^[^\\p{L}]*(?:(?:${spelled([...everyNetwork, ...SHARE_WORDS])})[^\\p{L}]*)+$`,
  'iu',
)
const menu = new RegExp(
  `^(?:(?:${spelled([...HOME, ...ACTIONS, ...LABELS, ...HEADING_LABELS])})[^\\p{L}]*){2,}$`,
  'iu',
)
const pointers = POINTERS.filter((phrase) => phrase.includes(' '))
const pointer = new RegExp(`^[^\\p{L}]*(?:${spelled(pointers)})\\s*[:：»→]\\s*\\S`, 'iu')
const linkedPointer = new RegExp(
  `^[^\\p{L}]*(?:${spelled(pointers)})(?:[^\\p{L}\\s]|\\s*[:：»→|]|(?<=\\p{Ll})\\p{Lu})`,
  'iu',
)
const wordPointer = new RegExp(`^[^\\p{L}]*(?:${spelled(POINTERS)})\\s*[:：»→]\\s*\\S`, 'iu')

/** Longer lines are never only share links or labels; the patterns for those are not linear. */
const SHORT = 200

/** "2. Comments" is a heading or an item, whatever a page calls its buttons. */
function isNumbered(line: Line): boolean {
  return /^\s*\p{N}+[.)]\s/u.test(line.text)
}

/** A link or button by its whole text, which no line of a work consists of. */
export function isAction(line: Line): boolean {
  return actions.has(line.plain) && !isNumbered(line)
}

/** A link, button or notice by its whole text, which a work may contain as a line of its own too. */
export function isLabel(line: Line): boolean {
  return labels.has(line.plain) && !isNumbered(line)
}

/** A link or box of a page by its whole text, or a heading of a work ("Contact", "Updates"). */
export function isHeadingLabel(line: Line): boolean {
  return headingLabels.has(line.plain) && !isNumbered(line)
}

/** One of the headings after which a page lists other things. */
export function startsSection(line: Line): boolean {
  return sections.has(line.plain) && !isNumbered(line)
}

/** One of those headings that stands on no other page than one with links below it: "Related posts". */
export function listsOtherPages(line: Line): boolean {
  return startsSection(line) && OTHER_PAGES.test(line.plain)
}

const OTHER_PAGES =
  /related |recommended |may also|might also|recent (?:posts|articles|comments)|popular posts|ähnliche|interessieren|similaires|aimerez|relacionad|también|مرتبط|مشابه|ذات صلة/u

/** Stands alone above the title of another page. */
export function pointsForward(line: Line): boolean {
  return forward.has(line.plain)
}

/** "Continue reading", "Read more": what stands below a teaser. */
export function endsTeaser(line: Line): boolean {
  return teaserEnds.has(line.plain)
}

/** Two and more names of networks and words of sharing, glued or apart, one of them beyond doubt, and nothing else. */
export function isShareRow(line: Line): boolean {
  const text = line.text.trim()
  if (text.length > SHORT || !shareLinks.test(text) || !wellKnown.test(text)) return false
  return (text.match(shareWord)?.length ?? 0) >= 2
}

/** The name of a well-known network, and nothing else. */
export function isNetwork(line: Line): boolean {
  return isAnyNetwork(line) && wellKnown.test(line.text)
}

/** The name of any network, some of which are words too, and nothing else. */
export function isAnyNetwork(line: Line): boolean {
  return line.text.length <= 40 && network.test(line.text) && shareLinks.test(line.text.trim())
}

/** Two and more labels of a menu in one line, glued or apart, and nothing else. */
export function isMenu(line: Line): boolean {
  return line.text.length <= SHORT && menu.test(line.text.trim())
}

/** "Tag: Dams" heads the page that lists everything about dams. */
function isMainHeading(line: Line): boolean {
  return line.kind === 'heading' && line.level === 1
}

/** "Tags: …", "Filed under: …", with names after it or nothing at all. */
export function isTagList(line: Line): boolean {
  return !line.prose && !isMainHeading(line) && tagLabel.test(line.text)
}

/** Leads to another page by its title ("Read also: …"); a line that is all link does so with or without a colon. */
export function isPointer(line: Line): boolean {
  if (line.words > 30) return false
  if ((line.place?.linked ?? 0) > 0.8) return linkedPointer.test(line.text)
  return !line.prose && pointer.test(line.text.replaceAll('İ', 'I'))
}

/** Points to another page with one word ("See: …"), as works do too. */
export function isWordPointer(line: Line): boolean {
  return !line.prose && line.words <= 30 && wordPointer.test(line.text)
}

/** Whether a place to share to is named in the text. */
export function namesNetwork(text: string): boolean {
  return network.test(text)
}

const YOU_ARE_HERE =
  /^(?:you are (?:here|in|at)|sie sind hier|vous êtes ici|estás (?:aquí|en)|شما اینجا هستید|أنت هنا)\s*[:：]?\s*/iu

/** Whether the first crumb of a breadcrumb opens the text: "Home News …", "HomeNews…", but not "Homes …". */
export function startsAtHome(text: string): boolean {
  const start = text.replace(/^[^\p{L}]+/u, '').replace(YOU_ARE_HERE, '')
  const lower = start.slice(0, LONGEST_HOME).toLowerCase()
  if (!homeInitials.has(lower.charAt(0))) return false
  return home.some((word) => lower.startsWith(word) && !/^\p{Ll}/u.test(start.slice(word.length)))
}
