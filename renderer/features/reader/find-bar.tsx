import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { reader as strings } from '#renderer/strings/reader.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import styles from './find-bar.module.css'
import { hitFrom } from './found.ts'
import type { Words } from './outline.ts'
import type { Find } from './use-find.ts'

interface FindBarProps {
  readonly find: Find
  /** The offset of the first words in sight: the search begins there. */
  readonly here: () => number
  /** Scrolls a match into sight. */
  readonly onShow: (words: Words) => void
  /** Called when the bar goes away, with the match that was shown. */
  readonly onClose: (shown: Words | null) => void
}

/** The bar of find in document: Enter goes to the next match, Shift and Enter to the one before, Escape ends. */
export function FindBar({ find, here, onShow, onClose }: FindBarProps) {
  const { hits, at, query, choose } = find
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])

  // Typing on goes on from where the search began or where it was taken to, not from where it has led so far.
  const origin = useRef<number | null>(null)
  useEffect(() => {
    origin.current ??= here()
    if (!find.searching) choose(hitFrom(hits, origin.current))
  }, [hits, find.searching, choose, here])

  const shown = hits[at]
  useEffect(() => {
    if (shown) onShow(shown)
  }, [shown, onShow])

  const step = (by: 1 | -1) => {
    if (hits.length === 0) return
    const next = (at + by + hits.length) % hits.length
    origin.current = hits[next]?.start ?? null
    choose(next)
  }
  const close = () => {
    find.close()
    onClose(shown ?? null)
  }
  const status =
    query.trim() === '' || find.searching
      ? ''
      : (find.error ?? (hits.length === 0 ? strings.findNone : strings.findCount(at + 1, hits.length)))

  return (
    <search className={styles.bar} aria-label={strings.find}>
      <input
        ref={input}
        type="search"
        className={styles.input}
        dir="auto"
        value={query}
        aria-label={strings.findPlaceholder}
        placeholder={strings.findPlaceholder}
        onChange={({ target }) => find.ask(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else return
          event.preventDefault()
        }}
      />
      <span className={styles.status} role="status">
        {status}
      </span>
      <IconButton size="small" label={strings.findPrevious} keys="Shift+Enter" onPress={() => step(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton size="small" label={strings.findNext} keys="Enter" onPress={() => step(1)}>
        <ChevronDown />
      </IconButton>
      <IconButton size="small" label={strings.findClose} keys="Escape" onPress={close}>
        <X />
      </IconButton>
    </search>
  )
}
