import type { Line } from './lines.ts'

const STEP = '(?:\\d+|…|\\.{3}|[«»‹›]|[«‹←]?\\s?(?:next|prev(?:ious)?|last|first|newer|older)\\s?[»›→]?)'
const PAGE_NUMBERS = new RegExp(
  `^\\s*(?:page )?\\d+ (?:of|von|sur|de|از|من) \\d+\\s*$|^\\s*${STEP}(?:\\s+${STEP}){2,}\\s*$`,
  'iu',
)

/** "Page 2 of 9", "« Previous 1 2 3 … 14 Next": where in an archive a page stands. */
export function isPageNumbers(line: Line): boolean {
  return line.words <= 20 && line.text.length <= 300 && PAGE_NUMBERS.test(line.text)
}
