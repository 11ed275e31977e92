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
