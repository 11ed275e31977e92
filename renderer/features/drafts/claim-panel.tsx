import { Quote } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import { ChipButton } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { VirtualList, type VirtualListHandle } from '#renderer/ui/virtual-list.tsx'
import { ClaimCard } from './claim-card.tsx'
import styles from './claims.module.css'
import { openPlace } from './draft-actions.ts'
import { type ClaimFilter, claimsOf } from './summary.ts'
import type { Check } from './use-check.ts'

interface ClaimPanelProps {
  readonly check: Check
  /** Where the chosen claim begins. */
  readonly active: number | null
  readonly onChoose: (start: number) => void
}

/** The usual height of a card in CSS pixels. */
const ROW = 96

const FILTERS = Object.keys(s.filter) as ClaimFilter[]

/** Everything that was looked for, with what the library says of it. Arrows go from card to card, Enter opens the passage. */
export function ClaimPanel({ check: { claims, isChecking }, active, onChoose }: ClaimPanelProps) {
  const [filter, setFilter] = useState<ClaimFilter>('all')
  const shown = useMemo(() => claimsOf(claims, filter), [claims, filter])
  const list = useRef<VirtualListHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const found = shown.findIndex(({ start }) => start === active)
  const at = Math.max(0, found)
  const hidden = active !== null && found < 0 && claims.some(({ start }) => start === active)

  // A claim that was chosen in the text, or by F8, is shown whatever the list was narrowed to.
  useEffect(() => {
    if (hidden) setFilter('all')
  }, [hidden])
  useEffect(() => {
    if (found < 0) return undefined
    list.current?.show(found)
    const card = box.current?.querySelector<HTMLElement>('[aria-current="true"]')
    if (box.current?.contains(document.activeElement)) card?.focus({ preventScroll: true })
    // A chosen card grows; its beginning is what must be seen.
    const frame = requestAnimationFrame(() => {
      const isTall = (card?.offsetHeight ?? 0) > (box.current?.clientHeight ?? 0)
      card?.scrollIntoView({ block: isTall ? 'start' : 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [found])

  const onKeyDown = (event: KeyboardEvent) => {
    // Buttons of a card have keys of their own.
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'listitem') return
    // A screen reader may be at another card than the one that was chosen last.
    const here = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? at)
    const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: shown.length - 1 }[event.key]
    const claim = target === undefined ? undefined : shown[Math.min(shown.length - 1, Math.max(0, target))]
    const [place] = shown[here]?.places ?? []
    if (claim) onChoose(claim.start)
    else if (event.key === 'Enter' && place) openPlace(place)
    else return
    event.preventDefault()
  }

  if (claims.length === 0) {
    return (
      <section aria-label={s.claims} className={styles.panel}>
        {isChecking ? null : (
          <EmptyState icon={<Quote />} title={s.empty}>
            {s.emptyAdvice}
          </EmptyState>
        )}
      </section>
    )
  }
  return (
    <section aria-label={s.claims} className={styles.panel}>
      <div role="group" aria-label={s.filters} className={styles.filters}>
        {FILTERS.map((name) => (
          <ChipButton
            key={name}
            isOn={name === filter}
            aria-pressed={name === filter}
            onPress={() => setFilter(name)}
          >
            {s.filter[name]} <span className={styles.count}>{claimsOf(claims, name).length}</span>
          </ChipButton>
        ))}
      </div>
      {shown.length === 0 ? <p className={styles.nothing}>{s.nothingHere}</p> : null}
      <div ref={box} className={styles.list} onKeyDown={onKeyDown}>
        <VirtualList
          handle={list}
          role="list"
          aria-label={s.claims}
          count={shown.length}
          estimate={ROW}
          keep={at}
          keyOf={(index) => `${shown[index]?.start} ${shown[index]?.end}`}
          render={(index) => {
            const claim = shown[index]
            return claim ? (
              <ClaimCard
                claim={claim}
                isActive={claim.start === active}
                isStop={index === at}
                onChoose={() => onChoose(claim.start)}
              />
            ) : (
              <div />
            )
          }}
        />
      </div>
    </section>
  )
}
