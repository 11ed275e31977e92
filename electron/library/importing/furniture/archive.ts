import { plain } from '../shape.ts'
import { alternatives } from '../word-list.ts'
import { isCutOff } from './cut-off.ts'
import type { Line } from './lines.ts'
import { ARCHIVE_WORDS, ARCHIVES } from './phrases.ts'
import { endsTeaser } from './vocabulary.ts'

const phrases = ARCHIVES.map(plain)
const several = phrases.filter((phrase) => phrase.includes(' '))
const named = new RegExp(`^[^\\p{L}]*(?:${alternatives(phrases)})\\s*[:：–—‘“"'«„]\\s*\\S`, 'iu')
const word = new RegExp(`^[^\\p{L}]*(?:${alternatives(ARCHIVE_WORDS.map(plain))})\\s*[:：]\\s*\\S`, 'iu')
const bare = new RegExp(`^[^\\p{L}]*(?:${alternatives(several)})(?:\\s+\\S|[^\\p{L}]*$)`, 'iu')

/** So many entries make a list of other pages. */
const ENTRIES = 3

/**
 * The heading of a page that lists everything tagged, filed or written by ("Posts Tagged ‘Dams’", "Tag: Dams"), if the
 * text begins with one. "Author: Ada Pell" is one only where several dated, cut-off or continued entries follow.
 */
export function archiveHeading(lines: readonly Line[]): Line | null {
  const head = lines.slice(0, 12).filter((line) => !line.prose && line.words <= 15)
  const sure = head.find((line) => named.test(line.text) || bare.test(line.text))
  if (sure !== undefined) return sure
  const maybe = head.find((line) => word.test(line.text))
  return maybe !== undefined && lines.filter(isEntry).length >= ENTRIES ? maybe : null
}

function isEntry(line: Line): boolean {
  return line.credit?.date?.labelled === true || isCutOff(line) || endsTeaser(line)
}
