import { isProse } from '../shape.ts'
import { attribute, type Element, textOf, walkTree } from './tree.ts'

const BLOCKS = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'article',
  'section',
  'form',
])

/**
 * Whether a table holds data (rows of cells) rather than the layout of an old page: no table in it, no headings, its rows
 * are rows of cells, and hardly ever more than one block in a cell.
 */
export function isDataTable(table: Element): boolean {
  if (['presentation', 'none'].includes(attribute(table, 'role') ?? '') || isLayout(table)) return false
  let cells = 0
  let rows = 0
  let blocks = 0
  let inRow = 0
  let filled = 0
  let links = 0
  let told = false
  walkTree(table, (step) => {
    if (step.type !== 'enter') return true
    const tag = step.element.tagName
    if (tag === 'tr') {
      rows += 1
      inRow = 0
    } else if (tag === 'td' || tag === 'th') {
      cells += 1
      const text = textOf(step.element, 300)
      inRow += text === '' ? 0 : 1
      if (inRow === 2) filled += 1
      told ||= isProse(text)
    } else if (tag === 'a') links += 1
    else if (BLOCKS.has(tag)) blocks += 1
    return true
  })
  // A single row may be a table too, but not one of links or sentences.
  const isTable = filled > 1 || (filled === 1 && rows === 1 && links < 3 && !told)
  return isTable && cells > rows && blocks <= cells * 1.5
}

/** Looked for before any cell is read: of tables inside each other each would else read all that are in it. */
function isLayout(table: Element): boolean {
  let layout = false
  walkTree(table, (step) => {
    if (step.type === 'enter') layout ||= /^(?:table|h[1-6])$/.test(step.element.tagName)
    return !layout
  })
  return layout
}
