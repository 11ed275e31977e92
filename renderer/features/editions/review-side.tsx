import type { HighlightColour } from '#shared/contract/documents.ts'
import type { Review } from '#shared/contract/editions.ts'
import styles from './review.module.css'
import { wordChanges } from './word-changes.ts'

/** How much of a long passage is shown before and after the words, in UTF-16 units. */
const AROUND = 320

interface ReviewSideProps {
  readonly side: Review['was']
  readonly colour: HighlightColour
  /** What was marked: words that differ from it are underlined. */
  readonly exact: string
}

/** Words in the passages in which they stand, drawn in the highlight's colour. */
export function ReviewSide({ side: { text, words }, colour, exact }: ReviewSideProps) {
  if (!words) {
    return (
      <p className={styles.text} dir="auto">
        {text.slice(0, AROUND * 2)}
      </p>
    )
  }
  const before = text.slice(0, words.start)
  const after = text.slice(words.end)
  return (
    <p className={styles.text} dir="auto">
      {before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*/, '')}` : before}
      <mark style={{ background: `var(--hl-${colour})` }}>
        {wordChanges(exact, text.slice(words.start, words.end)).map((piece, index) =>
          piece.same ? piece.text : <u key={`${index} ${piece.text}`}>{piece.text}</u>,
        )}
      </mark>
      {after.length > AROUND ? `${after.slice(0, AROUND).replace(/\S*$/, '')}…` : after}
    </p>
  )
}
