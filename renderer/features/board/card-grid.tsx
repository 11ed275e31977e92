import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { board as strings } from '#renderer/strings/board.ts'
import type { MenuPoint } from '#renderer/ui/menu.tsx'
import { VirtualList, type VirtualListHandle } from '#renderer/ui/virtual-list.tsx'
import { highlightColour } from '#shared/contract/documents.ts'
import type { HighlightId } from '#shared/domain/ids.ts'
import type { Query } from '#shared/query/ast.ts'
import { openExcerpt, pack, recolour, remove } from './actions.ts'
import styles from './board.module.css'
import { CardMenu } from './card-menu.tsx'
import { cardId, ExcerptCard } from './excerpt-card.tsx'
import type { Excerpts } from './excerpts.ts'
import { extendTo, indexOfKey, type Selection, selectAll, selectOne, toggleOne } from './selection.ts'

/** The least width of a card and the space around all of them, in CSS pixels. */
const CARD = 264
const EDGE = 32
const ESTIMATE = 150

interface CardGridProps {
  readonly ids: readonly HighlightId[]
  readonly excerpts: Excerpts
  readonly selection: Selection
  /** The words that were looked for, to mark them. */
  readonly query: Query | null
  readonly onSelect: (selection: Selection) => void
  readonly onTags: () => void
}

/** The cards in as many columns as there is room for; only those on screen are in the page. */
export function CardGrid({ ids, excerpts, selection, query, onSelect, onTags }: CardGridProps) {
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualListHandle>(null)
  const columns = useColumns(frame)
  const help = useId()
  const [focused, setFocused] = useState(false)
  const [menu, setMenu] = useState<MenuPoint | null>(null)
  const { active } = selection
  const at = active === null ? -1 : (excerpts.places.get(active) ?? -1)
  const chosen = (): HighlightId[] => ids.filter((id) => selection.ids.has(id))

  const goTo = (index: number, { shiftKey, many }: { shiftKey: boolean; many: boolean }): void => {
    const id = ids[index]
    if (id === undefined) return
    if (shiftKey) onSelect(extendTo(selection, ids, id))
    else onSelect(many ? { ...selection, active: id } : selectOne(id))
    list.current?.show(Math.floor(index / columns))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return
    const many = event.ctrlKey || event.metaKey
    const { clientHeight = 0 } = frame.current ?? {}
    const rows = Math.max(1, Math.floor(clientHeight / ESTIMATE))
    const rtl = frame.current !== null && getComputedStyle(frame.current).direction === 'rtl'
    const target = indexOfKey(event.key, at, { count: ids.length, columns, rows, rtl })
    const row = excerpts.row(at)
    const colour = many ? undefined : highlightColour.options[Number(event.key) - 1]
    const key = many ? `Ctrl+${event.key.toLowerCase()}` : event.key.toLowerCase()
    if (target !== null) goTo(target, { shiftKey: event.shiftKey, many })
    else if (key === ' ' && active !== null) onSelect(toggleOne(selection, active))
    else if (key === 'Ctrl+a') onSelect(selectAll(selection, ids))
    else if (key === 'escape' && selection.ids.size > 0) onSelect({ ...selection, ids: new Set() })
    else if (event.key === 'Enter' && row) openExcerpt(row, !many)
    else if (key === 'delete') remove(chosen())
    else if (key === 't' && selection.ids.size > 0) onTags()
    else if (key === 'p') pack(chosen())
    else if (colour) recolour(chosen(), colour)
    else if (key === 'contextmenu' || (event.shiftKey && event.key === 'F10')) openMenuAtCard()
    else return
    event.preventDefault()
  }
  const openMenuAtCard = (): void => {
    const box = active === null ? null : document.getElementById(cardId(active))?.getBoundingClientRect()
    if (box) setMenu({ x: box.left + 24, y: box.top + 24 })
  }
  const onClick = (event: MouseEvent, id: HighlightId): void => {
    const onBox = event.target instanceof Element && event.target.closest('[data-select]') !== null
    if (event.shiftKey) onSelect(extendTo(selection, ids, id))
    else if (onBox || event.ctrlKey || event.metaKey) onSelect(toggleOne(selection, id))
    else if (event.detail > 1) openAt(id, true)
    else onSelect(selectOne(id))
  }
  const openAt = (id: HighlightId, beside: boolean): void => {
    const row = excerpts.row(excerpts.places.get(id) ?? -1)
    if (row) openExcerpt(row, beside)
  }
  const onContextMenu = (event: MouseEvent, id: HighlightId): void => {
    event.preventDefault()
    onSelect(selection.ids.has(id) ? { ...selection, active: id } : selectOne(id))
    setMenu({ x: event.clientX, y: event.clientY })
  }

  return (
    <div ref={frame} className={styles.grid}>
      <span id={help} hidden>
        {strings.help}
      </span>
      <VirtualList
        handle={list}
        role="listbox"
        aria-label={strings.list}
        aria-describedby={help}
        aria-multiselectable="true"
        aria-activedescendant={active === null ? undefined : cardId(active)}
        tabIndex={0}
        count={Math.ceil(ids.length / columns)}
        estimate={ESTIMATE}
        keep={at < 0 ? null : Math.floor(at / columns)}
        keyOf={(row) => `${columns} ${ids[row * columns]}`}
        onRange={(first, last) => excerpts.show(first * columns, (last + 1) * columns - 1)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true)
          const [first] = ids
          if (at < 0 && first !== undefined) onSelect({ ...selection, active: first })
        }}
        onBlur={() => setFocused(false)}
        render={(row) => (
          <div
            role="presentation"
            className={styles.cards}
            style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {ids.slice(row * columns, (row + 1) * columns).map((id, column) => (
              <ExcerptCard
                key={id}
                id={id}
                row={excerpts.row(row * columns + column)}
                index={row * columns + column}
                total={ids.length}
                query={query}
                isSelected={selection.ids.has(id)}
                isActive={focused && id === active}
                onClick={onClick}
                onContextMenu={onContextMenu}
              />
            ))}
          </div>
        )}
      />
      <CardMenu
        at={menu}
        ids={chosen()}
        onOpen={(beside) => active !== null && openAt(active, beside)}
        onTags={onTags}
        onClose={() => {
          setMenu(null)
          list.current?.focus()
        }}
      />
    </div>
  )
}

/** How many cards stand beside each other. */
function useColumns(frame: { readonly current: HTMLDivElement | null }): number {
  const [columns, setColumns] = useState(1)
  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return undefined
    const measure = (): void => setColumns(Math.max(1, Math.floor((box.clientWidth - EDGE) / CARD)))
    const resized = new ResizeObserver(measure)
    resized.observe(box)
    measure()
    return () => resized.disconnect()
  }, [frame])
  return columns
}
