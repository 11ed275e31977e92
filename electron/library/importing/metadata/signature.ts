import type { Line } from '../furniture/lines.ts'
import { plain } from '../shape.ts'
import { wordList } from '../word-list.ts'
import { cleanName } from './byline.ts'

const CLOSINGS = new Set(
  wordList(`
  yours sincerely, yours faithfully, yours truly, sincerely, sincerely yours, faithfully, best regards, kind regards,
  with kind regards, regards, best wishes, with best wishes, respectfully, mit freundlichen grüßen, mit besten grüßen,
  mit freundlichem gruß, viele grüße, hochachtungsvoll, cordialement, bien cordialement, salutations distinguées,
  atentamente, un saludo, saludos cordiales, با احترام, با سپاس, با سپاس و احترام, ارادتمند, مع التحیة, مع خالص التحیة
`).map(plain),
)

/** The line with the name of the person who signed a letter: right below its closing words; null without such. */
export function signature(lines: readonly Line[]): { readonly name: string; readonly line: Line } | null {
  const closing = lines.findLast((line) => CLOSINGS.has(line.plain))
  const line = closing === undefined ? undefined : lines[closing.index + 1]
  const name = line === undefined ? null : cleanName(line.text)
  return line === undefined || name === null ? null : { name, line }
}
