import { Button as AriaButton } from 'react-aria-components'
import { useCommand } from '#renderer/data/commands.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { LongWork } from '#renderer/ui/long-work.tsx'
import type { ImportProgress as Progress } from '#shared/contract/imports.ts'
import styles from './import-progress.module.css'
import { ReportDialog } from './report-dialog.tsx'
import { chooseAndImport } from './start-import.ts'
import { showReport, useImports, useReportDialog } from './use-imports.ts'

/** Importing in the status bar: how far it is, what needs attention, and the report. */
export function ImportProgress() {
  const { running, last } = useImports()
  const { seen } = useReportDialog()
  useCommand('import.files', () => void chooseAndImport(false))
  useCommand('import.folder', () => void chooseAndImport(true))
  useCommand('import.report', () => last && showReport(last.job), last !== null)

  const failed = last && last.job !== seen ? last.failed.length : 0
  return (
    <>
      {running ? <Running progress={running} /> : null}
      {last && failed > 0 ? (
        <AriaButton className={styles.attention} onPress={() => showReport(last.job)}>
          {strings.needAttention(failed)}
        </AriaButton>
      ) : null}
      {last ? <ReportDialog report={last} /> : null}
    </>
  )
}

function Running({ progress }: { readonly progress: Progress }) {
  const { job, done, total, failed } = progress
  return (
    <>
      <LongWork
        words={total === 0 ? strings.listing : strings.importing(done, total)}
        label={strings.importProgress}
        done={done}
        total={total}
        cancel={strings.cancel}
        cancelLabel={strings.cancelImport}
        onCancel={() => saveAndForget('imports.cancel', { job })}
      />
      {failed > 0 ? <span className={styles.failed}>{strings.needAttention(failed)}</span> : null}
    </>
  )
}
