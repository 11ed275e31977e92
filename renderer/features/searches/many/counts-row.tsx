import { memo } from 'react'
import { Button } from 'react-aria-components'
import { manySearchesStrings as s } from '#renderer/strings/many-searches.ts'
import type { CountedSearch } from '#shared/contract/searches.ts'
import { openSearch } from '../actions.ts'
import styles from './many.module.css'
import { closeManySearches, useManySearches } from './many-searches.ts'

/** Whether a search found nothing anywhere. */
export function foundNothing({ documents, notes, comments }: CountedSearch): boolean {
  return documents + notes + comments === 0
}

/** A search, how it was read, and what it finds; the search leads to its results. */
export const CountsRow = memo(function CountsRow({ row }: { readonly row: CountedSearch }) {
  const { name, query, reading, remarks, documents, passages, notes, comments, isSearch, isComplete } = row
  const number = (count: number, isWhole: boolean) => (isSearch ? s.number(count, isWhole) : s.noNumber)
  const show = () => {
    closeManySearches()
    openSearch({ query, furniture: useManySearches.getState().furniture })
  }
  return (
    <tr data-empty={foundNothing(row) || undefined}>
      <th scope="row">
        <Button className={styles.query} onPress={show}>
          {name !== '' && <b dir="auto">{name}</b>} <span dir="auto">{query}</span>
        </Button>
        <p className={styles.reading}>{reading}</p>
        {[...remarks, ...(isComplete ? [] : [s.incomplete])].map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
      </th>
      <td>{number(documents, isComplete)}</td>
      <td>{number(passages, isComplete)}</td>
      <td>{number(notes, true)}</td>
      <td>{number(comments, true)}</td>
    </tr>
  )
})
