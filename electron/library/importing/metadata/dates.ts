import { isEdtf } from '#shared/domain/edtf.ts'
import { endsInMonth, LONGEST_MONTH, monthNamed, monthNames } from './months.ts'
import { fromPersian } from './persian-calendar.ts'

/** A date found in a text: UTF-16 offsets, and the date as EDTF level 0 ("2024-02-07", "2024-02", never a time). */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly edtf: string
}

const ORDINAL = '(?:st|nd|rd|th|er|º|ª|\\.)?'
const OF = "(?:\\s+(?:de|of|del|d[’']))?"
const MONTH = `(${monthNames})\\.?`
/** Levantine Arabic and Persian pages give the month twice: "تشرين الأول / أكتوبر". */
const TWIN = `(?:\\s*[/(-]\\s*(?:${monthNames})\\)?)?`
const EDGE = '(?<![\\p{L}\\p{N}])'
const END = '(?![\\p{L}\\p{N}])'

const dayFirst = new RegExp(
  `${EDGE}(\\d{1,2})${ORDINAL}${OF}\\s*${MONTH}${TWIN}${OF},?\\s*(?:ماه\\s*)?(\\d{4})${END}`,
  'giu',
)
const monthFirst = new RegExp(`${EDGE}${MONTH}\\s+(\\d{1,2})${ORDINAL}\\s*,?\\s+(\\d{4})${END}`, 'giu')
/**
 * The word before a number, without what may stand between a month and its number. From the number backwards, because
 * texts have fewer numbers than letters.
 */
