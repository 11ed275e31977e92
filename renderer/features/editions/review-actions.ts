import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { openWords } from '#renderer/data/open.ts'
import { place, placeByHand } from '#renderer/data/placing.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import type { Review } from '#shared/contract/editions.ts'
import type { Range } from './difference-text.ts'
import { passageAt, passageText, samePassage } from './same-passage.ts'

/** Says that the highlight stands at one of its candidates (from 0); nothing when there is no such candidate. */
export function chooseCandidate({ highlight, candidates }: Review, index: number): void {
  const candidate = candidates[index]
  if (!candidate?.words) return
  const { edition, start, words } = candidate
  place({ highlight, edition }, { start: start + words.start, end: start + words.end }).catch(ignoreShown)
}

/** Says that the words are not in the newer edition. */
export function dismissReview({ highlight, edition }: Review): void {
  save('anchors.dismiss', { highlight, edition })
    .then(() => offerUndo(strings.dismissed))
    .catch(ignoreShown)
}

/** Opens the newer edition beside the list, about where the words should be, for the person to select them. */
export function chooseByHand(review: Review): void {
  const { highlight, document, edition, exact } = review
  placeByHand({ highlight, edition, exact })
  likelyPassage(review)
    .then((passage) => openWords({ document, edition }, passage, { beside: true }))
    .catch(showFailure)
}

async function likelyPassage({ edition, was, candidates }: Review): Promise<Range | null> {
  const to = await call('editions.text', { edition })
  const first = candidates[0]
  if (first?.words) return { start: first.start + first.words.start, end: first.start + first.words.end }
  const from = await call('editions.text', { edition: was.edition })
  const ordinal = samePassage(from, to, passageAt(from, was.start + (was.words?.start ?? 0)))
  const start = to.starts[ordinal - 1]
  return start === undefined ? null : { start, end: start + passageText(to, ordinal).length }
}
