import { shownDate } from '#renderer/data/citation.ts'
import type { DocumentHit } from '#shared/contract/search.ts'
import styles from './search.module.css'

/** Which document the passages below stand in. */
export function DocumentHead({ document }: { readonly document: DocumentHit }) {
  const who = document.publisher ?? document.byline
  const when = document.published === null ? null : shownDate(document.published)
  return (
    <>
      <span className={styles.title} dir="auto">
        {document.title}
      </span>
      {(who !== null || when !== null) && (
        <span className={styles.details}>
          {/* A name that runs from right to left must not turn the date around. */}
          {who !== null && <bdi>{who}</bdi>}
          {who !== null && when !== null && ' · '}
          {when}
        </span>
      )}
    </>
  )
}
