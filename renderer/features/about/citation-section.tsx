import { Copy, PenLine } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '#renderer/data/clipboard.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { citation as words } from '#renderer/strings/citation.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import { RichWords } from '#renderer/ui/rich-words.tsx'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './about.module.css'
import { CitationDialog } from './citation-dialog.tsx'

/** How a document is cited, in the style of the settings, and where that is corrected. */
export function CitationSection({ document }: { readonly document: DocumentId }) {
  const [isEditing, setEditing] = useState(false)
  const cited = useRead('citations.item', { document }).data
  if (!cited) return null
  const { entry, origin } = cited
  return (
    <Section
      title={words.section}
      actions={
        <IconButton
          size="small"
          label={words.copyEntryLabel}
          onPress={() => copyText(entry.text, words.copiedEntry, entry.html)}
        >
          <Copy />
        </IconButton>
      }
    >
      <p className={styles.citation} dir="auto">
        <RichWords runs={entry.runs} />
      </p>
      {origin ? (
        <p className={styles.citationOrigin}>{origin === 'user' ? words.typed : words.imported}</p>
      ) : null}
      <div className={styles.actions}>
        <Button variant="quiet" onPress={() => setEditing(true)}>
          <PenLine /> {words.edit}
        </Button>
      </div>
      {isEditing ? (
        <CitationDialog document={document} cited={cited} onClose={() => setEditing(false)} />
      ) : null}
    </Section>
  )
}
