import { attribute, type Element, walkTree } from './tree.ts'

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
 * Whether a table holds data (rows of cells) rather than the layout of an old page: no table in it, no headings, and
 * hardly ever more than one block in a cell.
 */
export function isDataTable(table: Element): boolean {
  if (['presentation', 'none'].includes(attribute(table, 'role') ?? '')) return false
  let cells = 0
  let rows = 0
  let blocks = 0
  let layout = false
  walkTree(table, (step) => {
    if (step.type !== 'enter' || layout) return !layout
    const tag = step.element.tagName
    if (tag === 'tr') rows += 1
    else if (tag === 'td' || tag === 'th') cells += 1
    else if (tag === 'table' || /^h[1-6]$/.test(tag)) layout = true
    else if (BLOCKS.has(tag)) blocks += 1
    return !layout
  })
  return !layout && rows > 0 && cells > rows && blocks <= cells * 1.5
}
