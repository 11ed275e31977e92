/** At least so many lines of columns in a row make a table; two may be chance. */
const FEWEST = 3

const TIMESTAMP =
  /^\W{0,2}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2} \p{Lu}\p{Ll}{2} )/u
const SEPARATOR = /^[\s|+=_:.-]*[-=_]{3,}[\s|+=_:.-]*$/u

/** For each line of a chunk whether it is a row of a table or log, whose columns must not be run together. */
export function findRows(lines: readonly string[]): boolean[] {
  const commas = lines.map((line) => line.match(/[,;]/g)?.length ?? 0)
  const listed = lines.map(
    (line, index) =>
      isListed(line, commas[index - 1], commas[index]) || isListed(line, commas[index + 1], commas[index]),
  )
  const candidate = lines.map(
    (line, index) =>
      listed[index] === true || isColumns(line) || TIMESTAMP.test(line) || SEPARATOR.test(line),
  )
  const rows = lines.map(() => false)
  let start = 0
  for (let index = 0; index <= lines.length; index += 1) {
    if (candidate[index] === true) continue
    const run = lines.slice(start, index)
    const real = run.filter((line) => !SEPARATOR.test(line)).length
    if (real >= FEWEST || (real >= 2 && run.some((line) => SEPARATOR.test(line) || line.includes('\t')))) {
      rows.fill(true, start, index)
    }
    start = index + 1
  }
  return rows
}

/** Lines of CSV: as many separators as the line above or below, and no space after them. */
function isListed(line: string, other: number | undefined, own: number | undefined): boolean {
  return own !== undefined && own >= 1 && own === other && !/[,;]\s/u.test(line) && line.length <= 400
}

/** Two or more cells set apart by tabs, bars or gaps; a gap after a full stop is only how somebody types. */
function isColumns(line: string): boolean {
  const text = line.trim()
  if (text.length > 400) return false
  if (/\S\t+\S/u.test(text) || (text.match(/\|/g)?.length ?? 0) >= 2) return true
  return (
    (text.match(/[^\s.!?:;] {2,}\S/gu)?.length ?? 0) >= 1 &&
    !/^(?:[-*•]|\d+[.)]) {2,}\S[^\0]* \S+ \S+ \S+ \S+/u.test(text)
  )
}
