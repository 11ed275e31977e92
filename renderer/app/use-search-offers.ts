import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { offerId } from './search-field-list.tsx'
import { type Offer, offersAt } from './search-field-offers.ts'
import { useKnownValues } from './use-known-values.ts'

/** What is offered at the caret of the search field, and the keys that choose from it. */
export interface SearchOffers {
  readonly id: string
  readonly offers: readonly Offer[]
  readonly active: number
  /** The id of the option that the arrows have reached. */
  readonly activeId: string | undefined
  /** Looks what can be offered, after typing. */
  readonly offer: (text: string, caret: number) => void
  readonly close: () => void
  readonly take: (offer: Offer) => void
  /** True when the key was one of the list. */
  readonly hears: (event: KeyboardEvent) => boolean
}

/** Completions of the typed search: arrows and Enter choose, Escape puts them away. */
export function useSearchOffers(
  input: RefObject<HTMLInputElement | null>,
  text: string,
  type: (text: string) => void,
): SearchOffers {
  const id = useId()
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(-1)
  const [asked, setAsked] = useState(false)
  const known = useKnownValues(asked)
  const offers = caret === null ? [] : offersAt(text, caret, known)
  const shown = Math.min(active, offers.length - 1)

  // The caret goes behind what was put in, once it is there.
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    input.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  })

  const close = () => {
    setCaret(null)
    setActive(-1)
  }
  const offer = (typed: string, at: number) => {
    setAsked(typed !== '')
    setCaret(typed === '' ? null : at)
    setActive(-1)
  }
  const take = ({ from, to, insert }: Offer) => {
    const next = text.slice(0, from) + insert + text.slice(to).trimStart()
    wanted.current = from + insert.length
    type(next)
    // A field's name is followed by its values.
    offer(next, from + insert.length)
  }
  const hears = (event: KeyboardEvent): boolean => {
    if (offers.length === 0 || event.nativeEvent.isComposing) return false
    const chosen = offers[shown]
    if (event.key === 'ArrowDown') setActive((shown + 1) % offers.length)
    else if (event.key === 'ArrowUp') setActive(shown <= 0 ? offers.length - 1 : shown - 1)
    else if (event.key === 'Escape') close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return {
    id,
    offers,
    active: shown,
    activeId: shown < 0 ? undefined : offerId(id, shown),
    offer,
    close,
    take,
    hears,
  }
}
