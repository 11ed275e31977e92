import { call } from '#renderer/data/client.ts'
import { openDocument } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { Modal } from '#renderer/ui/dialog.tsx'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './report-dialog.module.css'
import { ReportGroup } from './report-group.tsx'
import { useReportDialog } from './use-imports.ts'

const close = () => useReportDialog.setState({ isOpen: false })

async function open(document: DocumentId): Promise<void> {
  const { edition } = await call('documents.get', { id: document })
  openDocument({ document, edition })
  close()
}

/** What became of every file of an import: what failed and why comes first. */
export function ReportDialog({ report }: { readonly report: ImportReport }) {
  const isOpen = useReportDialog((state) => state.isOpen)
  const { added, duplicates, failed, cancelled } = report
  const openDocumentOf = (document: DocumentId) => void open(document).catch(showFailure)
  return (
    <Modal title={strings.report} isOpen={isOpen} onClose={close} width={680}>
      {cancelled ? <p className={styles.words}>{strings.reportCancelled}</p> : null}
      {added.length + duplicates.length + failed.length === 0 && !cancelled ? (
        <p className={styles.words}>{strings.reportEmpty}</p>
      ) : null}
      <ReportGroup
        title={strings.reportFailed}
        rows={failed.map(({ path, message }) => ({ path, detail: message, isFailure: true }))}
      />
      <ReportGroup
        title={strings.reportDuplicates}
        words={strings.reportDuplicatesWords}
        rows={duplicates.map(({ path, title, document }) => ({
          path,
          detail: strings.sameAs(title),
          onOpen: () => openDocumentOf(document),
        }))}
      />
      <ReportGroup
        title={strings.reportAdded}
        rows={added.map(({ path, title, document }) => ({
          path,
          title,
          onOpen: () => openDocumentOf(document),
        }))}
      />
    </Modal>
  )
}
