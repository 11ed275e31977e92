import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton, SearchField as AriaSearchField, Input } from 'react-aria-components'
import { useCommand } from '#renderer/data/commands.ts'
import { changeDesk } from '#renderer/data/desk.ts'
import { focusResults } from '#renderer/data/search-focus.ts'
import { allDocuments, useView, type View } from '#renderer/data/view.ts'
import { app } from '#renderer/strings/app.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import styles from './search-field.module.css'

const SEARCH_AFTER_MS = 150

/**
 * The one search field. Typing shows the results in the list column, Enter and the arrow down go to the first of them,
 * Escape brings back what was there before.
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

  const goToResults = () => {
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
      onBlur={() => focusResults(null)}
      onClear={() => search('')}
    >
      <Search aria-hidden="true" />
      <Input
        ref={input}
        dir="auto"
        className={styles.input}
        placeholder={app.searchPlaceholder}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
          event.preventDefault()
          goToResults()
        }}
      />
      {text === '' ? (
        <Keys keys="$mod+Shift+F" />
      ) : (
        <AriaButton className={styles.clear} aria-label={app.clearSearch}>
          <X />
        </AriaButton>
      )}
    </AriaSearchField>
  )
}
