import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { saveAndForget } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { classes } from '#renderer/ui/classes.ts'
import type { PackItem } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { usePackEditing, write } from './editing.ts'
import styles from './item-content.module.css'

type OwnItem = Extract<PackItem, { kind: 'heading' | 'text' }>

const wordsOf = (item: OwnItem): string => (item.kind === 'heading' ? item.text : item.body)

/** A heading or a text of the pack's own: shown, or written in its place. */
export function OwnWords({ pack, item }: { readonly pack: PackId; readonly item: OwnItem }) {
  const isWriting = usePackEditing(({ writing }) => writing === item.id)
  if (isWriting) return <WritingField pack={pack} item={item} />
  const words = wordsOf(item)
  return (
    <p
      className={classes(item.kind === 'heading' ? styles.heading : styles.words, !words && styles.none)}
      data-level={item.kind === 'heading' ? item.level : undefined}
      dir="auto"
      onDoubleClick={() => write(item.id)}
    >
      {words || (item.kind === 'heading' ? s.emptyHeading : s.emptyText)}
    </p>
  )
}

/** Both borders of the field, in CSS pixels. */
const BORDERS = 2

/** Saved when it is left, with Enter in a heading and with Ctrl+Enter in a text; given up with Escape. */
function WritingField({ pack, item }: { readonly pack: PackId; readonly item: OwnItem }) {
  const [words, setWords] = useState(wordsOf(item))
  const isGivenUp = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  }, [])
  // The field is as high as its words.
  useLayoutEffect(() => {
    const { current } = field
    if (!current) return
    current.style.blockSize = 'auto'
    current.style.blockSize = `${current.scrollHeight + BORDERS}px`
  }, [words])
  const leave = () => {
    if (!isGivenUp.current && words !== wordsOf(item)) {
      const changed =
        item.kind === 'heading'
          ? { kind: item.kind, level: item.level, text: words.trim() }
          : { kind: item.kind, body: words }
      saveAndForget('packs.changeItem', { pack, id: item.id, item: changed })
    }
    write(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The list around it has keys of its own.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const isDone = event.key === 'Enter' && (item.kind === 'heading' || event.ctrlKey || event.metaKey)
    if (event.key === 'Escape') isGivenUp.current = true
    if (!isDone && event.key !== 'Escape') return
    event.preventDefault()
    const row = event.currentTarget.closest<HTMLElement>('[role="row"]')
    event.currentTarget.blur()
    row?.focus()
  }
  return (
    <textarea
      ref={field}
      className={classes(styles.writing, item.kind === 'heading' && styles.writingHeading)}
      aria-label={item.kind === 'heading' ? s.headingWords : s.textWords}
      placeholder={item.kind === 'heading' ? s.headingPlaceholder : s.textPlaceholder}
      rows={1}
      dir="auto"
      value={words}
      onChange={({ target }) => setWords(target.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
    />
  )
}
