import { Bookmark, FileCheck } from 'lucide-react'
import { useCommand } from '#renderer/data/commands.ts'
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
  const keep = () => keepSearch({ query, furniture })
  const ask = () => askForReceipt({ query, furniture })
  useCommand('search.save', keep, query !== '' && searches !== undefined && !saved)
  useCommand('search.receipt', ask, query !== '')
  if (query === '') return null
  return (
    <>
      <IconButton
        label={saved ? s.unsave : s.save}
        size="small"
        isActive={saved !== undefined}
        onPress={() => (saved ? removeSearch(saved) : keep())}
      >
        <Bookmark />
      </IconButton>
      <IconButton label={s.receiptMore} size="small" onPress={ask}>
        <FileCheck />
      </IconButton>
    </>
  )
}

/** The same for a search that found nothing, in words. */
export function ReceiptButton({ text, furniture }: SearchActionsProps) {
  return <Button onPress={() => askForReceipt({ query: text.trim(), furniture })}>{s.receiptMore}</Button>
}
