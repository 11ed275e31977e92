import { call } from '#renderer/data/client.ts'
import { compare, compareDocuments, openNewest, openReview } from '#renderer/data/editions.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { likeness } from '#renderer/data/likeness.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './report-dialog.module.css'
import { ReportGroup, type ReportRow } from './report-group.tsx'
import { waitingAfter } from './summary.ts'
import { useReportDialog } from './use-imports.ts'

const close = () => useReportDialog.setState({ isOpen: false })

/** Does something that is to be seen on the desk. */
function leaveTo(go: () => void): () => void {
  return () => {
    close()
    go()
  }
}

async function compareWithFormer(document: DocumentId, ordinal: number): Promise<void> {
  const { editions } = await call('documents.get', { id: document })
  const at = editions.findIndex((edition) => edition.ordinal === ordinal)
  const [former, edition] = [editions[at - 1], editions[at]]
  if (former && edition) compare(former.id, edition.id)
}

/** What became of every file of an import: what failed and why comes first. */
export function ReportDialog({ report }: { readonly report: ImportReport }) {
  const isOpen = useReportDialog((state) => state.isOpen)
  const { added, editions, duplicates, failed, cancelled } = report
  const isEmpty = added.length + editions.length + duplicates.length + failed.length === 0
  const waiting = waitingAfter(report)
  return (
    <Modal title={strings.report} isOpen={isOpen} onClose={close} width={680}>
      {cancelled ? <p className={styles.words}>{strings.reportCancelled}</p> : null}
      {isEmpty && !cancelled ? <p className={styles.words}>{strings.reportEmpty}</p> : null}
      {waiting > 0 ? (
        <p className={styles.waiting}>
          {strings.waiting(waiting)}
          <Button variant="primary" onPress={leaveTo(openReview)}>
            {strings.reviewNow}
          </Button>
        </p>
      ) : null}
      <ReportGroup
        title={strings.reportFailed}
        rows={failed.map(({ path, message }) => ({ path, detail: message, isFailure: true }))}
      />
      <ReportGroup title={strings.reportEditions} rows={editions.map(editionRow)} />
      <ReportGroup
        title={strings.reportDuplicates}
        words={strings.reportDuplicatesWords}
        rows={duplicates.map(({ path, title, document }) => ({
          path,
          detail: strings.sameAs(title),
          onOpen: leaveTo(() => openNewest(document)),
        }))}
      />
      <ReportGroup title={strings.reportAdded} rows={added.map(addedRow)} />
    </Modal>
  )
}

function editionRow({
  path,
  title,
  document,
  ordinal,
  anchored,
}: ImportReport['editions'][number]): ReportRow {
  return {
    path,
    title,
    detail: strings.editionWith(ordinal, anchored),
    onOpen: leaveTo(() => openNewest(document)),
    action: {
      label: strings.compare,
      name: strings.compareOf(title),
      run: leaveTo(() => void compareWithFormer(document, ordinal).catch(showFailure)),
    },
  }
}

function addedRow({ path, title, document, alike, insteadOf }: ImportReport['added'][number]): ReportRow {
  const onOpen = leaveTo(() => openNewest(document))
  const nearest = alike[0]
  if (!nearest)
    return { path, title, onOpen, ...(insteadOf && { detail: strings.insteadOf(insteadOf.title) }) }
  return {
    path,
    title,
    onOpen,
    detail: strings.alikeAs(likeness(nearest), nearest.title),
    action: {
      label: strings.compare,
      name: strings.compareOf(title),
      run: leaveTo(() => compareDocuments(document, nearest.document)),
    },
  }
}
