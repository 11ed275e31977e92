import { type KeyboardEvent, useRef, useState } from 'react'
import { showHighlight } from '#renderer/data/highlights.ts'
import type { Pages } from '#renderer/data/pages.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { VirtualList, type VirtualListHandle } from '#renderer/ui/virtual-list.tsx'
import type { Output } from '#shared/contract/index.ts'
import { HighlightRow } from './highlight-row.tsx'

type Row = Output<'highlights.all'>['rows'][number]

const ESTIMATE = 66

/** The rows of the list: a click or Enter shows a highlight in its document, arrow keys go through them. */
export function HighlightRows({ pages }: { readonly pages: Pages<Row> }) {
  const total = pages.total ?? 0
  const list = useRef<VirtualListHandle>(null)
  const [active, setActive] = useState(-1)
  const [focused, setFocused] = useState(false)

  const open = (index: number) => {
    setActive(index)
    const row = pages.row(index)
    if (row) showHighlight(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = target(event.key, active, total)
    if (next !== null) {
      setActive(next)
      list.current?.show(next)
    } else if (event.key === 'Enter') open(active)
    else return
    event.preventDefault()
  }

  return (
    <VirtualList
      handle={list}
      role="listbox"
      aria-label={strings.all}
      aria-activedescendant={active >= 0 ? rowId(active) : undefined}
      aria-busy={pages.total === undefined}
      tabIndex={0}
      count={total}
      estimate={ESTIMATE}
      keep={active}
      keyOf={(index) => pages.row(index)?.id ?? -1 - index}
      onRange={pages.show}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setFocused(true)
        if (active < 0 && total > 0) setActive(0)
      }}
      onBlur={() => setFocused(false)}
      render={(index) => {
        const row = pages.row(index)
        const before = pages.row(index - 1)
        return (
          <HighlightRow
            id={rowId(index)}
            row={row}
            index={index}
            total={total}
            heads={row !== undefined && row.document !== before?.document}
            isActive={focused && index === active}
            onOpen={open}
          />
        )
      }}
    />
  )
}

const rowId = (index: number): string => `highlight-row-${index}`

function target(key: string, active: number, total: number): number | null {
  const within = (index: number) => Math.min(total - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return within(active + 1)
    case 'ArrowUp':
      return within(active - 1)
    case 'PageDown':
      return within(active + 8)
    case 'PageUp':
      return within(active - 8)
    case 'Home':
      return within(0)
    case 'End':
      return within(total - 1)
    default:
      return null
  }
}
