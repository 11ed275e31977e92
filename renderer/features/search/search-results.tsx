import type { ReactNode } from 'react'
import { Switch } from 'react-aria-components'
import { useView } from '#renderer/data/view.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'
import { DidYouMean } from './did-you-mean.tsx'
import { FacetChips } from './facet-chips.tsx'
import { FormsChip } from './forms-chip.tsx'
import { FoundList } from './found-list.tsx'
import { areCommented } from './lines.ts'
import { OrderMenu } from './order-menu.tsx'
import { ReadingLine } from './reading-line.tsx'
import styles from './search.module.css'
import { SearchHelp } from './search-help.tsx'
import { SearchHints } from './search-hints.tsx'
import { useLasting } from './use-lasting.ts'
import { type Found, searchId, useSearch } from './use-search.ts'
import { WalkBar } from './walk-bar.tsx'

interface SearchResultsProps {
  readonly text: string
  readonly furniture: boolean
  /** What can be done with the search, in the header. */
  readonly actions: ReactNode
  /** Offers a receipt where nothing was found. */
  readonly receipt: ReactNode
}

function holdsAnything({ total, notes, highlights }: Found): boolean {
  return total > 0 || notes.length > 0 || highlights.length > 0
}

function summary(text: string, found: Found | null, error: Error | null): string {
  if (text.trim() === '') return s.syntaxTitle
  if (error) return s.failed
  if (!found) return s.searching
  if (found.total > 0) return s.found(found.passages, found.total)
  return s.foundAside(found.notes.length, found.highlights.length, areCommented(found)) || s.nothing
}

/** The list column's view of a search: documents with their matching passages, notes and comments. */
export function SearchResults({ text, furniture, actions, receipt }: SearchResultsProps) {
  const { answer, error, waiting, loadingMore, more } = useSearch(text, furniture)
  // What stands there still is the answer to what was asked before.
  const isOld = useLasting(waiting, 200)
  const found = text.trim() === '' || error ? null : answer
  const setText = (text: string) => useView.getState().show({ kind: 'search', text, furniture })
  const setFurniture = (furniture: boolean) => useView.getState().show({ kind: 'search', text, furniture })
  return (
    <div className={styles.column} data-old={isOld || undefined}>
      <header className={styles.header}>
        <div className={styles.count} role="status">
          <h2>{isOld ? s.searching : summary(text, found, error)}</h2>
        </div>
        {actions}
        <SearchHelp />
        <Switch className={styles.switch} isSelected={furniture} onChange={setFurniture}>
          <span className={styles.track} />
          {s.furniture}
        </Switch>
        <ReadingLine text={text} found={found} />
        {found?.query === text.trim() ? (
          <DidYouMean key={searchId(found)} found={found} onSearch={setText} />
        ) : null}
        {found ? (
          <div className={styles.chips}>
            {holdsAnything(found) && <OrderMenu />}
            <FormsChip text={text} onSearch={setText} />
            <FacetChips text={text} facets={found.facets} onSearch={setText} />
          </div>
        ) : null}
        {found ? <WalkBar query={found.query} /> : null}
      </header>
      {found && holdsAnything(found) ? (
        <FoundList key={searchId(found)} found={found} loadingMore={loadingMore} onEnd={more} />
      ) : (
        <SearchHints
          text={text}
          error={error}
          found={found}
          receipt={receipt}
          onSearchFurniture={furniture ? null : () => setFurniture(true)}
          onSearch={setText}
        />
      )}
    </div>
  )
}
