/** A date of a header: the day where it was written (EDTF), and the instant in milliseconds since 1970. */
export interface MailDate {
  readonly day: string
  readonly instant: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE =
  /(?:^|[\s,])(\d{1,2})[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.-]+(\d{4}|\d{2,3})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4})|\s)?)?/i

/**
 * Reads a date of RFC 5322, with the years of two and three digits of its section 4.3; null for anything else. The names
 * of time zones are ambiguous and read as UTC: the day is right, the instant by some hours.
 */
export function readMailDate(text: string): MailDate | null {
  const match = DATE.exec(text.slice(0, 200))
  if (match === null) return null
  const [, day = '', name = '', digits = '', hours = '0', minutes = '0', seconds = '0', zone = '+0000'] =
    match
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  const year = fullYear(Number(digits), digits.length)
  const local = Date.UTC(year, month, Number(day), Number(hours), Number(minutes), Number(seconds))
  // No day has 25 hours, no month 32 days: what Date would carry over is a mistake.
  const check = new Date(Date.UTC(year, month, Number(day)))
  if (check.getUTCDate() !== Number(day) || Number(hours) > 24) return null
  const offset = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5))) * 60_000
  return {
    day: check.toISOString().slice(0, 10),
    instant: local - (zone.startsWith('-') ? -offset : offset),
  }
}

function fullYear(year: number, digits: number): number {
  if (digits >= 4) return year
  return year + (digits === 2 && year < 50 ? 2000 : 1900)
}