const beforeNumber = new RegExp(
  `(?<!\\d)\\d(?<=([^\\s.,)\\d]{2,${LONGEST_MONTH}})[.)]*${OF}[\\s,]*(?:ماه\\s*)?\\d)`,
  'gi',
)
/** Persian blogs write the year first: "۱۳۹۶ تیر ۱". */
const yearMonthDay = new RegExp(`${EDGE}(\\d{4})\\s+${MONTH}\\s+(\\d{1,2})${END}`, 'giu')
const monthOnly = new RegExp(`${EDGE}(?<!\\d[\\s.]*)${MONTH}${OF},?\\s+(\\d{4})${END}`, 'giu')
const yearFirst = /(?<![\p{L}\p{N}.,/-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=T\d|[^\p{L}\p{N}]|$)/giu
const numeric = /(?<![\p{L}\p{N}.,/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\p{L}\p{N}])/gu

/**
 * All dates with a year in `text`, in order: English, German, French, Spanish, Italian, Portuguese, Dutch, Persian and
 * Arabic month names, Persian solar dates, ISO 8601, and numeric dates whose order of day and month is certain.
 */
export function findDates(text: string): readonly FoundDate[] {
  if (!/[\d٠-٩۰-۹]{4}/.test(text)) return []
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const dates = datesIn(text)
  known.set(text, dates)
  return dates
}

/** A title is asked a dozen times for its dates, by rules that know nothing of each other. */
const known = new Map<string, readonly FoundDate[]>()
const MOST_KNOWN = 200

function datesIn(text: string): FoundDate[] {
  const read = toReadable(text)
  const found: FoundDate[] = []
  const add = (match: RegExpMatchArray, edtf: string | null): void => {
    const start = match.index ?? 0
    if (edtf !== null) found.push({ start, end: start + match[0].length, edtf })
  }
  if (mayNameMonth(read)) {
    for (const match of read.matchAll(dayFirst)) add(match, named(match[3], match[2], match[1]))
    for (const match of read.matchAll(monthFirst)) add(match, named(match[3], match[1], match[2]))
    for (const match of read.matchAll(yearMonthDay)) add(match, named(match[1], match[2], match[3]))
    for (const match of read.matchAll(monthOnly)) add(match, named(match[2], match[1], undefined))
  }
  if (!/\d[-/.]\d/.test(read)) return withoutOverlaps(found)
  for (const match of read.matchAll(yearFirst)) {
    const native = /[٠-٩۰-۹]/.test(text.slice(match.index, match.index + 4))
    const year = Number(match[1])
    if (native && year < 1500) add(match, fromPersian(year, Number(match[3]), Number(match[4])))
    else add(match, ofEitherCalendar(match[1], match[3], match[4]))
  }
  for (const match of read.matchAll(numeric)) add(match, ofNumeric(match))
  return withoutOverlaps(found)
}

/** Whether a month stands right before a number, as in each of the four patterns: most texts with a year have none. */
function mayNameMonth(text: string): boolean {
  for (const [, word = ''] of text.matchAll(beforeNumber)) if (endsInMonth(word)) return true
  return false
}

const ABOUT = /^(?:c\.|ca\.?|circa|about|around|approx\.?|um|vers|env\.|hacia|حدود)\s*(?=\S)/iu
const RANGE = /^\s*(?:[-–—/]|to|until|bis|à|al?|تا|إلى)\s*$/iu

/**
 * The date that a field for dates gives, as EDTF with the precision in which it is written: "2020-03", "20200313",
 * "13 March 2020, 10:15", "c. 1605" ("1605~"), "1640s" ("164X"). Times are left off as written, without regard to their
 * zone. Null for ranges, which have no single date, and for anything else.
 */
export function declaredDate(text: string): string | null {
  const trimmed = text.trim()
  if (isEdtf(trimmed)) return trimmed
  const written = toReadable(trimmed)
  const about = ABOUT.exec(written)
  if (about !== null) {
    const date = declaredDate(written.slice(about[0].length))
    return date !== null && /[\dX]$/.test(date) ? `${date}~` : null
  }
  const digits = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/.exec(written)
  if (digits !== null) return ofNumbers(digits[1], digits[2], digits[3])
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(written)
  if (month !== null) return ofNumbers(month[1], month[2], undefined)
  const decade = /^(?:the\s+)?(\d{3})0s$/i.exec(written)
  if (decade !== null) return `${decade[1]}X`
  const [first, second] = findDates(written)
  if (first === undefined) return null
  const between = second === undefined ? '' : written.slice(first.end, second.start)
  return RANGE.test(between) && second?.edtf !== first.edtf ? null : first.edtf
}

/** Whether a title ends in the day of its edition: "News in Brief – February 23, 2024". */
export function endsInDate(title: string): boolean {
  const date = findDates(title).at(-1)
  if (date === undefined || date.edtf.length < 10) return false
  return /^\W*$/u.test(title.slice(date.end)) && /[–—|-]\s*(?:\p{L}+,\s*)?$/u.test(title.slice(0, date.start))
}

/** The text with European digits and Persian letters unified, at the same length, so that offsets hold. */
export function toReadable(text: string): string {
  if (!/[\u0600-\u06ff\u200c]/.test(text)) return text
  const digits = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
  return digits.replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll('\u200c', ' ')
}

function named(year: string | undefined, name: string | undefined, day: string | undefined): string | null {
  const month = monthNamed((name ?? '').toLowerCase())
  if (month === null) return null
  if (month.calendar === 'gregorian') return ofNumbers(year, String(month.number), day)
  return day === undefined ? null : fromPersian(Number(year), month.number, Number(day))
}

function ofNumeric(match: RegExpMatchArray): string | null {
  const first = Number(match[1])
  const second = Number(match[3])
  // Full stops separate day from month in every country that uses them; with slashes only a number above 12 tells.
  if (match[2] === '.' || first > 12 || first === second)
    return ofEitherCalendar(match[4], match[3], match[1])
  return second > 12 ? ofEitherCalendar(match[4], match[1], match[3]) : null
}

/** Days of the years 1300 to 1450 in numbers are of the Persian calendar: nobody writes those of our Middle Ages so. */
function ofEitherCalendar(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const isPersian = Number(year) >= 1300 && Number(year) <= 1450
  return isPersian ? fromPersian(Number(year), Number(month), Number(day)) : ofNumbers(year, month, day)
}

function ofNumbers(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): string | null {
  const year = Number(yearText)
  const month = Number(monthText)
  if (year < 1000 || year > 2100 || month < 1 || month > 12) return null
  const head = `${String(year)}-${String(month).padStart(2, '0')}`
  if (dayText === undefined) return head
  const day = Number(dayText)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= last ? `${head}-${String(day).padStart(2, '0')}` : null
}

/** Longer matches win: "7 February 2024" over the "February 2024" in it. */
function withoutOverlaps(found: readonly FoundDate[]): FoundDate[] {
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start))
  const kept: FoundDate[] = []
  for (const date of byLength) {
    if (kept.every((other) => date.end <= other.start || date.start >= other.end)) kept.push(date)
  }
  return kept.sort((a, b) => a.start - b.start)
}
