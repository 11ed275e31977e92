import { shownDate } from '#renderer/data/citation.ts'
import { reader as words } from '#renderer/strings/reader.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import styles from './reader.module.css'

interface BylineProps {
  readonly document: DocumentDetail
  readonly edition: EditionId
}

/** Who published it, who wrote it and when, as far as known. */
export function Byline({ document, edition }: BylineProps) {
  const { publisher, byline, published, editions } = document
  const shown = editions.find(({ id }) => id === edition)
  const parts = [
    publisher,
    byline === null ? null : words.by(byline),
    published === null ? null : shownDate(published),
    shown && editions.length > 1 ? words.editions(shown.ordinal, editions.length) : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return (
    <p className={styles.byline}>
      {parts.map((part, index) => (
        <span key={part}>
          {index > 0 ? <span aria-hidden="true"> · </span> : null}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  )
}
