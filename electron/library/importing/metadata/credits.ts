import { countWords, endsSentence } from '../shape.ts'
import { afterByLabel, cleanName, isStaff } from './byline.ts'
import { type DateLine, dateLine } from './date-lines.ts'
import { findDates } from './dates.ts'

/** What a line under a title gives: who wrote the text, when it was published, or both. */
export interface Credit {
  readonly name: string | null
  readonly date: DateLine | null
}

const NOTHING: Credit = { name: null, date: null }
const BORDERING = /[|•·–—/-]/
const BORDER = /\s*[|•·]\s*|\s+[–—/-]\s+/u
/** Parts of such a line that give neither: a reading time, a count of comments. */
const ASIDE =
  /^(?:\d+ ?min(?:ute)?s?(?: read)?|(?:no|\d+) comments?|\d{1,2}[:.]\d{2}(?: ?[ap]m)?|updated:?)$/iu

/**
 * Reads a line that gives a name, a date or both and nothing else: "By Jonah Reed", "7 February 2024", "Posted on
 * Saturday, July 27, 2024 by Orla Finch", "Tomasz Welk | March 3, 2023". Null for captions and sentences.
 */
export function readCredit(text: string): Credit | null {
  if (text.length > 160) return null
  const whole = readPart(text)
  if (whole !== null) return whole
  if (!BORDERING.test(text)) return labelledDate(text)
  const parts = text.split(BORDER).filter((part) => part.trim() !== '')
  if (parts.length < 2 || parts.length > 5) return labelledDate(text)
  const read = parts.map((part) => readPart(part) ?? (ASIDE.test(part.trim()) ? NOTHING : null))
  const date = read.find((part) => part?.date != null)?.date ?? null
  let name = read.find((part) => part?.name != null)?.name ?? null
  for (const [index, part] of parts.entries()) {
    if (read[index] !== null) continue
    // A name without "by" is one only beside a date and a bar; a dash also parts places and days in captions.
    const bare =
      date !== null && name === null && /[|•·]/.test(text) && countWords(part) >= 2 && countWords(part) <= 4
        ? cleanName(part)
        : null
    if (bare === null) return labelledDate(text)
    name = bare
  }
  return name === null && date === null ? null : { name, date }
}

/** "Written by Staff Writer on 27 January 2020. As days advance …": the credit that opens a paragraph. */
export function openingCredit(paragraph: string): (Credit & { readonly evidence: string }) | null {
  const opening = paragraph.slice(0, 160)
  const date = afterByLabel(opening) === null ? undefined : findDates(opening)[0]
  if (date === undefined) return null
  const evidence = opening.slice(0, date.end)
  const credit = readCredit(evidence)
  return credit === null || credit.name === null ? null : { ...credit, evidence }
}

/** What blogs set beside the day of an entry. */
const BLOG_LINE =
  /^[^\p{L}]*(?:posted|published|created|veröffentlicht|publié|publicado)\b|\b(?:\d+|no) comments?\b|\bcomments off\b/iu

/** "Posted By: Admin 7 February 2024 In: News", "July 27, 2024 editor 0 Comments": a line of a blog that gives one day. */
function labelledDate(text: string): Credit | null {
  if (text.length > 120 || endsSentence(text) || !BLOG_LINE.test(text)) return null
  const [date, second] = findDates(text)
  if (date === undefined || second !== undefined || date.edtf.length < 10) return null
  return { name: null, date: { edtf: date.edtf, updated: false, labelled: true } }
}

function readPart(part: string): Credit | null {
  if (isStaff(part)) return { name: part.trim().replace(/\.$/, ''), date: null }
  const date = dateLine(part)
  if (date !== null) return { name: null, date }
  return nameThenDate(part) ?? dateThenName(part)
}

/** "By Jonah Reed", "Written by A. Hume on 7 February 2024". */
function nameThenDate(part: string): Credit | null {
  const rest = afterByLabel(part)
  if (rest === null) return null
  const first = findDates(rest)[0]
  const named = first === undefined ? rest : rest.slice(0, first.start)
  const name = cleanName(named.replace(CLOCK, '').replace(DAY_BEFORE, ''))
  const date = first === undefined ? null : dateLine(rest.slice(first.start))
  return name === null || (first !== undefined && date === null) ? null : { name, date }
}

/** "Posted by Keith at 9:14 PM" */
const CLOCK = /\s+(?:at|um|à|a las)\s+\d{1,2}[:.h]\d{2}(?:\s*[ap]m)?\s*$/iu
const DAY_BEFORE =
  /[\s,|–—-]*(?:\b(?:on|am|le|el|at)\b)?[\s,]*(?:\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b)?[\s,]*$/iu

/** "Posted on Saturday, July 27, 2024 by Orla Finch", "7 février 2024 par É. Marchand". */
function dateThenName(part: string): Credit | null {
  const first = findDates(part)[0]
  if (first === undefined) return null
  const date = dateLine(part.slice(0, first.end))
  const rest = afterByLabel(part.slice(first.end))
  const name = rest === null ? null : cleanName(rest)
  return date === null || name === null ? null : { name, date }
}
