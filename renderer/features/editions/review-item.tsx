import { useRead } from '#renderer/data/hooks.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classes } from '#renderer/ui/classes.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import type { Review } from '#shared/contract/editions.ts'
import styles from './review.module.css'
import { chooseByHand, chooseCandidate, dismissReview } from './review-actions.ts'
import { ReviewSide } from './review-side.tsx'

interface ReviewItemProps {
  readonly review: Review
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One highlight that waits: a line with its words, or both texts and what can be said about them. */
export function ReviewItem({ review, isOpen, onOpen }: ReviewItemProps) {
  const { exact, status, documentTitle } = review
  return (
    <div
      role="listitem"
      aria-current={isOpen}
      aria-label={strings.reviewItem(status, exact, documentTitle)}
      tabIndex={isOpen ? 0 : -1}
      className={classes(styles.item, isOpen && styles.open)}
      onClick={isOpen ? undefined : onOpen}
    >
      <div className={styles.line}>
        <span className={styles.wait}>{strings.waits[status]}</span>
        <b dir="auto">{exact}</b>
        <span dir="auto" className={styles.from}>
          {documentTitle}
        </span>
      </div>
      {isOpen ? <Open review={review} /> : null}
    </div>
  )
}

function Open({ review }: { readonly review: Review }) {
  const { highlight, exact, was, candidates, edition } = review
  const colour = useRead('highlights.get', { id: highlight }).data?.colour ?? 'amber'
  const newest = useRead('editions.text', { edition }).data?.ordinal
  const ordinal = candidates[0]?.editionOrdinal ?? newest
  return (
    <>
      <div className={styles.sides}>
        <section aria-label={strings.markedIn(was.editionOrdinal, was.passage)}>
          <h2>{strings.markedIn(was.editionOrdinal, was.passage)}</h2>
          <ReviewSide side={was} colour={colour} exact={exact} />
        </section>
        <section>
          {ordinal === undefined ? null : (
            <h2>
              {candidates.length === 0
                ? strings.nowhere(ordinal)
                : strings.mayBeWhere(candidates.length, ordinal)}
            </h2>
          )}
          <ol className={styles.candidates}>
            {candidates.map((candidate, index) => (
              <li key={`${candidate.start} ${candidate.words?.start}`}>
                <ReviewSide side={candidate} colour={colour} exact={exact} />
                <div className={styles.choose}>
                  <Button
                    aria-label={strings.itIsHereAt(candidate.passage)}
                    onPress={() => chooseCandidate(review, index)}
                  >
                    {strings.itIsHere}
                    {index < 9 ? <Keys keys={String(index + 1)} /> : null}
                  </Button>
                  <span>{strings.mayBe(candidate.editionOrdinal, candidate.passage)}</span>
                </div>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <div className={styles.actions}>
        <Button onPress={() => chooseByHand(review)}>{strings.byHand}</Button>
        <Button onPress={() => dismissReview(review)}>
          {strings.notThere}
          <Keys keys="Delete" />
        </Button>
      </div>
    </>
  )
}
