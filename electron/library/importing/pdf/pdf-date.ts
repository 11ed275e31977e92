/**
 * A date of a PDF's properties ("D:20200314093000+01'00'", ISO 32000-2, 7.9.4) as ISO 8601, as precise as it is written
 * and without a time; null for what is none.
 */
export function pdfDate(text: string): string | null {
  const match = /^\s*(?:D:)?(?<year>\d{4})(?<month>0[1-9]|1[0-2])?(?<day>0[1-9]|[12]\d|3[01])?/.exec(text)
  const { year, month, day } = match?.groups ?? {}
  if (year === undefined) return null
  return [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined).join('-')
}
