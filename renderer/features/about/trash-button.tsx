import { notify } from '#renderer/data/notices.ts'
import { save, saveAndForget } from '#renderer/data/writes.ts'
import { about as words } from '#renderer/strings/about.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './about.module.css'

interface TrashButtonProps {
  readonly document: DocumentId
  readonly trashed: boolean
}

/** Moves the document to the trash or brings it back. */
export function TrashButton({ document, trashed }: TrashButtonProps) {
  const ids = [document]
  return (
    <div className={styles.end}>
      {trashed ? (
        <Button onPress={() => saveAndForget('documents.restore', { ids })}>{words.restore}</Button>
      ) : (
        <Button
          variant="danger"
          onPress={() => {
            save('documents.trash', { ids }).then(
              () => notify({ tone: 'info', message: words.trashed }),
              () => {},
            )
          }}
        >
          {words.trash}
        </Button>
      )}
    </div>
  )
}
