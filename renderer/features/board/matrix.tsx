import { useMemo } from 'react'
import type { BoardTab } from '#renderer/data/board.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { useCodebook } from '#renderer/data/tags.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import styles from './matrix.module.css'
import { MatrixGrid } from './matrix-grid.tsx'
import { matrixTable } from './matrix-table.ts'

interface MatrixProps {
  readonly tab: BoardTab
  readonly onChange: (next: Partial<BoardTab>) => void
}

/** How many highlights of each tag each document holds; a cell opens its cards. */
export function Matrix({ tab, onChange }: MatrixProps) {
  const { query, tag, colour, document, everyTag = false } = tab
  const tags = everyTag ? 'all' : 'top'
  const { data, error } = useRead('highlights.matrix', { query, tag, colour, document, tags }, { keep: true })
  const codebook = useCodebook()
  const table = useMemo(() => data && matrixTable(data, codebook), [data, codebook])
  if (error) return <EmptyState title={toFailure(error).message} />
  if (!table) return null
  if (table.columns.length === 0) {
    return <EmptyState title={strings.noMatrix}>{strings.noMatrixAdvice}</EmptyState>
  }
  return (
    <>
      <div className={styles.options}>
        <Segmented
          label={strings.whichTags}
          hideLabel
          size="small"
          value={tags}
          options={[
            { value: 'top', text: strings.topTags },
            { value: 'all', text: strings.everyTag },
          ]}
          onChange={(chosen) => onChange({ everyTag: chosen === 'all' })}
        />
      </div>
      <MatrixGrid
        table={table}
        onOpen={({ row, column }) => {
          const chosen = table.columns[column]?.tag
          const of = table.rows[row]?.document
          if (chosen === undefined && of === undefined) return
          onChange({ mode: 'cards', tag: chosen ?? tag, document: of ?? document })
        }}
      />
    </>
  )
}
