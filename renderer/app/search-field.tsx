import { Search } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { SearchField as AriaSearchField, Input } from 'react-aria-components'
import { useCommand } from '#renderer/data/commands.ts'
import { changeDesk } from '#renderer/data/desk.ts'
import { focusResults } from '#renderer/data/search-focus.ts'
import { allDocuments, useView, type View } from '#renderer/data/view.ts'
import { app } from '#renderer/strings/app.ts'
import { ClearButton } from '#renderer/ui/clear-button.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import styles from './search-field.module.css'
import { SearchFieldList } from './search-field-list.tsx'
import { LONGEST_WITH_SYNTAX, SearchFieldSyntax } from './search-field-syntax.tsx'
import { useSearchOffers } from './use-search-offers.ts'

const SEARCH_AFTER_MS = 150

/**
 * The one search field. It shows how the search is read and what it can be completed to. Typing shows the results in the
 * list column, Enter and the arrow down go to the first of them, Escape brings back what was there before.
 */
export function SearchField() {
  const { view, show } = useView()
  const searched = view.kind === 'search' ? view.text : ''
  const [text, setText] = useState(searched)
  const before = useRef<View>({ kind: 'documents', query: allDocuments })
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<number | undefined>(undefined)

  useCommand('find.inLibrary', () => {
    input.current?.focus()
    input.current?.select()
  })

  // Another view was chosen elsewhere, or another search was: the field follows.
  useEffect(() => {
    if (view.kind !== 'search') before.current = view
    setText(searched)
  }, [view, searched])

  const search = (words: string) => {
    window.clearTimeout(timer.current)
    const furniture = view.kind === 'search' && view.furniture
    if (words.trim() === '') show(before.current)
    else show({ kind: 'search', text: words, furniture })
    changeDesk({ list: true })
  }

  const type = (words: string) => {
    setText(words)
    focusResults(null)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => search(words), words === '' ? 0 : SEARCH_AFTER_MS)
  }

  const completing = useSearchOffers(input, text, type)
  const syntax = useRef<HTMLDivElement>(null)
  const hasSyntax = text !== '' && text.length <= LONGEST_WITH_SYNTAX
  // The looks of the text stand where the text itself stands.
  useLayoutEffect(keepInPlace)
  function keepInPlace() {
    if (syntax.current && input.current) syntax.current.scrollLeft = input.current.scrollLeft
  }

  const goToResults = () => {
    completing.close()
    if (text.trim() === '') return
    search(text)
    focusResults(text.trim())
  }

  return (
    <AriaSearchField
      aria-label={app.search}
      className={styles.field}
      value={text}
      onChange={type}
      onSubmit={goToResults}
      onBlur={() => {
        completing.close()
        focusResults(null)
      }}
      onClear={() => search('')}
    >
      <Search aria-hidden="true" />
      <div className={styles.text} data-syntax={hasSyntax || undefined}>
        <Input
          ref={input}
          dir="auto"
          className={styles.input}
          placeholder={app.searchPlaceholder}
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-controls={completing.offers.length > 0 ? completing.id : undefined}
          aria-activedescendant={completing.activeId}
          onInput={({ currentTarget }) =>
            completing.offer(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
          }
          onScroll={keepInPlace}
          onKeyDownCapture={(event) => {
            if (completing.hears(event)) return
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
            event.preventDefault()
            goToResults()
          }}
        />
        {hasSyntax ? <SearchFieldSyntax ref={syntax} text={text} /> : null}
      </div>
      {text === '' ? <Keys keys="$mod+Shift+F" /> : <ClearButton label={app.clearSearch} />}
      {completing.offers.length > 0 ? (
        <SearchFieldList
          id={completing.id}
          offers={completing.offers}
          active={completing.active}
          onTake={completing.take}
        />
      ) : null}
    </AriaSearchField>
  )
}
