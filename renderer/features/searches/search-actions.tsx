import { Bookmark, FileCheck } from 'lucide-react'
import { useRead } from '#renderer/data/hooks.ts'
import { searchesStrings as s } from '#renderer/strings/searches.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { askForReceipt, keepSearch, removeSearch } from './actions.ts'

interface SearchActionsProps {
  readonly text: string
  readonly furniture: boolean
}

/** What can be done with a search whose results are shown: keep it, and have a receipt of it. */
export function SearchActions({ text, furniture }: SearchActionsProps) {
  const query = text.trim()
  const searches = useRead('searches.list', {}).data
  const saved = searches?.find((search) => search.query === query && search.furniture === furniture)
  if (query === '') return null
  return (
    <>
      <IconButton
        label={saved ? s.unsave : s.save}
        size="small"
        isActive={saved !== undefined}
        onPress={() => (saved ? removeSearch(saved) : keepSearch({ query, furniture }))}
      >
        <Bookmark />
      </IconButton>
      <IconButton label={s.receiptMore} size="small" onPress={() => askForReceipt({ query, furniture })}>
        <FileCheck />
      </IconButton>
    </>
  )
}

/** The same for a search that found nothing, in words. */
export function ReceiptButton({ text, furniture }: SearchActionsProps) {
  return <Button onPress={() => askForReceipt({ query: text.trim(), furniture })}>{s.receiptMore}</Button>
}
