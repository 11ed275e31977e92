import { tagPath } from '#renderer/data/tags.ts'
import { codebook as strings } from '#renderer/strings/codebook.ts'
import type { Tag } from '#shared/contract/tags.ts'

/** What a spreadsheet would run as a formula. */
const RISKY = /^['=+\-@\t\r\n＝＋－＠]/

/** Quoted, so that a description of several lines stays in one cell; an apostrophe keeps what looks like a formula text. */
function cell(text: string): string {
  const inert = RISKY.test(text) ? `'${text}` : text
  return `"${inert.replaceAll('"', '""')}"`
}

/** The codebook with tabs between cells, as spreadsheets take it from the clipboard: one line a tag, under a line of names. */
export function codebookTable(tags: readonly Tag[]): string {
  const codebook = { tags, byId: new Map(tags.map((tag) => [tag.id, tag])) }
  const lines = tags.map((tag) => [
    tagPath(codebook, tag),
    tag.description,
    tag.colour,
    String(tag.highlights),
    String(tag.documents),
  ])
  return [[...strings.columns], ...lines].map((cells) => cells.map(cell).join('\t')).join('\n')
}
