import { type LinkTarget, writeLink } from '#shared/domain/links.ts'

/** Something a note is about. `quotation` are its words, where it has any. */
export interface Subject {
  readonly target: LinkTarget
  readonly label: string
  readonly quotation?: string
}

/** What has a meaning in Markdown wherever it stands. */
const ANYWHERE = /[\\`*_[\]<~&]/g
/** What has one at the beginning of a line; of a number its dot. */
const AT_START = /^(?:(?=[#+>=-])|(\d+)(?=[.)]))/

/** Text of a document as a Markdown quotation that shows exactly these words, line by line. */
export function quoted(words: string): string {
  return words
    .trim()
    .split('\n')
    .map((line) => `> ${line.trimStart().replace(ANYWHERE, '\\$&').replace(AT_START, '$1\\')}`)
    .join('\n')
}

/** The beginning of a note about these things: each with its words and a link to it. */
export function bodyAbout(subjects: readonly Subject[]): string {
  return subjects
    .map(({ target, label, quotation }) => {
      const link = writeLink(target, label)
      return quotation ? `${quoted(quotation)}\n>\n> ${link}\n\n` : `${link}\n\n`
    })
    .join('')
}
