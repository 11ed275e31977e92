/** At least so many lines of columns in a row make a table; two may be chance. */
const FEWEST = 3
/** Longer lines are paragraphs (UTF-16 units); it also keeps the patterns below from running away. */
const LONGEST = 400

const TIMESTAMP =
  /^\W{0,2}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2} \p{Lu}\p{Ll}{2} )/u
const SEPARATOR = /^[\s|+=_:.-]{3,}$/u
const MARKER = /^(?:[-*•]|\d+[.)])\s+/u

/** For each line of a chunk whether it is a row of a table, log or CSV, whose columns must not be run together. */
export function findRows(lines: readonly string[]): boolean[] {
  // Most paragraphs stand on one line, and one line is no table.
  if (lines.length < 2) return lines.map(() => false)
  const candidates = lines.map((line, index) => isRow(line, lines[index - 1], lines[index + 1]))
  const rows = lines.map(() => false)
  let start = 0
  for (let index = 0; index <= lines.length; index += 1) {
    if (candidates[index] === true) continue
    if (isTable(lines.slice(start, index))) rows.fill(true, start, index)
    start = index + 1
  }
  return rows
}

function isRow(line: string, above: string | undefined, below: string | undefined): boolean {
  if (line.length > LONGEST) return false
  if (isColumns(line) || TIMESTAMP.test(line) || SEPARATOR.test(line)) return true
  const commas = countSeparators(line)
  return commas !== null && (commas === countSeparators(above) || commas === countSeparators(below))
}

function isTable(run: readonly string[]): boolean {
  const rows = run.filter((line) => !SEPARATOR.test(line)).length
  if (rows >= FEWEST) return true
  return rows === 2 && run.some((line) => SEPARATOR.test(line) || line.includes('\t'))
}

/** Commas or semicolons of a line of CSV; null for a line that has none, or a space after one. */
function countSeparators(line: string | undefined): number | null {
  if (line === undefined || line.length > LONGEST || /[,;]\s/u.test(line)) return null
  return line.match(/[,;]/g)?.length ?? null
}

/** Two or more cells set apart by tabs, bars or gaps; a gap after a full stop is only how somebody types. */
function isColumns(line: string): boolean {
  const text = line.trim().replace(MARKER, '')
  if (/\S\t+\S/u.test(text) || (text.match(/\|/g)?.length ?? 0) >= 2) return true
  return /[^\s.!?:;] {2,}\S/u.test(text)
}
