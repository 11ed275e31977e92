import { CircleAlert, CircleCheck, CircleEllipsis, CircleHelp } from 'lucide-react'
import { Fragment } from 'react'
import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classes } from '#renderer/ui/classes.ts'
import type { DraftClaim } from '#shared/contract/drafts.ts'
import { ClaimPlaces } from './claim-places.tsx'
import styles from './claims.module.css'
import { highlightPlace, packPlace } from './draft-actions.ts'

interface ClaimCardProps {
  readonly claim: DraftClaim
  readonly isActive: boolean
  /** Whether Tab stops here; the arrows go on to the others. */
  readonly isStop: boolean
  readonly onChoose: () => void
}

const ICONS = {
  exact: CircleCheck,
  omission: CircleEllipsis,
  altered: CircleAlert,
  other: CircleAlert,
  'not-found': CircleHelp,
} as const

/** One quotation or figure: what it is worth, how it differs, and where it stands. */
export function ClaimCard({ claim, isActive, isStop, onChoose }: ClaimCardProps) {
  const label = claim.kind === 'quotation' ? s.status[claim.status] : s.figureStatus[claim.status]
  const Icon = ICONS[claim.status]
  return (
    <div
      role="listitem"
      aria-current={isActive}
      aria-label={s.item(claim, label)}
      tabIndex={isStop ? 0 : -1}
      data-status={claim.status}
      data-depth={claim.kind === 'quotation' && claim.depth > 0 ? true : undefined}
      className={classes(styles.card, isActive && styles.current)}
      onClick={(event) => {
        onChoose()
        if (!(event.target instanceof Element) || !event.target.closest('button')) event.currentTarget.focus()
      }}
    >
      <p className={styles.status}>
        <Icon aria-hidden="true" />
        <b>{label}</b>
        <Remarks claim={claim} />
      </p>
      <Words claim={claim} />
      <ClaimPlaces claim={claim} isOpen={isActive} />
      {isActive ? <Actions claim={claim} /> : null}
    </div>
  )
}

function Remarks({ claim }: { readonly claim: DraftClaim }) {
  if (claim.kind === 'figure') return null
  const remarks = (claim.places[0]?.remarks ?? []).map((remark) => s.remark[remark])
  const all = claim.closed ? remarks : [s.unclosed, ...remarks]
  return all.length > 0 ? <span>{all.join(', ')}</span> : null
}

/** The words of the draft; where they differ from the library, together with what that has instead. */
function Words({ claim }: { readonly claim: DraftClaim }) {
  const [place] = claim.places
  const pieces = place && 'pieces' in place ? place.pieces : []
  if (pieces.length <= 1) {
    return (
      <p dir="auto" className={styles.words}>
        {claim.text.replaceAll('\u00AD', '')}
      </p>
    )
  }
  return (
    <p dir="auto" className={styles.words}>
      {pieces.map(({ kind, text }, index) => {
        const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
        const title = kind === 'same' || kind === 'gap' ? undefined : s.piece[kind]
        return (
          // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name
          <Fragment key={index}>
            {index > 0 ? ' ' : ''}
            <Tag className={styles[kind]} title={title}>
              {text.replaceAll('\u00AD', '')}
            </Tag>
          </Fragment>
        )
      })}
    </p>
  )
}

/** What can be done with words that are certain. */
function Actions({ claim }: { readonly claim: DraftClaim }) {
  const [place] = claim.places
  if (!place || (claim.status !== 'exact' && claim.status !== 'omission')) return null
  return (
    <p className={styles.actions}>
      <Button variant="quiet" onPress={() => highlightPlace(place)}>
        {s.highlight}
      </Button>
      <Button variant="quiet" onPress={() => packPlace(place)}>
        {s.addToPack}
      </Button>
    </p>
  )
}
