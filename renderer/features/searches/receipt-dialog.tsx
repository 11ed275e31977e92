import { useState } from 'react'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { searchesStrings as s } from '#renderer/strings/searches.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import type { Asked } from './actions.ts'
import styles from './searches.module.css'

interface ReceiptDialogProps {
  readonly asked: Asked
  readonly onClose: () => void
}

/** Says what a receipt is, asks whether to sign it and where to write it. */
export function ReceiptDialog({ asked, onClose }: ReceiptDialogProps) {
  const [sign, setSign] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const write = async () => {
    const path = await call('app.chooseReceipt', { name: s.receiptName(asked.query) })
    if (path === null) return
    setBusy(true)
    const { claim } = await save('receipts.write', { ...asked, path, sign }).finally(() => setBusy(false))
    onClose()
    notify({
      tone: 'info',
      message: claim,
      advice: path,
      action: { label: s.showFile, run: () => void call('app.showFile', { path }).catch(showFailure) },
    })
  }
  return (
    <Modal
      title={s.receipt}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{s.cancel}</Button>
          <Button variant="primary" isDisabled={isBusy} onPress={() => void write().catch(ignoreShown)}>
            {s.writeReceipt}
          </Button>
        </>
      }
    >
      <p className={styles.query}>
        <b>{s.searched}</b>
        <code dir="auto">{asked.query}</code>
      </p>
      <p className={styles.words}>{s.receiptWords}</p>
      <p className={styles.words}>{s.receiptLimits}</p>
      <Checkbox isSelected={sign} onChange={setSign} description={s.signWords}>
        {s.sign}
      </Checkbox>
    </Modal>
  )
}
