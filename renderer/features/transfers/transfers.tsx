import { call } from '#renderer/data/client.ts'
import { useCommand } from '#renderer/data/commands.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { bringAnnotations, useTransfers } from '#renderer/data/transfers.ts'
import { transfers as strings } from '#renderer/strings/transfers.ts'
import { TransferReport } from './transfer-report.tsx'

/** Annotations of other programs in the status bar: which file is read, and the report when it is done. */
export function Transfers() {
  const { waiting, brought } = useTransfers()
  useCommand('import.annotations', () => void choose())
  const [first, ...others] = waiting
  return (
    <>
      {first === undefined ? null : <span role="status">{strings.reading(first, others.length)}</span>}
      <TransferReport files={brought} />
    </>
  )
}

async function choose(): Promise<void> {
  try {
    bringAnnotations(await call('app.chooseSources', { folder: false, of: 'annotations' }))
  } catch (error) {
    showFailure(error)
  }
}
