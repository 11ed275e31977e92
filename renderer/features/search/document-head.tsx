import { shownDate } from '#renderer/data/citation.ts'
import type { DocumentHit } from '#shared/contract/search.ts'
import styles from './search.module.css'

/** Which document the passages below stand in. */
export function DocumentHead({ document }: { readonly document: DocumentHit }) {
  const details = [
    document.publisher ?? document.byline,
    document.published && shownDate(document.published),
  ].filter(Boolean)
  return (
    <>
      <span className={styles.title} dir="auto">
        {document.title}
      </span>
      {details.length > 0 && (
        <span className={styles.details} dir="auto">
          {details.join(' · ')}
        </span>
      )}
    </>
  )
}
