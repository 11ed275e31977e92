import { type ReactNode, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { call } from '#renderer/data/client.ts'
import { openNewest } from '#renderer/data/editions.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { type BroughtFile, closeTransferReport } from '#renderer/data/transfers.ts'
import { transfers as strings } from '#renderer/strings/transfers.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { VirtualList } from '#renderer/ui/virtual-list.tsx'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './transfer-report.module.css'

const ROW = 44

/** What came in from every file, and everything that has no place, with the reason. Open while there are files. */
export function TransferReport({ files }: { readonly files: readonly BroughtFile[] }) {
  const lines = files.flatMap(({ file, report }) =>
    report.unplaced.map(({ what, why }) => `${file}\t${what}\t${why}`),
  )
  return (
    <Modal
      title={strings.report}
      isOpen={files.length > 0}
      onClose={closeTransferReport}
      width={680}
      footer={
        <>
          {lines.length === 0 ? null : <Button onPress={() => void copy(lines)}>{strings.copyList}</Button>}
          <Button variant="primary" onPress={closeTransferReport}>
            {strings.close}
          </Button>
        </>
      }
    >
      {files.map((brought, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a file may come twice, and the list only grows
        <BroughtSection key={index} brought={brought} />
      ))}
    </Modal>
  )
}

async function copy(lines: readonly string[]): Promise<void> {
  try {
    await call('app.copyText', { text: `${lines.join('\n')}\n` })
    notify({ tone: 'info', topic: 'copy', message: strings.copied })
  } catch (error) {
    showFailure(error)
  }
}

function BroughtSection({ brought: { file, report } }: { readonly brought: BroughtFile }) {
  const id = useId()
  const { source, documents, unplaced } = report
  return (
    <section aria-labelledby={id} className={styles.file}>
      <h3 id={id}>
        <span dir="auto">{file}</span> <small dir="auto">{strings.from(source)}</small>
      </h3>
      <p>
        {strings.cameIn(report)} {unplaced.length === 0 ? strings.nothingMissing : null}
      </p>
      <Rows title={strings.documents} count={documents.length}>
        {(index) => <NewDocument document={documents[index]} />}
      </Rows>
      <Rows title={strings.unplaced} words={strings.unplacedWords(file)} count={unplaced.length}>
        {(index) => (
          <>
            <span dir="auto" className={styles.what}>
              {unplaced[index]?.what}
            </span>
            <span className={styles.why}>{unplaced[index]?.why}</span>
          </>
        )}
      </Rows>
    </section>
  )
}

interface RowsProps {
  readonly title: string
  readonly words?: string
  readonly count: number
  readonly children: (index: number) => ReactNode
}

/** A list under its title; nothing for an empty one. */
function Rows({ title, words, count, children }: RowsProps) {
  const id = useId()
  if (count === 0) return null
  return (
    <>
      <h4 id={id}>
        {title} <span>{strings.count(count)}</span>
      </h4>
      {words === undefined ? null : <p className={styles.words}>{words}</p>}
      <div className={styles.rows}>
        <VirtualList
          role="list"
          aria-labelledby={id}
          tabIndex={0}
          count={count}
          estimate={ROW}
          keyOf={(index) => index}
          render={(index) => (
            <div role="listitem" className={styles.row}>
              {children(index)}
            </div>
          )}
        />
      </div>
    </>
  )
}

function NewDocument({
  document,
}: {
  readonly document: { readonly id: DocumentId; readonly title: string } | undefined
}) {
  if (!document) return null
  const open = () => {
    closeTransferReport()
    openNewest(document.id)
  }
  return (
    <AriaButton className={styles.open} onPress={open}>
      <span dir="auto">{document.title}</span>
    </AriaButton>
  )
}
