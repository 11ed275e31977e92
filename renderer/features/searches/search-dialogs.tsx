import { closeSearchDialog, useSearchDialog } from './actions.ts'
import { ReceiptDialog } from './receipt-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

/** The dialogs of saved searches and receipts; stands once in the window. */
export function SearchDialogs() {
  const { renaming, receipt } = useSearchDialog()
  return (
    <>
      {renaming && <RenameDialog search={renaming} onClose={closeSearchDialog} />}
      {receipt && <ReceiptDialog asked={receipt} onClose={closeSearchDialog} />}
    </>
  )
}
