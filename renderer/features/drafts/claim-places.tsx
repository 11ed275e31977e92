import { useState } from 'react'
import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { DraftClaim, DraftPlace } from '#shared/contract/drafts.ts'
import { locator } from '#shared/domain/locator.ts'
import styles from './claims.module.css'
import { openPlace } from './draft-actions.ts'

interface ClaimPlacesProps {
  readonly claim: DraftClaim
  /** Shows what stands around the words, and offers the other places. */
  readonly isOpen: boolean
}

/** Where the library has the words of a claim, or other ones; each line opens its passage beside the draft. */
export function ClaimPlaces({ claim, isOpen }: ClaimPlacesProps) {
  const [all, setAll] = useState(false)
  const { places } = claim
  const shown = isOpen && all ? places : places.slice(0, 1)
  const more = places.length - shown.length
  const showsWords = isOpen || claim.kind === 'figure'
  return (
    <>
      {shown.map((place) => (
        <Place
          key={`${place.edition} ${place.start}`}
          place={place}
          says={claim.status === 'other'}
          showsWords={showsWords}
        />
      ))}
      {isOpen && more > 0 ? (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {s.morePlaces(more)}
        </Button>
      ) : null}
    </>
  )
}

interface PlaceProps {
  readonly place: DraftPlace
  readonly says: boolean
  readonly showsWords: boolean
}

function Place({ place, says, showsWords }: PlaceProps) {
  const { title, before, words, after } = place
  const at = locator(place)
  const facts = factsOf(place)
  return (
    <div className={styles.place}>
      {showsWords ? (
        <blockquote dir="auto">
          {says ? <span className={styles.says}>{s.theLibrarySays} </span> : null}
          {before === '' ? '' : `${before.length >= 160 ? '…' : ''}${before}`}
          <mark>{words}</mark>
          {after === '' ? '' : `${after}${after.length >= 160 ? '…' : ''}`}
        </blockquote>
      ) : null}
      <button
        type="button"
        className={styles.link}
        aria-label={s.openPlace(`${title}, ${at}`)}
        onClick={() => openPlace(place)}
      >
        <bdi>{title}</bdi>
        <span>{at}</span>
      </button>
      {facts === '' ? null : <span className={styles.facts}>{facts}</span>}
    </div>
  )
}

/** What makes a place worth less than words of the newest text of the work. */
function factsOf({ newest, editionOrdinal, furniture, kind }: DraftPlace): string {
  return [
    ...(newest ? [] : [s.olderEdition(editionOrdinal)]),
    ...(furniture ? [s.furniture] : []),
    ...(s.kind[kind] === undefined ? [] : [s.kind[kind]]),
  ].join(', ')
}
