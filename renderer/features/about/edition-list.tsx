import { FileDiff, FilePlus2, GitMerge } from 'lucide-react'
import { frontTab, useDesk } from '#renderer/data/desk.ts'
import { addEdition, compare, openEdition } from '#renderer/data/editions.ts'
import { chooseJoin } from '#renderer/data/joining.ts'
import { shownTime } from '#renderer/data/times.ts'
import { about as words } from '#renderer/strings/about.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import styles from './about.module.css'

type Edition = DocumentDetail['editions'][number]

/** The editions of a document, the newest first, and how it gets further ones. */
export function EditionList({ document }: { readonly document: DocumentDetail }) {
  const { id, editions } = document
  const newest = editions.at(-1)
  return (
    <Section title={words.editions}>
      <ol className={styles.entries}>
        {editions.toReversed().map((edition) => (
          <EditionEntry
            key={edition.id}
            document={document}
            edition={edition}
            other={edition === newest ? (editions.at(-2) ?? null) : (newest ?? null)}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        <Button variant="quiet" onPress={() => void addEdition(id)}>
          <FilePlus2 aria-hidden="true" /> {words.addEdition}
        </Button>
        <Button variant="quiet" onPress={() => chooseJoin(id)}>
          <GitMerge aria-hidden="true" /> {words.joinTo}
        </Button>
      </div>
    </Section>
  )
}

interface EditionEntryProps {
  readonly document: DocumentDetail
  readonly edition: Edition
  /** The one that it is compared with; null when there is no other. */
  readonly other: Edition | null
}

function EditionEntry({ document, edition, other }: EditionEntryProps) {
  const { id, ordinal, extractedAt, size, extractor, warnings } = edition
  const isShown = useDesk(({ desk }) => {
    const front = frontTab(desk)
    return front?.kind === 'document' && front.edition === id
  })
  const compareBoth = () => {
    if (other) compare(...(other.ordinal < ordinal ? ([other.id, id] as const) : ([id, other.id] as const)))
  }
  return (
    <li className={styles.entry} aria-current={isShown}>
      <div className={styles.entryHead}>
        <b>{words.edition(ordinal)}</b>
        <span>{isShown ? words.shownHere : null}</span>
        {isShown ? null : (
          <Button
            variant="quiet"
            aria-label={words.openEdition(ordinal)}
            onPress={() => openEdition({ document: document.id, edition: id })}
          >
            {words.open}
          </Button>
        )}
        {other ? (
          <Button
            variant="quiet"
            aria-label={words.compareEditions(ordinal, other.ordinal)}
            onPress={compareBoth}
          >
            <FileDiff aria-hidden="true" /> {words.compare}
          </Button>
        ) : null}
      </div>
      <p className={styles.origin}>{words.editionFacts(shownTime(extractedAt), size, extractor)}</p>
      {warnings.length > 0 ? (
        <ul className={styles.warnings} aria-label={words.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
