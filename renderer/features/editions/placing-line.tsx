import { placeByHand, usePlacing } from '#renderer/data/placing.ts'
import { placing as strings } from '#renderer/strings/placing.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { EditionId } from '#shared/domain/ids.ts'
import styles from './placing-line.module.css'

/** Says over a text that words of it are to be selected for a highlight, while that is so. */
export function PlacingLine({ edition }: { readonly edition: EditionId }) {
  const placing = usePlacing((state) => state.placing)
  if (placing?.edition !== edition) return null
  return (
    <div className={styles.line} role="status">
      <p>
        {strings.select} <q dir="auto">{placing.exact}</q>
      </p>
      <Button onPress={() => placeByHand(null)}>{strings.cancel}</Button>
    </div>
  )
}
