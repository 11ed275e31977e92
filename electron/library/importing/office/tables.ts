import type { Draft } from '../draft.ts'
import { isBlank, joinLabels, languageOfMost } from './compose.ts'

/** The passages in a cell, as if they stood outside of the table. */
export type Cell = readonly Draft[]

/**
 * The passages of a table. A table of data gives its rows, the cells of each parted by tabs, and after a row what cannot
 * stand in it: notes, comments, changes and the rows of tables in its cells. A table that only sets paragraphs beside each other
 * or in a box (headings in it, one column, mostly several paragraphs to a cell) gives them one after the other.
 */
export function tableDrafts(rows: readonly (readonly Cell[])[]): Draft[] {
  return isData(rows) ? rows.flatMap(rowDrafts) : rows.flat(2)
}

function isData(rows: readonly (readonly Cell[])[]): boolean {
  const cells = rows.flat()
  const blocks = cells.flatMap((cell) => cell.filter(isCellText))
  if (blocks.some((block) => block.kind === 'heading')) return false
  return cells.length > rows.length && blocks.length <= cells.length * 1.5
}

function isCellText(draft: Draft): boolean {
  const { kind, furniture } = draft
  return (
    !isBlank(draft) &&
    furniture !== true &&
    kind !== 'row' &&
    kind !== 'note' &&
    kind !== 'comment' &&
    kind !== 'change'
  )
}

function rowDrafts(cells: readonly Cell[]): Draft[] {
  const inside = cells.map((cell) => cell.filter(isCellText))
  const text = inside.map(cellText).join('\t').trimEnd()
  const row: Draft = {
    kind: 'row',
    level: null,
    text,
    label: joinLabels(inside.flat().map((draft) => draft.label)),
    language: languageOfMost(inside.flat()),
    furniture: false,
    opens: true,
    closes: true,
    place: null,
  }
  const others = cells.flatMap((cell) => cell.filter((draft) => !isCellText(draft) && !isBlank(draft)))
  return text.trim() === '' && row.label == null ? others : [row, ...others]
}

/** Tabs part cells, so that none may stand in one. */
function cellText(drafts: readonly Draft[]): string {
  return drafts
    .map((draft) => draft.text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join(' ')
}
