import { Button as AriaButton, ProgressBar } from 'react-aria-components'
import { useCommand } from '#renderer/data/commands.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { library as strings } from '#renderer/strings/library.ts'
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
    <div className={styles.running}>
      <span className={styles.count}>{total === 0 ? strings.listing : strings.importing(done, total)}</span>
      <ProgressBar
        aria-label={strings.importProgress}
        value={done}
        maxValue={Math.max(1, total)}
        isIndeterminate={total === 0}
        className={styles.track}
      >
        {({ percentage }) => <i style={{ inlineSize: `${percentage ?? 0}%` }} />}
      </ProgressBar>
      <AriaButton
        className={styles.cancel}
        aria-label={strings.cancelImport}
        onPress={() => saveAndForget('imports.cancel', { job })}
      >
        {strings.cancel}
      </AriaButton>
      {failed > 0 ? <span className={styles.failed}>{strings.needAttention(failed)}</span> : null}
    </div>
  )
}
