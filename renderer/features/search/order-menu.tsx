import { ArrowDownWideNarrow } from 'lucide-react'
import { useSearchOrder } from '#renderer/data/search-order.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'
import { ChipButton } from '#renderer/ui/chip.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import { searchSorts } from '#shared/contract/search.ts'

/** In which order results come, and whether passages stand under their documents or one by one. */
export function OrderMenu() {
  const { sort, mode } = useSearchOrder()
  const isFlat = mode === 'passages'
  return (
    <>
      <MenuButton
        label={s.sort}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[sort]}
        onSelectionChange={(keys) => {
          const chosen = searchSorts.find((one) => keys !== 'all' && keys.has(one))
          if (chosen) useSearchOrder.setState({ sort: chosen })
        }}
        trigger={
          <ChipButton aria-label={`${s.sort}: ${s.sorts[sort]}`}>
            <ArrowDownWideNarrow aria-hidden="true" />
            {s.sorts[sort]}
          </ChipButton>
        }
      >
        {searchSorts.map((one) => (
          <MenuItem key={one} id={one}>
            {s.sorts[one]}
          </MenuItem>
        ))}
      </MenuButton>
      <ChipButton
        aria-label={s.oneByOne}
        aria-pressed={isFlat}
        isOn={isFlat}
        onPress={() => useSearchOrder.setState({ mode: isFlat ? 'documents' : 'passages' })}
      >
        {s.passages}
      </ChipButton>
    </>
  )
}
