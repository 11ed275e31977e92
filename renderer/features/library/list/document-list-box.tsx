import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react'
import { useDesk } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import type { Pages } from '#renderer/data/pages.ts'
import { library as strings } from '#renderer/strings/library.ts'
import type { MenuPoint } from '#renderer/ui/menu.tsx'
import { VirtualList, type VirtualListHandle } from '#renderer/ui/virtual-list.tsx'
import type { DocumentQuery, DocumentRow as Row } from '#shared/contract/documents.ts'
import { glanceAt, openRow, trash } from './document-actions.ts'
import { documentIds } from './document-ids.ts'
import { DocumentRow } from './document-row.tsx'
import { RowMenu } from './row-menu.tsx'
import { noSelection, rangeTo, rowOfKey, selectOne, selectRange, toggleOne } from './selection.ts'

const ROW_HEIGHT = 78

interface DocumentListBoxProps {
  readonly query: DocumentQuery
  readonly pages: Pages<Row>
}

/** The rows: one is opened with a click or Enter, several are selected with Ctrl, Shift and the arrows. */
export function DocumentListBox({ query, pages }: DocumentListBoxProps) {
  const total = pages.total ?? 0
  const [selection, setSelection] = useState(noSelection)
  const [menu, setMenu] = useState<MenuPoint | null>(null)
  const [focused, setFocused] = useState(false)
  const list = useRef<VirtualListHandle>(null)
  const onDesk = useOpenDocuments()

  const select = (index: number) => setSelection(selectOne(pages.row(index)?.id, index))
  const extend = useCallback(
    (from: number, to: number, index: number) => {
      documentIds(query, from, to)
        .then((ids) => setSelection((before) => selectRange(before, ids, index)))
        .catch(showFailure)
    },
    [query],
  )

  const onClick = (event: MouseEvent, index: number) => {
    const row = pages.row(index)
    if (!row) return
    const { from, to } = rangeTo(selection, index)
    if (event.shiftKey) extend(from, to, index)
    else if (event.ctrlKey || event.metaKey) setSelection(toggleOne(selection, row.id, index))
    else {
      select(index)
      if (event.detail > 1) openRow(row, false)
      else glanceAt(row)
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const many = event.ctrlKey || event.metaKey
    const row = pages.row(selection.active)
    const target = rowOfKey(event.key, selection.active, total, 8)
    if (target !== null && !event.altKey) {
      const { from, to } = rangeTo(selection, target)
      if (event.shiftKey) extend(from, to, target)
      else if (many) setSelection({ ...selection, active: target })
      else select(target)
      list.current?.show(target)
    } else if (event.key === 'Enter' && row) openRow(row, many)
    else if (event.key === ' ' && row) setSelection(toggleOne(selection, row.id, selection.active))
    else if (many && event.key === 'a') extend(0, total - 1, Math.max(0, selection.active))
    else if (event.key === 'Delete' && query.view !== 'trash') trash([...selection.ids])
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) openMenuAtRow()
    else return
    event.preventDefault()
  }

  const openMenuAtRow = () => {
    const box = document.getElementById(rowId(selection.active))?.getBoundingClientRect()
    if (box) setMenu({ x: box.left + 24, y: box.bottom - 12 })
  }

  const onContextMenu = (event: MouseEvent, index: number) => {
    event.preventDefault()
    const row = pages.row(index)
    if (!row) return
    if (!selection.ids.has(row.id)) select(index)
    setMenu({ x: event.clientX, y: event.clientY })
  }

  return (
    <>
      <VirtualList
        handle={list}
        role="listbox"
        aria-label={strings.list}
        aria-multiselectable="true"
        aria-activedescendant={selection.active >= 0 ? rowId(selection.active) : undefined}
        aria-busy={pages.total === undefined}
        tabIndex={0}
        count={total}
        estimate={ROW_HEIGHT}
        keep={selection.active}
        keyOf={(index) => pages.row(index)?.id ?? -1 - index}
        onRange={pages.show}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true)
          if (selection.active < 0 && total > 0) setSelection({ ...selection, active: 0 })
        }}
        // The list keeps the focus of the page while another window or the menu bar has that of the screen.
        onBlur={({ currentTarget }) => setFocused(currentTarget.contains(document.activeElement))}
        render={(index) => {
          const row = pages.row(index)
          return (
            <DocumentRow
              id={rowId(index)}
              row={row}
              index={index}
              total={total}
              isSelected={row !== undefined && selection.ids.has(row.id)}
              isActive={focused && index === selection.active}
              isOnDesk={row !== undefined && onDesk.has(row.id)}
              onClick={onClick}
              onContextMenu={onContextMenu}
            />
          )
        }}
      />
      <RowMenu
        at={menu}
        ids={[...selection.ids]}
        row={pages.row(selection.active)}
        isTrash={query.view === 'trash'}
        listHasFocus={focused}
        onClose={() => {
          setMenu(null)
          list.current?.focus()
        }}
      />
    </>
  )
}

const rowId = (index: number): string => `document-row-${index}`

/** The documents that stand in some pane, in whichever edition. */
function useOpenDocuments(): ReadonlySet<number> {
  const panes = useDesk(({ desk }) => desk.panes)
  return new Set(
    panes.flatMap(({ tabs }) => tabs.flatMap((tab) => (tab.kind === 'document' ? [tab.document] : []))),
  )
}
