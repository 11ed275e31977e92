import { attribute, type Element } from './tree.ts'

/** Hardly any table with spans is wider; those that reach further are cut, because spans multiply. */
const WIDEST = 256

/**
 * The rows of a data table, one after the other. A cell that spans columns or rows is said once, and leaves empty cells
 * where it reaches, so that each cell stays in its column.
 */
export class TableRows {
  private cells: string[] = []
  private heads = 0
  private filled = 0
  /** For each column the rows below that a cell above still fills. */
  private reach: number[] = []

  /** A table or a group of its rows begins: nothing reaches into it. */
  startGroup(): void {
    this.reach = []
  }

  startRow(): void {
    this.cells = []
    this.heads = 0
    this.filled = 0
  }

  add(cell: Element, text: string): void {
    while (this.skipReached());
    const rows = span(cell, 'rowspan')
    const columns = Math.max(1, Math.min(span(cell, 'colspan'), WIDEST - this.cells.length))
    for (let column = 0; column < columns; column += 1) {
      if (this.cells.length < WIDEST)
        this.reach[this.cells.length] = rows === 0 ? Number.POSITIVE_INFINITY : rows - 1
      this.cells.push(column === 0 ? text : '')
    }
    this.filled += 1
    if (cell.tagName === 'th') this.heads += 1
  }

  /** The row's cells joined by tabs, and whether all of them are heads of columns. */
  endRow(): { readonly text: string; readonly isHead: boolean } {
    while (this.cells.length < this.reach.length) {
      if (!this.skipReached()) this.cells.push('')
    }
    return { text: this.cells.join('\t').trimEnd(), isHead: this.filled > 1 && this.heads === this.filled }
  }

  /** Steps over a column that a cell above fills; answers whether there was one. */
  private skipReached(): boolean {
    const left = this.reach[this.cells.length] ?? 0
    if (left === 0) return false
    this.reach[this.cells.length] = left - 1
    this.cells.push('')
    return true
  }
}

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const text = attribute(cell, name) ?? '1'
  const number = Number.parseInt(text, 10)
  return number >= (name === 'rowspan' ? 0 : 1) ? number : 1
}
