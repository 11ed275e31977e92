import { useMemo } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classes } from '#renderer/ui/classes.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import type { HighlightColour } from '#shared/contract/documents.ts'
import type { Review } from '#shared/contract/editions.ts'
import { locator } from '#shared/domain/locator.ts'
import styles from './review.module.css'
import { chooseByHand, chooseCandidate, dismissReview } from './review-actions.ts'
import { ReviewSide } from './review-side.tsx'
import { passageAt, passageText, samePassage } from './same-passage.ts'

interface ReviewItemProps {
  readonly review: Review
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One highlight that waits: a line with its words, or both texts and what can be said about them. */
export function ReviewItem({ review, isOpen, onOpen }: ReviewItemProps) {
  const { exact, candidates, documentTitle } = review
  return (
    <div
      role="listitem"
      aria-current={isOpen}
      aria-label={strings.reviewItem(candidates.length, exact, documentTitle)}
      tabIndex={isOpen ? 0 : -1}
      className={classes(styles.item, isOpen && styles.open)}
      onClick={isOpen ? undefined : onOpen}
    >
      <div className={styles.line}>
        <span className={styles.wait}>{strings.waits(candidates.length)}</span>
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
  const { highlight, exact, was, candidates } = review
  const marked = useRead('highlights.get', { id: highlight }).data
  const colour = marked?.colour ?? 'amber'
  const before = marked ? strings.markedIn(was.editionOrdinal, locator(marked)) : ''
  return (
    <>
      <div className={styles.sides}>
        <section aria-label={before}>
          <h2>{before}</h2>
          <ReviewSide side={was} colour={colour} exact={exact} />
        </section>
        {candidates.length > 0 ? (
          <Candidates review={review} colour={colour} />
        ) : (
          <Surroundings review={review} />
        )}
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

/** Where the words may be now. */
function Candidates({ review, colour }: { readonly review: Review; readonly colour: HighlightColour }) {
  const { candidates, edition, exact } = review
  const text = useRead('editions.text', { edition }).data
  const title = strings.mayBeWhere(candidates.length, candidates[0]?.editionOrdinal ?? 0)
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ol className={styles.candidates}>
        {candidates.map((candidate, index) => {
          const { start, words } = candidate
          const passage = text ? passageAt(text, start + (words?.start ?? 0)) : candidate.passage
          return (
            <li key={`${start} ${words?.start}`}>
              <ReviewSide side={candidate} colour={colour} exact={exact} />
              <div className={styles.choose}>
                <Button
                  aria-label={strings.itIsHereAt(passage)}
                  onPress={() => chooseCandidate(review, index)}
                >
                  {strings.itIsHere}
                </Button>
                {index < 9 ? <Keys keys={String(index + 1)} /> : null}
                <span>{strings.passage(passage)}</span>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What stands in the newer edition where lost words stood before; what it does not share with them is underlined. */
function Surroundings({ review: { was, edition } }: { readonly review: Review }) {
  const from = useRead('editions.text', { edition: was.edition }).data
  const to = useRead('editions.text', { edition }).data
  const around = useMemo(() => {
    if (!from || !to) return null
    const at = samePassage(from, to, passageAt(from, was.start + (was.words?.start ?? 0)))
    const first = Math.max(1, at - 1)
    const text = [first, first + 1, first + 2]
      .filter((ordinal) => ordinal <= to.starts.length)
      .map((ordinal) => passageText(to, ordinal))
      .join('\n')
    return { at, text }
  }, [from, to, was])
  if (!to || !around) return null
  const title = strings.nowhere(to.ordinal, around.at)
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ReviewSide side={{ text: around.text, words: null }} colour="amber" exact={was.text} />
    </section>
  )
}
