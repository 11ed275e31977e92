import { shownDate } from '#renderer/data/citation.ts'
import { compareDocuments, join, openEdition } from '#renderer/data/editions.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { likeness } from '#renderer/data/likeness.ts'
import { about as words } from '#renderer/strings/about.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import type { DocumentParticulars } from '#shared/contract/documents.ts'
import type { Alike } from '#shared/contract/editions.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { pathEnds } from '#shared/domain/path-ends.ts'
import styles from './about.module.css'

interface AlikeListProps {
  readonly document: DocumentId
}

/** Other documents that say the same or nearly the same; nothing when there are none. */
export function AlikeList({ document }: AlikeListProps) {
  const alike = useRead('documents.alike', { id: document }).data ?? []
  const about = useParticulars([document, ...alike.map((other) => other.document)], alike.length > 0)
  if (alike.length === 0) return null
  return (
    <Section title={words.alike}>
      <ul className={styles.entries}>
        {alike.map((other) => (
          <AlikeEntry
            key={other.document}
            document={document}
            other={other}
            about={about.get(other.document) ?? ''}
          />
        ))}
      </ul>
    </Section>
  )
}

/** Who published each document, when, and its file: documents that say the same mostly have the same title. */
function useParticulars(ids: readonly DocumentId[], enabled: boolean): ReadonlyMap<DocumentId, string> {
  const { data = [] } = useRead('documents.particulars', { ids: [...ids] }, { enabled })
  const ends = pathEnds(data.map(({ path }) => path))
  return new Map(data.map((document, at) => [document.id, particulars(document, ends[at] ?? '')]))
}

function particulars({ publisher, byline, published }: DocumentParticulars, file: string): string {
  return [publisher ?? byline, published === null ? null : shownDate(published), file]
    .filter(Boolean)
    .join(' · ')
}

interface AlikeEntryProps extends AlikeListProps {
  readonly other: Alike
  readonly about: string
}

function AlikeEntry({ document, other, about }: AlikeEntryProps) {
  return (
    <li className={styles.entry}>
      <p>
        <span className={styles.share}>{likeness(other)}</span> <b dir="auto">{other.title}</b>
      </p>
      <p className={styles.particulars} dir="auto">
        {about}
      </p>
      <div className={styles.entryActions}>
        <Button
          variant="quiet"
          aria-label={words.openOf(other.title)}
          onPress={() => openEdition({ document: other.document, edition: other.edition })}
        >
          {words.open}
        </Button>
        <Button
          variant="quiet"
          aria-label={words.compareWith(other.title)}
          onPress={() => compareDocuments(document, other.document)}
        >
          {words.compare}
        </Button>
        <Button
          variant="quiet"
          aria-label={words.makeEditionOf(other.title)}
          onPress={() => join(other.document, document)}
        >
          {words.makeEdition}
        </Button>
      </div>
    </li>
  )
}
