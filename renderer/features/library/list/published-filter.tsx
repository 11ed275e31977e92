import { type FormEvent, useState } from 'react'
import { shownDate } from '#renderer/data/citation.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { daysOf, isEdtf } from '#shared/domain/edtf.ts'
import { FilterChip } from './filter-chip.tsx'
import styles from './list-header.module.css'

interface PublishedFilterProps {
  /** EDTF dates, both inclusive; null where there is no bound. */
  readonly from: string | null
  readonly to: string | null
  readonly onChange: (from: string | null, to: string | null) => void
}

/** Lets through the documents that were published within a time. */
export function PublishedFilter({ from, to, onChange }: PublishedFilterProps) {
  const value =
    from === null && to === null
      ? null
      : strings.publishedBetween(from && shownDate(from, 'short'), to && shownDate(to, 'short'))
  return (
    <FilterChip name={strings.published} value={value} onClear={() => onChange(null, null)} looks="dialog">
      {(close) => (
        <Bounds
          from={from ?? ''}
          to={to ?? ''}
          onApply={(...bounds) => {
            onChange(...bounds)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

interface BoundsProps {
  readonly from: string
  readonly to: string
  readonly onApply: (from: string | null, to: string | null) => void
}

function Bounds({ onApply, ...before }: BoundsProps) {
  const [from, setFrom] = useState(before.from)
  const [to, setTo] = useState(before.to)
  const [tried, setTried] = useState(false)
  const bounds = { from: from.trim(), to: to.trim() }
  const wrong = (date: string) => (tried && date !== '' && !isEdtf(date) ? strings.notADate : null)
  const [first, last] = [daysOf(bounds.from)?.first, daysOf(bounds.to)?.last]
  const reversed = first !== undefined && last !== undefined && last < first

  const apply = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const ok = [bounds.from, bounds.to].every((date) => date === '' || isEdtf(date))
    if (ok && !reversed) onApply(bounds.from || null, bounds.to || null)
  }

  return (
    <form className={styles.dialog} style={{ padding: 0 }} onSubmit={apply}>
      <div className={styles.dates}>
        <TextField
          label={strings.from}
          autoFocus
          value={from}
          onChange={setFrom}
          error={wrong(bounds.from)}
        />
        <TextField
          label={strings.to}
          value={to}
          onChange={setTo}
          error={wrong(bounds.to) ?? (tried && reversed ? strings.wrongOrder : null)}
        />
      </div>
      <p className={styles.hint}>{strings.dateForm}</p>
      <div className={styles.buttons}>
        <Button type="submit" variant="primary">
          {strings.apply}
        </Button>
      </div>
    </form>
  )
}
