import { closeSearchDialog, useSearchDialog } from './actions.ts'
import { ManyDialog } from './many/many-dialog.tsx'
import { ReceiptDialog } from './receipt-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

/** The dialogs of saved searches, receipts and lists of searches; stands once in the window. */
export function SearchDialogs() {
  const { renaming, receipt } = useSearchDialog()
  return (
    <>
      {renaming && <RenameDialog search={renaming} onClose={closeSearchDialog} />}
      {receipt && <ReceiptDialog asked={receipt} onClose={closeSearchDialog} />}
      <ManyDialog />
    </>
  )
}
