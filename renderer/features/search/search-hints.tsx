import type { ReactNode } from 'react'
import { searchStrings as s } from '#renderer/strings/search.ts'
import { Button } from '#renderer/ui/button.tsx'
import { toFailure } from '#shared/contract/errors.ts'
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
}

/** What stands in place of results: what went wrong or what to try, and how to search. */
export function SearchHints({ text, error, found, receipt, onSearchFurniture }: SearchHintsProps) {
  if (text.trim() !== '' && !error && !found) return null
  const wasSearched = found && parseQuery(text).query !== null
  return (
    <div className={styles.hints}>
      {error ? (
        <p>
          {toFailure(error).message} {toFailure(error).advice}
        </p>
      ) : wasSearched ? (
        <p>{onSearchFurniture ? s.nothingOutsideFurniture : s.nothingWithFurniture}</p>
      ) : (
        <p>{s.empty}</p>
      )}
      {wasSearched && (
        <div className={styles.ways}>
          {onSearchFurniture && <Button onPress={onSearchFurniture}>{s.searchFurniture}</Button>}
          {receipt}
        </div>
      )}
      <SyntaxList />
    </div>
  )
}
