import type { Draft } from '../draft.ts'
import { type ChangeCounts, isGone } from '../office/changes.ts'
import { compose, type Shape } from '../office/compose.ts'
import type { Inline, Run } from '../office/inline.ts'
import { shapeOf } from '../office/shapes.ts'
import type { Role } from '../office/style-names.ts'
import { type Cell, tableDrafts } from '../office/tables.ts'
import type { Head } from './head.ts'
import { type State, tableDepth } from './state.ts'

/** A table that is being read; `merged` says of each cell of the row whether it is part of the one before it. */
interface Table {
  readonly rows: Cell[][]
  cells: Cell[]
  cell: Draft[]
}

/** Puts together the paragraphs and tables of one text: of the body, a note, a comment, a running head, a box. */
export class Story {
  /** The paragraph that the author's style names the title. */
  title: string | null = null
  /** The number or bullet that the file writes before the paragraph. */
  mark: string | null = null
  /** Which of the cells that were defined last are part of the one before them. */
  merged: boolean[] = []
  private readonly head: Head
  private readonly counts: ChangeCounts
  private readonly drafts: Draft[] = []
  private readonly tables: Table[] = []
  private inlines: Inline<Draft>[] = []
  private letters = 0
  private bold = 0

  constructor(head: Head, counts: ChangeCounts) {
    this.head = head
    this.counts = counts
  }

  add(run: Run, bold: boolean): void {
    const letters = run.text.match(/\p{L}/gu)?.length ?? 0
    this.letters += letters
    if (bold) this.bold += letters
    this.inlines.push(run)
  }

  aside(drafts: readonly Draft[]): void {
    if (drafts.length > 0) this.inlines.push({ aside: drafts })
  }

  /** Ends a paragraph, unless its end was deleted and it goes on in the next. */
  endParagraph(state: State): void {
    const isShown = (inline: Inline<Draft>): boolean => !('aside' in inline) && !isGone(inline.change)
    const change = state.change === null ? null : { act: state.change, by: null, at: null }
    if (isGone(change) && this.inlines.some(isShown)) return
    this.close(state, tableDepth(state))
  }

  /** Ends a cell of the table of that depth, from 1. */
  endCell(state: State, depth: number): void {
    this.close(state, depth)
    const table = this.tables.at(-1)
    if (table === undefined) return
    table.cells.push(table.cell)
    table.cell = []
  }

  /** Ends a row of the table of that depth, from 1. */
  endRow(depth: number): void {
    this.toDepth(depth)
    const table = this.tables.at(-1)
    if (table === undefined) return
    table.rows.push(table.cells.filter((_, index) => this.merged[index] !== true))
    table.cells = []
  }

  /** The passages, when the text has ended. */
  finish(state: State): Draft[] {
    if (this.inlines.length > 0) this.close(state, tableDepth(state))
    this.toDepth(0)
    return this.drafts
  }

  private close(state: State, depth: number): void {
    this.toDepth(depth)
    const table = this.tables.at(-1)
    const target = table === undefined ? this.drafts : table.cell
    this.counts.add(this.inlines.flatMap((inline) => ('aside' in inline ? [] : [inline])))
    const shape = this.shape(state)
    const drafts = compose(shape.shape, this.inlines.slice(shape.skip))
    if (shape.isTitle) this.title ??= drafts[0]?.text ?? null
    target.push(...drafts)
    this.inlines = []
    this.letters = 0
    this.bold = 0
    this.mark = null
  }

  /** Opens and closes tables until that many are inside each other. */
  private toDepth(depth: number): void {
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], cell: [] })
    while (this.tables.length > depth) {
      const table = this.tables.pop()
      if (table === undefined) return
      const rest = [...table.cells, ...(table.cell.length > 0 ? [table.cell] : [])]
      const rows = rest.length > 0 ? [...table.rows, rest] : table.rows
      const target = this.tables.at(-1)?.cell ?? this.drafts
      target.push(...tableDrafts(rows))
    }
  }

  private shape(state: State): { shape: Shape; skip: number; isTitle: boolean } {
    const typed = this.mark === null && state.list === null ? typedMark(this.inlines, state) : null
    const number = numberOf(
      this.mark ?? typed ?? '',
      state.list === null ? false : this.head.bullets.get(state.list) === true,
    )
    const isItem = state.list !== null || this.mark !== null || typed !== null
    const role: Role | null =
      state.outline !== null && state.outline < 9
        ? { role: 'heading', level: state.outline + 1 }
        : (this.head.styles.get(state.style) ?? null)
    const standsOut = state.centred || (this.letters > 0 && this.bold === this.letters)
    const level =
      typed === null ? state.level + 1 : Math.max(1, Math.min(9, Math.round(state.left / -state.first)))
    const shape = shapeOf(role, isItem ? level : null, { number, standsOut })
    return { shape, skip: typed === null ? 0 : 2, isTitle: role?.role === 'title' }
  }
}

/**
 * Some programs write the number or bullet of an item as text, before a tab in a first line that stands out. It is
 * the first run then, and the tab the second.
 */
function typedMark(inlines: readonly Inline<Draft>[], { first }: State): string | null {
  const [mark, tab, words] = inlines
  if (first >= 0 || mark === undefined || tab === undefined || words === undefined) return null
  if ('aside' in mark || 'aside' in tab || tab.text !== '\t') return null
  const text = mark.text.trim()
  return BULLET.test(text) || /^\(?(?:\d{1,3}|[a-z]{1,4})[.)]$/i.test(text) ? text : null
}

const BULLET = /^[•·▪◦‣■□●○–—*-]$/u

/** The number of a mark; null for bullets, which Word also writes as the letter o. */
function numberOf(mark: string, isBullet: boolean): string | null {
  const text = mark.trim()
  return isBullet || text === 'o' || !/[\p{L}\p{N}]/u.test(text) ? null : text
}
