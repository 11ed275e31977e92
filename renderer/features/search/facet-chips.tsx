import { ChevronDown } from 'lucide-react'
import { useSettings } from '#renderer/data/settings.ts'
import { library } from '#renderer/strings/library.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'
import { ChipButton } from '#renderer/ui/chip.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import { documentKind, highlightColour } from '#shared/contract/documents.ts'
import { type FacetField, type Facets, facetFields } from '#shared/contract/search.ts'
import { parseQuery } from '#shared/query/parse.ts'
import styles from './search.module.css'
import { isNarrowed, toggled } from './terms.ts'

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

interface FacetChipsProps {
  readonly text: string
  readonly facets: Facets
  readonly onSearch: (text: string) => void
}

/** By what the results can be narrowed: each chip lists the values with their documents, and sets terms of the search. */
export function FacetChips({ text, facets, onSearch }: FacetChipsProps) {
  const parsed = parseQuery(text)
  const nameOf = useNames()
  return facetFields.map((facet) => {
    const values = facets[facet]
    if (values.length === 0) return null
    const narrowed = values.filter(({ value }) => isNarrowed(parsed, facet, value))
    const shown = narrowed.map(({ value }) => nameOf(facet, value)).join(', ')
    return (
      <MenuButton
        key={facet}
        label={s.narrowBy(s.facets[facet])}
        selectionMode="multiple"
        selectedKeys={narrowed.map(({ value }) => value)}
        onAction={(key) => onSearch(toggled(text, facet, String(key)))}
        trigger={
          <ChipButton
            isOn={narrowed.length > 0}
            aria-label={shown === '' ? s.narrowBy(s.facets[facet]) : `${s.facets[facet]}: ${shown}`}
          >
            <span className={styles.chipText} dir="auto">
              {shown || s.facets[facet]}
            </span>
            <ChevronDown aria-hidden="true" />
          </ChipButton>
        }
      >
        {values.map(({ value, count }) => (
          <MenuItem key={value} id={value} detail={count.toLocaleString('en')}>
            {nameOf(facet, value)}
          </MenuItem>
        ))}
      </MenuButton>
    )
  })
}

/** What a value of a facet is called. */
function useNames(): (facet: FacetField, value: string) => string {
  const { colourNames } = useSettings()
  return (facet, value) => {
    switch (facet) {
      case 'language':
        return languageName(value)
      case 'kind': {
        const kind = documentKind.options.find((known) => known === value)
        return kind ? library.kinds[kind] : value
      }
      case 'colour': {
        const colour = highlightColour.options.find((known) => known === value)
        return colour ? colourNames[colour] : value
      }
      case 'source':
      case 'tag':
      case 'year':
        return value
    }
  }
}
