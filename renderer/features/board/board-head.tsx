import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input, SearchField, VisuallyHidden } from 'react-aria-components'
import type { BoardTab } from '#renderer/data/board.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { ClearButton } from '#renderer/ui/clear-button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import styles from './board.module.css'
import { BoardFilters } from './board-filters.tsx'

const SEARCH_AFTER_MS = 180

interface BoardHeadProps {
  readonly tab: BoardTab
  /** Undefined while it is counted. */
  readonly total: number | undefined
  readonly onChange: (next: Partial<BoardTab>) => void
}

/** What the board shows and how: words, tag, colour and document, as cards or as a matrix. */
export function BoardHead({ tab, total, onChange }: BoardHeadProps) {
  return (
    <header className={styles.head}>
      <VisuallyHidden elementType="h1">{strings.title}</VisuallyHidden>
      <QueryField query={tab.query} onChange={(query) => onChange({ query })} />
      <Segmented
        label={strings.view}
        hideLabel
        value={tab.mode}
        options={[
          { value: 'cards', text: strings.cards },
          { value: 'matrix', text: strings.matrix },
        ]}
        onChange={(mode) => onChange({ mode })}
      />
      <BoardFilters tab={tab} onChange={onChange} />
      <span role="status" className={styles.count}>
        {total === undefined ? '' : strings.count(total)}
      </span>
    </header>
  )
}

interface QueryFieldProps {
  readonly query: string
  readonly onChange: (query: string) => void
}

function QueryField({ query, onChange }: QueryFieldProps) {
  const [text, setText] = useState(query)
  const timer = useRef<number | undefined>(undefined)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  /** What was told last; other words come from elsewhere, as when all filters are cleared, and win over what is being typed. */
  const told = useRef(query)
  useEffect(() => {
    if (query === told.current) return
    told.current = query
    window.clearTimeout(timer.current)
    setText(query)
  }, [query])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const type = (words: string): void => {
    setText(words)
    window.clearTimeout(timer.current)
    const tell = () => {
      told.current = words
      latest.current(words)
    }
    timer.current = window.setTimeout(tell, words === '' ? 0 : SEARCH_AFTER_MS)
  }
  return (
    <SearchField aria-label={strings.search} value={text} onChange={type} className={styles.query}>
      <Search aria-hidden="true" />
      <Input dir="auto" placeholder={strings.searchPlaceholder} className={styles.words} />
      {text === '' ? null : <ClearButton label={strings.clearSearch} />}
    </SearchField>
  )
}
