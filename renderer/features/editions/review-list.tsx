import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { editions as strings } from '#renderer/strings/editions.ts'
import { VirtualList, type VirtualListHandle } from '#renderer/ui/virtual-list.tsx'
import type { Review } from '#shared/contract/editions.ts'
import { chooseCandidate, dismissReview } from './review-actions.ts'
import { ReviewItem } from './review-item.tsx'

/** The usual height of a closed item in CSS pixels. */
const ROW = 41

/**
 * The items; one is open. The arrows go from item to item, 1 to 9 choose a candidate of the open one, Delete says that it
 * is not there.
 */
export function ReviewList({ reviews }: { readonly reviews: readonly Review[] }) {
  const [active, setActive] = useState(0)
  const list = useRef<VirtualListHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const at = Math.min(active, reviews.length - 1)
  const open = reviews[at]
  // Whether the keyboard is in the list: then it follows the open item, also when that was decided and has gone.
  const follows = useRef(false)

  useEffect(() => {
    if (!open) return
    list.current?.show(at)
    if (follows.current) {
      box.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true })
    }
  }, [open, at])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (key === 'ArrowDown') setActive(Math.min(reviews.length - 1, at + 1))
    else if (key === 'ArrowUp') setActive(Math.max(0, at - 1))
    else if (key === 'Home') setActive(0)
    else if (key === 'End') setActive(reviews.length - 1)
    else if (key === 'Delete') dismissReview(open)
    else if (/^[1-9]$/.test(key)) chooseCandidate(open, Number(key) - 1)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={box}
      style={{ display: 'contents' }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        follows.current = true
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        // An item that was decided goes away with the focus, which then is nowhere.
        if (relatedTarget && !currentTarget.contains(relatedTarget)) follows.current = false
      }}
    >
      <VirtualList
        handle={list}
        role="list"
        aria-label={strings.review}
        count={reviews.length}
        estimate={ROW}
        keep={at}
        keyOf={(index) => reviews[index]?.highlight ?? index}
        render={(index) => {
          const review = reviews[index]
          return review ? (
            <ReviewItem review={review} isOpen={index === at} onOpen={() => setActive(index)} />
          ) : (
            <div />
          )
        }}
      />
    </div>
  )
}
