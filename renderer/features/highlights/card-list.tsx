import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { useDesk } from '#renderer/data/desk.ts'
import { editComment } from '#renderer/data/editing.ts'
import { removeHighlight, showHighlight } from '#renderer/data/highlights.ts'
import { ignoreShown, saveAndForget } from '#renderer/data/writes.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { VirtualList, type VirtualListHandle } from '#renderer/ui/virtual-list.tsx'
import { highlightColour } from '#shared/contract/documents.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import { Card, cardId } from './card.tsx'
import styles from './card-list.module.css'

const ESTIMATE = 120

/**
 * Highlights as cards. Arrow keys go from card to card and the text follows; 1 to 5 colour, Enter comments, Delete
 * removes; Tab goes to what is in a card.
 */
export function CardList({ highlights }: { readonly highlights: readonly Highlight[] }) {
  const list = useRef<VirtualListHandle>(null)
  const active = useDesk(({ activeHighlight }) => activeHighlight)
  const at = highlights.findIndex(({ id }) => id === active)

  // Activated in the text: its card comes into sight.
  useEffect(() => {
    if (at >= 0) list.current?.show(at)
  }, [at])

  const latest = useRef(highlights)
  useEffect(() => {
    latest.current = highlights
  })
  const onShow = useCallback((index: number) => {
    const highlight = latest.current[index]
    if (highlight) showHighlight(highlight)
  }, [])
  const goTo = useCallback(
    (index: number) => {
      const highlight = latest.current[index]
      if (!highlight) return
      list.current?.show(index)
      onShow(index)
      // The card may have been drawn only now.
      requestAnimationFrame(() => document.getElementById(cardId(highlight.id))?.focus())
    },
    [onShow],
  )
  const onKeyDown = useCallback(
    (event: KeyboardEvent, index: number) => {
      const highlight = latest.current[index]
      if (!highlight || event.ctrlKey || event.altKey || event.metaKey) return
      const colour = highlightColour.options[Number(event.key) - 1]
      if (event.key === 'ArrowDown') goTo(Math.min(index + 1, latest.current.length - 1))
      else if (event.key === 'ArrowUp') goTo(Math.max(index - 1, 0))
      else if (event.key === 'Home') goTo(0)
      else if (event.key === 'End') goTo(latest.current.length - 1)
      else if (event.key === ' ') onShow(index)
      else if (event.key === 'Enter') editComment(highlight.id)
      else if (event.key === 'Delete') {
        goTo(index > 0 ? index - 1 : 1)
        removeHighlight(highlight).catch(ignoreShown)
      } else if (colour) saveAndForget('highlights.update', { id: highlight.id, colour })
      else return
      event.preventDefault()
    },
    [goTo, onShow],
  )

  return (
    <div className={styles.frame}>
      <VirtualList
        handle={list}
        role="list"
        aria-label={strings.list}
        count={highlights.length}
        estimate={ESTIMATE}
        keep={at}
        keyOf={(index) => highlights[index]?.id ?? index}
        render={(index) => {
          const highlight = highlights[index]
          return highlight ? (
            <Card
              highlight={highlight}
              index={index}
              count={highlights.length}
              isActive={index === at}
              isTabStop={index === Math.max(0, at)}
              onShow={onShow}
              onKeyDown={onKeyDown}
            />
          ) : null
        }}
      />
    </div>
  )
}
