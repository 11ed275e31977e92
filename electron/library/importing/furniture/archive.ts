import { plain } from '../shape.ts'
import { alternatives } from '../word-list.ts'
import type { Line } from './lines.ts'
import { ARCHIVES } from './phrases.ts'

const phrases = ARCHIVES.map(plain)
const several = phrases.filter((phrase) => phrase.includes(' '))
const named = new RegExp(`^[^\\p{L}]*(?:${alternatives(phrases)})\\s*[:：–—‘“"'«„]\\s*\\S`, 'iu')
const bare = new RegExp(`^[^\\p{L}]*(?:${alternatives(several)})(?:\\s+\\S|[^\\p{L}]*$)`, 'iu')

/**
 * Whether a line heads a page that lists everything tagged, filed or written by ("Posts Tagged ‘Dams’", "Tag: Dams").
 * One word alone ("Tag", "Archives") is no heading: with a colon or a quotation mark it names what is listed.
 */
export function isArchiveTitle(line: Line | undefined): boolean {
  if (line === undefined) return false
  return !line.prose && line.words <= 15 && (named.test(line.text) || bare.test(line.text))
}
