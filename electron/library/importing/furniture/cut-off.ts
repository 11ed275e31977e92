import type { Line } from './lines.ts'

/** Whether a teaser was cut off by the page: it ends in an ellipsis. */
export function isCutOff(line: Line): boolean {
  return line.prose && /(?:…|\.\.\.)[\s\])”"’]*$/u.test(line.text.slice(-12))
}
