import { useState } from 'react'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { useEvent } from '#renderer/data/hooks.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { LongWork } from '#renderer/ui/long-work.tsx'
import type { ExportProgress as Progress } from '#shared/contract/packs.ts'
import { useExporting } from './exporting.ts'

/** The export under way, in the status bar. */
export function ExportProgress() {
  const { current } = useExporting()
  const [progress, setProgress] = useState<Progress | null>(null)
  useEvent('packs.progress', setProgress)
  if (!current) return null
  const { phase, done, total } =
    progress?.export === current.id ? progress : ({ phase: 'collecting', done: 0, total: 0 } as const)
  return (
    <LongWork
      words={s.exporting[phase](s.format[current.format])}
      label={s.exportProgress}
      done={done}
      total={phase === 'printing' ? 0 : total}
      cancel={s.cancel}
      cancelLabel={s.cancelExport}
      onCancel={() => void call('packs.cancelExport', { export: current.id }).catch(showFailure)}
    />
  )
}
