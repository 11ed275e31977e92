import { Button } from 'react-aria-components'
import { useRead } from '#renderer/data/hooks.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'
import type { Suggestion } from '#shared/contract/spelling.ts'
import styles from './search.module.css'
import type { Found } from './use-search.ts'

/** A search that finds fewer documents may hold a misspelt word. */
const FEW = 3

interface DidYouMeanProps {
  readonly found: Found
  readonly onSearch: (text: string) => void
}

/** Searches that may have been meant where few documents were found; nothing is replaced unless one is chosen. */
export function DidYouMean({ found, onSearch }: DidYouMeanProps) {
  const { query, furniture, total } = found
  const suggestions = useRead('search.suggest', { query, furniture }, { enabled: total < FEW }).data ?? []
  if (total >= FEW || suggestions.length === 0) return null
  return (
    <div role="group" aria-label={s.didYouMean} className={styles.meant}>
      <span>{s.didYouMean}</span>
      <ul>
        {suggestions.map((suggestion) => (
          <li key={suggestion.query}>
            <Button className={styles.meaning} onPress={() => onSearch(suggestion.query)}>
              <Changed suggestion={suggestion} />
            </Button>
            {s.documents(suggestion.documents)}
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
