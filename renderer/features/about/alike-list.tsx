import { compareDocuments, join, openEdition } from '#renderer/data/editions.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { likeness } from '#renderer/data/likeness.ts'
import { about as words } from '#renderer/strings/about.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import type { Alike } from '#shared/contract/editions.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './about.module.css'
import { useParticulars } from './use-particulars.ts'

interface AlikeListProps {
  readonly document: DocumentId
}

/** Other documents that say the same or nearly the same; nothing when there are none. */
export function AlikeList({ document }: AlikeListProps) {
  const alike = useRead('documents.alike', { id: document }).data ?? []
  // Documents that say the same mostly have the same title.
  const about = useParticulars(alike.length === 0 ? [] : [document, ...alike.map((other) => other.document)])
  if (alike.length === 0) return null
  return (
    <Section title={words.alike}>
      <ul className={styles.entries}>
        {alike.map((other) => (
          <AlikeEntry
            key={other.document}
            document={document}
            other={other}
            details={about.get(other.document)?.details ?? ''}
          />
        ))}
      </ul>
    </Section>
  )
}

interface AlikeEntryProps extends AlikeListProps {
  readonly other: Alike
  readonly details: string
}

function AlikeEntry({ document, other, details }: AlikeEntryProps) {
  return (
    <li className={styles.entry}>
      <p>
        <span className={styles.share}>{likeness(other)}</span> <b dir="auto">{other.title}</b>
      </p>
      <p className={styles.particulars} dir="auto">
        {details}
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
