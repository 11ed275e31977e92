import { plain } from '../shape.ts'
import type { Line } from './lines.ts'
import { ARCHIVES } from './phrases.ts'

const phrases = ARCHIVES.map(plain).sort((a, b) => b.length - a.length)
const several = phrases.filter((phrase) => phrase.includes(' ')).join('|')
const named = new RegExp(`^[^\\p{L}]*(?:${phrases.join('|')})\\s*(?:[:：–—]\\s*\\S|[‘“"\'«„]\\s*\\S)`, 'iu')
const bare = new RegExp(`^[^\\p{L}]*(?:${several})(?:\\s+\\S|[^\\p{L}]*$)`, 'iu')

/**
 * The heading of a page that lists everything tagged, filed or written by ("Posts Tagged ‘Dams’", "Tag: Dams"), or
 * null. One word alone ("Tag", "Archives") is no heading: with a colon or a quotation mark it names what is listed.
 */
export function archiveTitle(line: Line): string | null {
  if (line.prose || line.words > 15) return null
  return named.test(line.text) || bare.test(line.text) ? line.text : null
}
