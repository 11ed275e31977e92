import { Trash2 } from 'lucide-react'
import { useRead } from '#renderer/data/hooks.ts'
import { focusPane } from '#renderer/data/pane-focus.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { desk as strings } from '#renderer/strings/desk.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './trashed-line.module.css'

interface TrashedLineProps {
  /** Index of the pane, from 0. */
  readonly pane: number
  readonly document: DocumentId
}

/** Says over the text of a document that it lies in the trash; nothing over others. */
export function TrashedLine({ pane, document: id }: TrashedLineProps) {
  const isTrashed = (useRead('documents.get', { id }).data?.trashedAt ?? null) !== null
  if (!isTrashed) return null
  const restore = () => {
    // The button goes away with the line.
    focusPane(pane)
    saveAndForget('documents.restore', { ids: [id] })
  }
  return (
    <div className={styles.line} role="status">
      <Trash2 aria-hidden="true" />
      <span>{strings.inTrash}</span>
      <Button onPress={restore}>{strings.restore}</Button>
    </div>
  )
}
