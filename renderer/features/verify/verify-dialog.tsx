import type { ReactNode } from 'react'
import { useCommand } from '#renderer/data/commands.ts'
import { useTakeDropped } from '#renderer/data/dropped-files.ts'
import { verifyStrings as s } from '#renderer/strings/verify.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { Answer } from './answer.tsx'
import { ReceiptAnswer } from './receipt-answer.tsx'
import styles from './verify.module.css'
import {
  addOriginals,
  choosePack,
  type Found,
  startVerifying,
  stopVerifying,
  takeDropped,
  useVerifying,
} from './verifying.ts'

/** “Verify a pack or receipt…”: which one, against which originals, and what was found. Stands once in the window. */
export function VerifyDialog() {
  const { open, path, sources, busy, found } = useVerifying()
  useCommand('pack.verify', startVerifying)
  const isReceipt = found?.of === 'receipt'
  const takesOriginals = path !== null && !isReceipt
  useTakeDropped(open, takesOriginals ? s.dropOriginals : s.drop, (paths) => void takeDropped(paths))
  return (
    <Modal
      title={s.title}
      isOpen={open}
      onClose={stopVerifying}
      width={720}
      footer={
        <Button variant="primary" onPress={stopVerifying}>
          {s.close}
        </Button>
      }
    >
      <p className={styles.words}>{s.words}</p>
      <Choice label={s.pack} value={path === null ? s.none : baseName(path)}>
        <Button onPress={() => void choosePack(false)}>{s.chooseFile}</Button>
        <Button onPress={() => void choosePack(true)}>{s.chooseFolder}</Button>
      </Choice>
      {isReceipt ? null : (
        <Choice label={s.originals} value={s.inLibrary(sources.length)}>
          <Button isDisabled={path === null} onPress={() => void addOriginals(false)}>
            {s.addFiles}
          </Button>
          <Button isDisabled={path === null} onPress={() => void addOriginals(true)}>
            {s.addFolder}
          </Button>
        </Choice>
      )}
      <p role="status" className={styles.summary}>
        {busy ? s.checking : found ? summaryOf(found) : null}
      </p>
      {found && !busy ? <AnswerOf found={found} /> : null}
    </Modal>
  )
}

function summaryOf(found: Found): string {
  return found.of === 'pack' ? s.summary(found.verification) : s.receiptSummary(found.verification)
}

function AnswerOf({ found }: { readonly found: Found }) {
  return found.of === 'pack' ? (
    <Answer found={found.verification} />
  ) : (
    <ReceiptAnswer found={found.verification} />
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly children: ReactNode
}

function Choice({ label, value, children }: ChoiceProps) {
  return (
    <div role="group" aria-label={label} className={styles.choice}>
      <b>{label}</b>
      <span dir="auto">{value}</span>
      {children}
    </div>
  )
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) || path
}
