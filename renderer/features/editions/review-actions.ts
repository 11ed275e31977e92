import { openEdition } from '#renderer/data/editions.ts'
import { place, placeByHand } from '#renderer/data/placing.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import type { Review } from '#shared/contract/editions.ts'

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

/** Opens the newer edition beside the list, where the person selects the words. */
export function chooseByHand({ highlight, document, edition, exact }: Review): void {
  placeByHand({ highlight, edition, exact })
  openEdition({ document, edition }, { beside: true })
}
