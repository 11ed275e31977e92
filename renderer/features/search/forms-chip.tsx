import { searchStrings as s } from '#renderer/strings/search.ts'
import { ChipButton } from '#renderer/ui/chip.tsx'
import { formsIn, withForms, withoutForms } from '#shared/query/toggle-forms.ts'

interface FormsChipProps {
  readonly text: string
  readonly onSearch: (text: string) => void
}

/** Looks for the words of a search in all their forms, or no longer; stands there only where there are such words. */
export function FormsChip({ text, onSearch }: FormsChipProps) {
  const isOn = formsIn(text)
  if (isOn === null) return null
  return (
    <ChipButton
      aria-pressed={isOn}
      isOn={isOn}
      onPress={() => onSearch(isOn ? withoutForms(text) : withForms(text))}
    >
      {s.forms}
    </ChipButton>
  )
}
