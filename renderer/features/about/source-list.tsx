import { FileText } from 'lucide-react'
import { Button } from 'react-aria-components'
import { openNewest } from '#renderer/data/editions.ts'
import { Section } from '#renderer/ui/panel.tsx'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './about.module.css'
import { useParticulars } from './use-particulars.ts'

interface SourceListProps {
  readonly title: string
  readonly documents: readonly DocumentId[]
  /** What to say of a document besides what is known of it. */
  readonly remarkOf: (document: DocumentId) => string
}

/** The documents behind something that is made of several; each opens beside it. */
export function SourceList({ title, documents, remarkOf }: SourceListProps) {
  const known = useParticulars(documents)
  return (
    <div className={styles.panel}>
      <Section title={title}>
        <ul className={styles.companions}>
          {documents.map((document) => (
            <li key={document}>
              <Button
                className={styles.companion ?? ''}
                onPress={() => openNewest(document, { beside: true })}
              >
                <FileText aria-hidden="true" />
                <span>
                  <bdi>{known.get(document)?.title}</bdi>
                  <span className={styles.origin} dir="auto">
                    {[remarkOf(document), known.get(document)?.details].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
