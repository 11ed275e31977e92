import { Fragment, type ReactNode } from 'react'
import type { HighlightColour } from '#shared/contract/documents.ts'
import type { Review } from '#shared/contract/editions.ts'
import styles from './review.module.css'
import { wordChanges } from './word-changes.ts'

/** How much of a long passage is shown before and after the words, in UTF-16 units. */
const AROUND = 320

interface ReviewSideProps {
  /** Passages, and the words in them that are meant; null when they are not there. */
  readonly side: Pick<Review['was'], 'text' | 'words'>
  readonly colour: HighlightColour
  /** What is compared: the words, or the whole text where there are none. What differs from it is underlined. */
  readonly exact: string
}

/** Words in the passages in which they stand, drawn in the highlight's colour. */
export function ReviewSide({ side: { text, words }, colour, exact }: ReviewSideProps) {
  if (!words) {
    return (
      <div className={styles.text} dir="auto">
        <Changed before={exact} text={text.slice(0, 4 * AROUND)} />
      </div>
    )
  }
  const before = text.slice(0, words.start)
  const after = text.slice(words.end)
  return (
    <div className={styles.text} dir="auto">
      {passages(before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*/, '')}` : before)}
      <mark style={{ background: `var(--hl-${colour})` }}>
        <Changed before={exact} text={text.slice(words.start, words.end)} />
      </mark>
      {passages(after.length > AROUND ? `${after.slice(0, AROUND).replace(/\S*$/, '')}…` : after)}
    </div>
  )
}

/** A text with the words underlined that another one does not have. */
function Changed({ before, text }: { readonly before: string; readonly text: string }) {
  return wordChanges(before, text).map((piece, index) =>
    piece.same ? (
      <Fragment key={index}>{passages(piece.text)}</Fragment>
    ) : (
      <u key={index}>{passages(piece.text)}</u>
    ),
  )
}

/** Text with some room where one passage ends and the next begins. */
function passages(text: string): ReactNode {
  return text.split('\n').map((passage, index) => (
    <Fragment key={index}>
      {index > 0 ? <span className={styles.gap} /> : null}
      {passage}
    </Fragment>
  ))
}
