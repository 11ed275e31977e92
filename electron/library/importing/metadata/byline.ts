import { alternatives, wordList } from '../word-list.ts'
import { findDates } from './dates.ts'

const LABELS = wordList(`
  written by, posted by, published by, reported by, story by, article by, text by, words by, author,
  authors, writer, by our correspondent, by, from, verfasst von, geschrieben von, ein beitrag von, von,
  autor, autorin, verfasser, verfasserin, text, écrit par, rédigé par, publié par, auteur, par,
  escrito por, publicado por, autora, por, نویسنده, نوشته, نویسندگان, به قلم, گزارش از, از, بقلم,
  الکاتب, کتب, کتبت, الکاتبة, تحریر
`)
const NEEDS_COLON = new Set(
  wordList(`
  author, authors, writer, from, autor, autorin, verfasser, verfasserin, text, auteur, autora, از,
  نوشته, تحریر, کتب, کتبت, الکاتب, الکاتبة, نویسنده
`),
)

const label = new RegExp(`^[^\\p{L}]*(${alternatives(LABELS)})(\\s*[:：–-]\\s*|\\s+)(?=\\S)`, 'iu')
const announcing = LABELS.filter((name) => name.includes(' ') || name === 'by')
const bareLabel = new RegExp(`^[^\\p{L}]*(?:${alternatives(announcing)})[^\\p{L}]*$`, 'iu')
const ROLE =
  /^(?:(?:our |the |a )?(?:staff|senior|special|chief|guest|foreign|political|environment|diplomatic|editorial)\s+)?(?:writers?|reporters?|correspondents?|editors?|staff|editorial board|news desk|redaktion|rédaction|redacción)$/iu
/** What may follow the name on the same line. */
const AFTER =
  /\s*(?:[|•·–—]|,\s*(?=\p{Lu}?\p{Ll}*\s?(?:writer|reporter|correspondent|editor)|\d)|\bon\b|\bam\b|\ble\b|\bel\b|\bat\b|\bin\b|\bfor\b|\bund\s+am\b|-\s)\s*/u

/**
 * The name in a line that says who wrote the text ("By Jonah Reed", "Written by A. Hume on 7 February 2024", "Staff
 * Writer"), or null. Only lines that are bylines from their first letter; a sentence never is.
 */
export function bylineName(text: string): string | null {
  if (text.length > 160) return null
  const trimmed = text.trim()
  if (isStaff(trimmed)) return trimmed.replace(/\.$/, '')
  const match = label.exec(trimmed.replaceAll('ي', 'ی').replaceAll('ك', 'ک'))
  if (match === null) return null
  const name = match[1]?.toLowerCase() ?? ''
  if (NEEDS_COLON.has(name) && !/[:：–-]/.test(match[2] ?? '')) return null
  return cleanName(trimmed.slice(match[0].length))
}

/** Whether a line does nothing but say who wrote the text, or announces it ("Written by" above a name). */
export function isByline(text: string): boolean {
  return bylineName(text) !== null || announcesAuthor(text)
}

/** "Written by" alone on a line: the name is the next line. */
export function announcesAuthor(text: string): boolean {
  return text.length <= 40 && bareLabel.test(text)
}

/** Whether the text could be a person's or a desk's name: capitalised words, no sentence, no number. */
export function cleanName(text: string): string | null {
  const date = findDates(text)[0]
  const upToDate = date === undefined ? text : text.slice(0, date.start)
  const days = /[\s,|–—-]*\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day,?\s*$/iu
  const name = (upToDate.replace(days, '').split(AFTER)[0] ?? '').replace(/[\s,;:|–—-]+$/u, '').trim()
  return isName(name) || isStaff(name) ? name : null
}

function isStaff(text: string): boolean {
  return text.length <= 40 && ROLE.test(text.replace(/\.$/, '').trim())
}

const PARTICLES =
  /^(?:de|da|di|du|del|della|der|den|van|von|zu|bin|ibn|al|el|la|le|and|und|et|y|و|e|of|the|with|mit|avec)$/iu

function isName(text: string): boolean {
  const words = text.split(/[\s,&]+/u).filter((word) => word !== '')
  if (words.length === 0 || words.length > 9 || text.length > 80 || /[\d?!:@/]/.test(text)) return false
  if (words.length === 1 && text.length < 3) return false
  return (
    words.every((word) => PARTICLES.test(word) || /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)) &&
    !/[.]\s+\p{Lu}\p{Ll}{6,}.*\s.*\s.*\s/u.test(text)
  )
}
