const LEVEL_0_OR_1 = /^-?(\d{4}|\d{3}X|\d{2}XX)(-(\d{2}|XX)(-(\d{2}|XX))?)?[?~%]?$/

/**
 * Whether the text is a date of EDTF level 0 or 1 (loc.gov/standards/datetime) as documents use it: a year, a month or a
 * day that exists, `X` for unknown digits, and `?`, `~` or `%` for uncertain, approximate or both. No times, no intervals.
 */
export function isEdtf(text: string): boolean {
  const match = LEVEL_0_OR_1.exec(text)
  if (!match) return false
  const [, year = '', , month, , day] = match
  if (month === undefined || month === 'XX') return day === undefined || day === 'XX'
  if (Number(month) < 1 || Number(month) > 12) return false
  if (day === undefined || day === 'XX') return true
  // Day 0 of the next month is the last day of this one; a leap year stands in for an unknown year.
  const lastDay = new Date(Date.UTC(year.includes('X') ? 2000 : Number(year), Number(month), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= lastDay
}

/** The first and the last day that a date may mean, each a number whose decimal digits are those of year, month and day. */
export interface Days {
  readonly first: number
  readonly last: number
}

/**
 * The days that an EDTF date (see `isEdtf`) may mean: `2019` is some day of that year, `201X` of ten years. What is uncertain or
 * approximate means the days that it names. The days of different dates compare as numbers, also before the year 0; null for what is no date.
 */
export function daysOf(edtf: string): Days | null {
  if (!isEdtf(edtf)) return null
  const sign = edtf.startsWith('-') ? -1 : 1
  const [year = '', month = 'XX', day = 'XX'] = edtf.replace(/^-|[?~%]$/g, '').split('-')
  const years = [Number(year.replaceAll('X', '0')) * sign, Number(year.replaceAll('X', '9')) * sign]
  const dayIn = (year: number, unknown: { readonly month: string; readonly day: string }) =>
    year * 10_000 + Number(month.replace('XX', unknown.month)) * 100 + Number(day.replace('XX', unknown.day))
  return {
    first: dayIn(Math.min(...years), { month: '01', day: '01' }),
    last: dayIn(Math.max(...years), { month: '12', day: '31' }),
  }
}

/** A time from one EDTF date to another, both included; null for an open end. */
interface Time {
  readonly from: string | null
  readonly to: string | null
}

/** Tells of days whether they may be of a time; no days may where an end of it is no date. */
export function dateTest({ from, to }: Time): (days: Days) => boolean {
  const first = from === null ? Number.NEGATIVE_INFINITY : (daysOf(from)?.first ?? Number.NaN)
  const last = to === null ? Number.POSITIVE_INFINITY : (daysOf(to)?.last ?? Number.NaN)
  return (days) => days.last >= first && days.first <= last
}
