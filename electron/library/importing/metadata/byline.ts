import { alternatives, wordList } from '../word-list.ts'

/** What stands before a name. Those of the second table are words of any text and need a colon or a dash after them. */
const LABELS = wordList(`
  written by, posted by, published by, reported by, story by, article by, text by, words by, by,
  verfasst von, geschrieben von, ein beitrag von, von, écrit par, rédigé par, publié par, par,
  escrito por, publicado por, por, نویسندگان, به قلم, گزارش از, بقلم
`)
const WITH_COLON = wordList(`
  author, authors, writer, from, autor, autorin, verfasser, verfasserin, text, auteur, autora,
  از, نوشته, تحریر, نویسنده, کتب, کتبت, الکاتب, الکاتبة
`)

const label = new RegExp(
  `^[^\\p{L}]*(?:(?:${alternatives(WITH_COLON)})\\s*[:：–-]|(?:${alternatives(LABELS)})(?:\\s*[:：–-]|(?=\\s)))\\s*(?=\\S)`,
  'iu',
)
const announcing = LABELS.filter((name) => name.includes(' ') || name === 'by')
const bareLabel = new RegExp(`^[^\\p{L}]*(?:${alternatives(announcing)})[^\\p{L}]*$`, 'iu')
const ROLE =
  /^(?:(?:our |the |a )?(?:staff|senior|special|chief|guest|foreign|political|environment|diplomatic|editorial)\s+)?(?:writers?|reporters?|correspondents?|editors?|staff|editorial board|news desk|redaktion|rédaction|redacción)$/iu
/** ", Staff Writer" after a name. */
const ROLE_AFTER = /,\s*(?:our |the )?[\p{L} ]*(?:writer|reporter|correspondent|editor)s?$/iu

/** The text behind a label like "By" or "Author:", or null where the line does not begin with one. */
export function afterByLabel(text: string): string | null {
  const readable = text.replaceAll('ي', 'ی').replaceAll('ك', 'ک')
  const match = label.exec(readable)
  return match === null ? null : text.slice(match[0].length)
}

/** "Written by" alone on a line: the name is the next line. */
export function announcesAuthor(text: string): boolean {
  return text.length <= 40 && bareLabel.test(text)
}

/** A person's or a desk's name as it may be stored, or null: capitalised words, no sentence, no number. */
export function cleanName(text: string): string | null {
  const name = text
    .trim()
    .replace(/[\s,;:|–—.-]+$/u, (end) => (/\p{Lu}\.$/u.test(text.trim()) ? end : ''))
    .replace(ROLE_AFTER, '')
  return (isName(name) || isStaff(name)) && !ACCOUNT.test(name) ? name : null
}

/** What content management systems call their users. */
const ACCOUNT =
  /^(?:admin|administrator|editor|webmaster|root|user|super user|guest|author|unknown|anonymous)$/iu

/** "Staff Writer", "Redaktion": a role that signs for a name. */
export function isStaff(text: string): boolean {
  return text.length <= 40 && ROLE.test(text.replace(/\.$/, '').trim())
}

const PARTICLES =
  /^(?:de|da|di|du|del|della|der|den|van|von|zu|bin|ibn|al|el|la|le|and|und|et|y|و|e|of|the|with|mit|avec)$/iu

function isName(text: string): boolean {
  const words = text.split(/[\s,&]+/u).filter((word) => word !== '')
  if (words.length === 0 || words.length > 9 || text.length > 80 || /[\d?!:@/|“”"]/.test(text)) return false
  if (words.length === 1 && text.length < 3) return false
  if (/\p{Ll}{2}\.\s/u.test(text)) return false
  return words.every((word) => PARTICLES.test(word) || /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
}
