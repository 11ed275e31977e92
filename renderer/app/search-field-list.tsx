import { app } from '#renderer/strings/app.ts'
import styles from './search-field.module.css'
import type { Offer } from './search-field-offers.ts'

interface SearchFieldListProps {
  readonly id: string
  readonly offers: readonly Offer[]
  /** Index of the offer that Enter takes, -1 for none. */
  readonly active: number
  readonly onTake: (offer: Offer) => void
}

/** The id of an option of the list, for `aria-activedescendant`. */
export function offerId(list: string, index: number): string {
  return `${list}-${index}`
}

/** What the typed search can be completed to, below the field, which keeps the focus. */
export function SearchFieldList({ id, offers, active, onTake }: SearchFieldListProps) {
  return (
    <div id={id} role="listbox" aria-label={app.completions} className={styles.offers}>
      {offers.map((offer, index) => (
        <div
          key={offer.label}
          id={offerId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.offer}
          // Before the field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(offer)
          }}
        >
          <span dir="auto">{offer.label}</span>
          {offer.count === null ? null : (
            <span className={styles.count}>{offer.count.toLocaleString('en')}</span>
          )}
        </div>
      ))}
    </div>
  )
}
