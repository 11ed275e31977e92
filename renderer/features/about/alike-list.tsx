import { compare, join, openEdition } from '#renderer/data/editions.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { likeness } from '#renderer/data/likeness.ts'
import { about as words } from '#renderer/strings/about.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import type { Alike } from '#shared/contract/editions.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import styles from './about.module.css'

interface AlikeListProps {
  readonly document: DocumentId
  /** Its newest edition. */
  readonly edition: EditionId
}

/** Other documents that say the same or nearly the same; nothing when there are none. */
export function AlikeList({ document, edition }: AlikeListProps) {
  const alike = useRead('documents.alike', { id: document }).data ?? []
  if (alike.length === 0) return null
  return (
    <Section title={words.alike}>
      <ul className={styles.entries}>
        {alike.map((other) => (
          <AlikeEntry key={other.document} document={document} edition={edition} other={other} />
        ))}
      </ul>
    </Section>
  )
}

function AlikeEntry({ document, edition, other }: AlikeListProps & { readonly other: Alike }) {
  // What came first stands on the left.
  const sides =
    other.edition < edition ? ([other.edition, edition] as const) : ([edition, other.edition] as const)
  return (
    <li className={styles.entry}>
      <p>
        <span className={styles.share}>{likeness(other)}</span> <b dir="auto">{other.title}</b>
      </p>
      <div className={styles.entryActions}>
        <Button variant="quiet" aria-label={words.openOf(other.title)} onPress={() => openEdition(other)}>
          {words.open}
        </Button>
        <Button variant="quiet" aria-label={words.compareWith(other.title)} onPress={() => compare(...sides)}>
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
