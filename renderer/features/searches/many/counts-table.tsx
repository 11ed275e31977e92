import { useEffect, useRef } from 'react'
import { manySearchesStrings as s } from '#renderer/strings/many-searches.ts'
import { ProgressTrack } from '#renderer/ui/progress-track.tsx'
import { CountsRow, foundNothing } from './counts-row.tsx'
import styles from './many.module.css'
import type { Counts } from './many-searches.ts'

/** What each search of the list finds, as far as the run has come. */
export function CountsTable({ counts: { rows, total, isRunning } }: { readonly counts: Counts }) {
  const scroller = useRef<HTMLDivElement>(null)
  // The button that was pressed last has gone.
  useEffect(() => scroller.current?.focus(), [])
  const empty = rows.filter((row) => row.isSearch && foundNothing(row)).length
  const unreadable = rows.filter(({ isSearch }) => !isSearch).length
  return (
    <>
      <div className={styles.progress}>
        <p role="status">{s.state(rows.length, total, isRunning, empty, unreadable)}</p>
        {isRunning && <ProgressTrack label={s.progress} done={rows.length} total={total} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached from the keyboard */}
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={s.table}>
        <table className={styles.table} aria-label={s.table}>
          <thead>
            <tr>
              <th scope="col">{s.column.search}</th>
              <th scope="col">{s.column.documents}</th>
              <th scope="col">{s.column.passages}</th>
              <th scope="col">{s.column.notes}</th>
              <th scope="col">{s.column.comments}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows are only added, and one may stand in a list twice
              <CountsRow key={index} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
