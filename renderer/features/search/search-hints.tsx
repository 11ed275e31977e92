import type { ReactNode } from 'react'
import { searchStrings as s } from '#renderer/strings/search.ts'
import { Button } from '#renderer/ui/button.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import { anyWordOf } from '#shared/query/any-word.ts'
import { parseQuery } from '#shared/query/parse.ts'
import styles from './search-help.module.css'
import { SyntaxList } from './search-help.tsx'
import type { Found } from './use-search.ts'

interface SearchHintsProps {
  readonly text: string
  readonly error: Error | null
  readonly found: Found | null
  /** Offers a receipt of a search that found nothing. */
  readonly receipt: ReactNode
  /** Searches furniture too; null when that was done already. */
  readonly onSearchFurniture: (() => void) | null
  readonly onSearch: (text: string) => void
}

/** What stands in place of results: what went wrong or what to try, and how to search. */
export function SearchHints({ text, error, found, receipt, onSearchFurniture, onSearch }: SearchHintsProps) {
  if (text.trim() !== '' && !error && !found) return null
  const wasSearched = found && parseQuery(text).query !== null
  const anyWord = wasSearched ? anyWordOf(text) : null
  return (
    <div className={styles.hints}>
      {error ? (
        <p>
          {toFailure(error).message} {toFailure(error).advice}
        </p>
      ) : wasSearched ? (
        <p>
          {onSearchFurniture ? s.nothingOutsideFurniture : s.nothingWithFurniture}{' '}
          {anyWord !== null && s.everyWordWanted}
        </p>
      ) : (
        <p>{s.empty}</p>
      )}
      {wasSearched && (
        <div className={styles.ways}>
          {anyWord !== null && <Button onPress={() => onSearch(anyWord)}>{s.searchAnyWord}</Button>}
          {onSearchFurniture && <Button onPress={onSearchFurniture}>{s.searchFurniture}</Button>}
          {receipt}
        </div>
      )}
      <SyntaxList />
    </div>
  )
}
