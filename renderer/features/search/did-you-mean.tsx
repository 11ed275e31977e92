import { Button } from 'react-aria-components'
import { useRead } from '#renderer/data/hooks.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'
import type { Suggestion } from '#shared/contract/spelling.ts'
import styles from './search.module.css'
import { useLasting } from './use-lasting.ts'
import type { Found } from './use-search.ts'

/** A search that finds fewer documents may hold a misspelt word. */
const FEW = 3
/** While words are typed they are all misspelt. In milliseconds. */
const PAUSE = 500

interface DidYouMeanProps {
  readonly found: Found
  readonly onSearch: (text: string) => void
}

/**
 * Searches that may have been meant where few documents were found, asked for a moment after the answer to `found` was there.
 * Nothing is replaced unless one is chosen.
 */
export function DidYouMean({ found, onSearch }: DidYouMeanProps) {
  const { query, furniture, total } = found
  const isFew = useLasting(total < FEW, PAUSE)
  const suggestions = useRead('search.suggest', { query, furniture }, { enabled: isFew }).data ?? []
  if (!isFew || suggestions.length === 0) return null
  return (
    <div role="group" aria-label={s.didYouMean} className={styles.meant}>
      <span>{s.didYouMean}</span>
      <ul>
        {suggestions.map((suggestion) => (
          <li key={suggestion.query}>
            <Button className={styles.meaning} onPress={() => onSearch(suggestion.query)}>
              <Changed suggestion={suggestion} />
            </Button>
            <span className={styles.meantCount}>{s.documents(suggestion.documents)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The search with the words in bold that were typed otherwise. */
function Changed({ suggestion: { query, changes } }: { readonly suggestion: Suggestion }) {
  const starts = changes.map(([, end]) => end)
  return (
    <bdi>
      {changes.map(([start, end], index) => (
        <span key={start}>
          {query.slice(starts[index - 1] ?? 0, start)}
          <b>{query.slice(start, end)}</b>
        </span>
      ))}
      {query.slice(starts.at(-1) ?? 0)}
    </bdi>
  )
}
