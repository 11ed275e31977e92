import { ChevronDown } from 'lucide-react'
import { library as strings } from '#renderer/strings/library.ts'
import { ChipButton } from '#renderer/ui/chip.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import type { DocumentQuery } from '#shared/contract/documents.ts'
import { sortName, sortNames, sortOf } from './sorting.ts'

interface SortMenuProps {
  readonly query: DocumentQuery
  readonly onChange: (sorting: Pick<DocumentQuery, 'sort' | 'descending'>) => void
}

/** The order of the rows. */
export function SortMenu({ query, onChange }: SortMenuProps) {
  const current = sortName(query)
  return (
    <MenuButton
      label={strings.sort}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const name = sortNames.find((one) => keys !== 'all' && keys.has(one))
        if (name) onChange(sortOf(name))
      }}
      trigger={
        <ChipButton aria-label={`${strings.sort}: ${strings.sorts[current]}`}>
          {strings.sorts[current]}
          <ChevronDown aria-hidden="true" />
        </ChipButton>
      }
    >
      {sortNames.map((name) => (
        <MenuItem key={name} id={name}>
          {strings.sorts[name]}
        </MenuItem>
      ))}
    </MenuButton>
  )
}
