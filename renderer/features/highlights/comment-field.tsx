import { useEffect, useRef } from 'react'
import { editingBegun, useEditing } from '#renderer/data/editing.ts'
import { highlights as strings } from '#renderer/strings/highlights.ts'
import { classes } from '#renderer/ui/classes.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import styles from './card.module.css'
import { saveComment, typeComment, useDrafts } from './drafts.ts'

interface CommentFieldProps {
  readonly highlight: Highlight
  /** Shows the field though nothing is in it. */
  readonly isOffered: boolean
  /** Escape was pressed, or Control and Enter: the focus returns to the card. */
  readonly onDone: () => void
}

/** The comment of a highlight, as high as its text; saved while it is typed, on leaving and on Control and Enter. */
export function CommentField({ highlight: { id, comment }, isOffered, onDone }: CommentFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = useDrafts(({ drafts }) => drafts.get(id))
  const isWanted = useEditing(({ highlight }) => highlight === id)
  const text = draft?.text ?? comment

  useEffect(() => {
    if (!isWanted) return
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
    editingBegun()
  }, [isWanted])

  return (
    // The hidden copy of the text gives the field its height.
    <div
      className={classes(styles.comment, text === '' && !isOffered && !isWanted && styles.resting)}
      data-text={`${text} `}
    >
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={text}
        aria-label={strings.comment}
        placeholder={strings.addComment}
        onChange={({ target }) => typeComment(id, target.value)}
        onBlur={() => void saveComment(id)}
        onKeyDown={(event) => {
          event.stopPropagation()
          const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
          if (!isDone && event.key !== 'Escape') return
          event.preventDefault()
          void saveComment(id)
          onDone()
        }}
      />
      {draft?.failed ? (
        <p role="status" className={styles.unsaved}>
          {strings.unsaved}
        </p>
      ) : null}
    </div>
  )
}
