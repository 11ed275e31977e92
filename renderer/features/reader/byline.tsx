import { shownDate } from '#renderer/data/citation.ts'
import { reader as words } from '#renderer/strings/reader.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import { type Pages, rangesOfPages } from './loci.ts'
import styles from './reader.module.css'

interface BylineProps {
  readonly document: DocumentDetail
  readonly pages: Pages
}

/** Who published it, who wrote it and when, as far as known, and which of its pages could not be read. */
export function Byline({ document, pages }: BylineProps) {
  const { publisher, byline, published } = document
  const parts = [
    publisher,
    byline === null ? null : words.by(byline),
    published === null ? null : shownDate(published),
  ].filter((part) => part !== null)
  const pictures = pages.filter(({ hasText }) => !hasText)
  if (parts.length === 0 && pictures.length === 0) return null
  return (
    <div className={styles.byline}>
      <p>
        {parts.map((part, index) => (
          <span key={part}>
            {index > 0 ? ' · ' : null}
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
      {pictures.length > 0 ? (
        <p className={styles.pictures}>{words.pictures(rangesOfPages(pictures), pictures.length)}</p>
      ) : null}
    </div>
  )
}
