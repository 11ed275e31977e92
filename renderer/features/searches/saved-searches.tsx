import { FileCheck, Pencil, Search, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { searchesStrings as s } from '#renderer/strings/searches.ts'
import { ContextMenu, MenuItem, type MenuPoint } from '#renderer/ui/menu.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import row from '#renderer/ui/side-row.module.css'
import type { SavedSearch } from '#shared/contract/searches.ts'
import { askForReceipt, askNewName, openSearch, removeSearch } from './actions.ts'
import { SavedSearchRow } from './saved-search-row.tsx'

/** The sidebar's list of saved searches with what they find now. */
export function SavedSearches() {
  const searches = useRead('searches.list', {}).data
  const [menu, setMenu] = useState<{ readonly search: SavedSearch; readonly at: MenuPoint } | null>(null)
  const withSearch = (act: (search: SavedSearch) => void) => () => menu && act(menu.search)
  return (
    <Section title={s.section}>
      {searches?.length === 0 && <p className={row.none}>{s.none}</p>}
      <ul>
        {searches?.map((search) => (
          <SavedSearchRow key={search.id} search={search} onMenu={(at) => setMenu({ search, at })} />
        ))}
      </ul>
      <ContextMenu label={s.actions} at={menu?.at ?? null} onClose={() => setMenu(null)}>
        <MenuItem icon={<Search />} onAction={withSearch(openSearch)}>
          {s.open}
        </MenuItem>
        <MenuItem icon={<Pencil />} onAction={withSearch(askNewName)}>
          {s.rename}
        </MenuItem>
        <MenuItem icon={<FileCheck />} onAction={withSearch(askForReceipt)}>
          {s.receiptMore}
        </MenuItem>
        <MenuItem icon={<Trash2 />} isDangerous onAction={withSearch(removeSearch)}>
          {s.remove}
        </MenuItem>
      </ContextMenu>
    </Section>
  )
}
