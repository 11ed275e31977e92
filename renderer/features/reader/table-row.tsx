import { classes } from '#renderer/ui/classes.ts'
import styles from './passage.module.css'
import { cellsOf, gridOf, type TableColumn } from './table-columns.ts'

interface TableRowProps {
  /** The row names the columns. */
  readonly isHeader: boolean

  readonly text: string
  /** The UTF-16 offset in the canonical text at which `text` starts. */
  readonly from: number
  /** Undefined for a part of a row that is too long for a table. */
  readonly columns: readonly TableColumn[] | undefined
  readonly at: number
  readonly of: number
  readonly lang: string | undefined
  readonly dir: 'auto' | 'rtl' | 'ltr' | undefined
  readonly describedBy: string | undefined
}

/** A row of a table: a text node for each cell, the tab after it included, so that offsets stay those of the passage. */
export function TableRow(props: TableRowProps) {
  const { isHeader, text, from, columns = [], at, of, lang, dir, describedBy } = props
  const cells = columns.length > 1 ? cellsOf(text) : [{ start: 0, text }]
  const { template, least } = gridOf(columns)
  return (
    <div role="table" aria-rowcount={of} aria-describedby={describedBy} className={styles.table} lang={lang}>
      <div
        role="row"
        aria-rowindex={at}
        className={styles.cells}
        dir={dir}
        style={{ gridTemplateColumns: template, minInlineSize: least }}
      >
        {cells.map(({ start, text: words }, index) => (
          <div
            key={start}
            role={isHeader ? 'columnheader' : 'cell'}
            dir="auto"
            data-from={from + start}
            className={classes(styles.text, columns[index]?.numeric && styles.numeric)}
            // What has fewer cells than the table, such as a heading in it, goes across the rest.
            style={index === cells.length - 1 ? { gridColumnEnd: -1 } : undefined}
          >
            {words}
          </div>
        ))}
      </div>
    </div>
  )
}
