const DAY = 86_400_000

/** Made with the first Persian date: loading a calendar takes longer than reading many files. */
let format: Intl.DateTimeFormat | null = null

function persian(): Intl.DateTimeFormat {
  format ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return format
}

/**
 * The Gregorian day (EDTF "2024-02-07") of a day of the Persian solar calendar, or null when there is no such day or
 * its year is not of the 14th or 15th century. The calendar itself is that of `Intl` (ICU).
 */
export function fromPersian(year: number, month: number, day: number): string | null {
  if (!(year >= 1300 && year <= 1499) || month < 1 || month > 12 || day < 1 || day > 31) return null
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  const guess = Date.UTC(year + 621, 2, 21) + (before + day - 1) * DAY
  for (const offset of [0, -1, 1, -2, 2]) {
    const time = guess + offset * DAY
    if (isPersian(time, year, month, day)) return new Date(time).toISOString().slice(0, 10)
  }
  return null
}

function isPersian(time: number, year: number, month: number, day: number): boolean {
  const parts = new Map(
    persian()
      .formatToParts(time)
      .map((part) => [part.type, Number.parseInt(part.value, 10)]),
  )
  return parts.get('year') === year && parts.get('month') === month && parts.get('day') === day
}
