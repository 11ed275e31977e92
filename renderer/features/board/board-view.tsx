import { useMemo, useState } from 'react'
import { type BoardTab, wholeBoard } from '#renderer/data/board.ts'
import { changeTab } from '#renderer/data/desk.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import { parseQuery } from '#shared/query/parse.ts'
import styles from './board.module.css'
import { BoardHead } from './board-head.tsx'
import { CardGrid } from './card-grid.tsx'
import { type Excerpts, useExcerpts } from './excerpts.ts'
import { Matrix } from './matrix.tsx'
import { noSelection, onlyShown } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'

interface BoardViewProps {
  readonly pane: number
  readonly index: number
  readonly tab: BoardTab
}

/** A dialog about highlights that were selected when it opened; what it does may take them off the board. */
interface Open {
  readonly dialog: 'tags' | 'split'
  readonly ids: readonly HighlightId[]
}

/** All highlights of the library on one board: filtered, selected and changed as cards, or counted in a matrix. */
export function BoardView({ pane, index, tab }: BoardViewProps) {
  const excerpts = useExcerpts(tab)
  const change = (next: Partial<BoardTab>): void => changeTab(pane, index, { ...tab, ...next })
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <div className={styles.board}>
      <BoardHead tab={tab} total={excerpts.ids?.length} onChange={change} />
      <Remarks query={tab.query} />
      <BoardBody tab={tab} excerpts={excerpts} onChange={change} onOpen={setOpen} />
      {open?.dialog === 'tags' ? <TagsDialog ids={open.ids} onClose={close} /> : null}
      {open?.dialog === 'split' && tab.tag !== null ? (
        <SplitDialog tag={tab.tag} ids={open.ids} onClose={close} />
      ) : null}
    </div>
  )
}

/** What of the filter could not be meant as it was typed. */
function Remarks({ query }: { readonly query: string }) {
  const remarks = useMemo(() => parseQuery(query).remarks, [query])
  return remarks.map(({ start, message }) => (
    <p key={`${start} ${message}`} className={styles.remark} dir="auto">
      {message}
    </p>
  ))
}

interface BoardBodyProps {
  readonly tab: BoardTab
  readonly excerpts: Excerpts
  readonly onChange: (next: Partial<BoardTab>) => void
  readonly onOpen: (open: Open) => void
}

function BoardBody({ tab, excerpts, onChange, onOpen }: BoardBodyProps) {
  const { ids, error } = excerpts
  if (error) {
    const { message, advice } = toFailure(error)
    return <EmptyState title={message}>{advice}</EmptyState>
  }
  if (!ids) return null
  if (ids.length === 0) return <NothingFits tab={tab} onClear={() => onChange(wholeBoard)} />
  if (tab.mode === 'matrix') return <Matrix tab={tab} onChange={onChange} />
  return <Cards tab={tab} excerpts={excerpts} ids={ids} onOpen={onOpen} />
}

function NothingFits({ tab, onClear }: { readonly tab: BoardTab; readonly onClear: () => void }) {
  const isFiltered = tab.query !== '' || tab.tag !== null || tab.colour !== null || tab.document !== null
  if (!isFiltered) return <EmptyState title={strings.none}>{strings.noneAdvice}</EmptyState>
  return (
    <EmptyState title={strings.noneFound} actions={<Button onPress={onClear}>{strings.clearFilters}</Button>}>
      {strings.noneFoundAdvice}
    </EmptyState>
  )
}

interface CardsProps {
  readonly tab: BoardTab
  readonly excerpts: Excerpts
  readonly ids: NonNullable<Excerpts['ids']>
  readonly onOpen: (open: Open) => void
}

function Cards({ tab, excerpts, ids, onOpen }: CardsProps) {
  const [kept, setSelection] = useState(noSelection)
  const selection = onlyShown(kept, excerpts.places)
  const chosen = ids.filter((id) => selection.ids.has(id))
  const query = useMemo(() => parseQuery(tab.query).query, [tab.query])
  const onTags = () => onOpen({ dialog: 'tags', ids: chosen })
  return (
    <>
      <CardGrid
        ids={ids}
        excerpts={excerpts}
        selection={selection}
        query={query}
        onSelect={setSelection}
        onTags={onTags}
      />
      <SelectionBar
        ids={chosen}
        tag={tab.tag}
        onTags={onTags}
        onSplit={() => onOpen({ dialog: 'split', ids: chosen })}
        onClear={() => setSelection({ ...noSelection, active: selection.active })}
      />
    </>
  )
}
