import { shownDate } from '#renderer/data/citation.ts'
import styles from './hit-list.module.css'
import type { Head } from './lines.ts'

/** Which document the passages below stand in. */
export function DocumentHead({ head: { document, file } }: { readonly head: Head }) {
  const who = document.publisher ?? document.byline
  const when = document.published === null ? null : shownDate(document.published)
  const details = [who, when, file].filter((part) => part !== null)
  return (
    <>
      <span className={styles.title} dir="auto">
        {document.title}
      </span>
      {details.length > 0 && (
        <span className={styles.details}>
          {details.map((part, index) => (
            <span key={part}>
              {index > 0 && ' · '}
              {/* A name that runs from right to left must not turn the others around. */}
              <bdi>{part}</bdi>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
