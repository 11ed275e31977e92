import { useState } from 'react'
import { create } from 'zustand'
import { openReview } from '#renderer/data/editions.ts'
import { useEvent, useRead } from '#renderer/data/hooks.ts'
import { notify } from '#renderer/data/notices.ts'
import { library as strings } from '#renderer/strings/library.ts'
import type { ImportProgress, ImportReport } from '#shared/contract/imports.ts'
import { summaryOf, waitingAfter } from './summary.ts'

/** Whether the report dialog is open, and whether what needed attention was looked at. */
export const useReportDialog = create<{ readonly isOpen: boolean; readonly seen: number }>(() => ({
  isOpen: false,
  seen: 0,
}))

/** Shows the last report; what it says then counts as seen. */
export function showReport(job: number): void {
  useReportDialog.setState({ isOpen: true, seen: job })
}

/** The running import, if any, and the last report of this run of the library. */
export function useImports(): {
  readonly running: ImportProgress | null
  readonly last: ImportReport | null
} {
  const status = useRead('imports.status', {}).data
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)

  useEvent('imports.progress', setProgress)
  useEvent('imports.finished', (finished) => {
    setProgress(null)
    setReport(finished)
    announce(finished)
  })
  useEvent('library.down', () => setProgress(null))

  const last = report ?? status?.last ?? null
  const running = progress ?? (status?.running && status.running.job !== last?.job ? status.running : null)
  return { running, last }
}

function announce(report: ImportReport): void {
  const { message, advice, hasMore } = summaryOf(report)
  notify({
    tone: 'info',
    topic: 'import',
    message,
    advice,
    ...(hasMore ? { action: { label: strings.showReport, run: () => showReport(report.job) } } : {}),
  })
  const waiting = waitingAfter(report)
  if (waiting === 0) return
  notify({
    tone: 'info',
    topic: 'review',
    message: strings.waiting(waiting),
    action: { label: strings.reviewNow, run: openReview },
  })
}
