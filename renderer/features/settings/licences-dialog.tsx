import { useState } from 'react'
import { useCommand } from '#renderer/data/commands.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { licences as words } from '#renderer/strings/licences.ts'
import { Modal } from '#renderer/ui/dialog.tsx'
import styles from './licences.module.css'

/** What the program is, what it is made of, and the notices that its parts ask for. */
export function LicencesDialog() {
  const [isOpen, setOpen] = useState(false)
  const [notices, setNotices] = useState<string | null>(null)
  const version = useRead('app.state', {}).data?.version ?? ''
  useCommand('help.licences', () => {
    setOpen(true)
    // Hundreds of kilobytes that few people read.
    import('../../../docs/notices/third-party.txt?raw').then(
      ({ default: text }) => setNotices(text),
      showFailure,
    )
  })
  return (
    <Modal title={words.title} isOpen={isOpen} onClose={() => setOpen(false)} width={720}>
      <div className={styles.licences}>
        <p>{words.version(version)}</p>
        <p>{words.citations}</p>
        <section aria-label={words.notices}>
          <h3>{words.notices}</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keys */}
          <pre tabIndex={0} className={styles.notices}>
            {notices ?? words.loading}
          </pre>
        </section>
      </div>
    </Modal>
  )
}
