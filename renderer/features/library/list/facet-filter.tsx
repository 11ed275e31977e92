import { useState } from 'react'
import { type Key, ListBox, ListBoxItem } from 'react-aria-components'
import { useRead } from '#renderer/data/hooks.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { fold } from '#shared/text/fold.ts'
import { FilterChip } from './filter-chip.tsx'
import styles from './list-header.module.css'

/** More than these can't be looked through; then the field above finds the one. */
const SHOWN = 100

interface FacetFilterProps {
  readonly name: string
  readonly facet: 'publishers' | 'languages'
  readonly value: string | null
  /** What a value is called; itself if not told. */
  readonly nameOf?: (value: string) => string
  readonly onChange: (value: string | null) => void
}

/** Lets through the documents of one publisher or language, chosen from those of the library. */
export function FacetFilter({
  name,
  facet,
  value,
  nameOf: named = (same) => same,
  onChange,
}: FacetFilterProps) {
  const facets = useRead('documents.facets', {}).data?.[facet] ?? []
  const nameOf = (known: string) => (known === '' ? strings.notKnown : named(known))
  if (facets.every((known) => known.value === '') && value === null) return null
  return (
    <FilterChip
      name={name}
      value={value === null ? null : nameOf(value)}
      onClear={() => onChange(null)}
      looks="choose"
    >
      {(close) => (
        <Choices
          name={name}
          value={value}
          choices={facets.map((choice) => ({ ...choice, text: nameOf(choice.value) }))}
          onChoose={(chosen) => {
            onChange(chosen)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

/** Keys of a list must not be empty, values may. */
const keyOf = (value: string): string => `=${value}`
const valueOf = (key: Key): string => String(key).slice(1)

interface Choice {
  readonly value: string
  readonly text: string
  readonly count: number
}

interface ChoicesProps {
  readonly name: string
  readonly value: string | null
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
}

function Choices({ name, value, choices, onChoose }: ChoicesProps) {
  const [words, setWords] = useState('')
  const folded = fold(words.trim()).text
  const fitting = choices.filter(({ text }) => fold(text).text.includes(folded)).slice(0, SHOWN)
  return (
    <>
      {choices.length > 8 ? (
        <TextField
          label={strings.findInChoices(name)}
          hideLabel
          placeholder={strings.findInChoices(name)}
          autoFocus
          value={words}
          onChange={setWords}
        />
      ) : null}
      <ListBox
        aria-label={name}
        className={styles.choices}
        selectionMode="single"
        selectedKeys={value === null ? [] : [keyOf(value)]}
        autoFocus={choices.length <= 8}
        onAction={(key) => onChoose(valueOf(key))}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) onChoose(valueOf(key))
        }}
        renderEmptyState={() => <div className={styles.none}>{strings.nothingFits}</div>}
      >
        {fitting.map((choice) => (
          <ListBoxItem
            key={choice.value}
            id={keyOf(choice.value)}
            textValue={choice.text}
            className={styles.choice}
          >
            <span dir="auto">{choice.text}</span>
            <span>{strings.count(choice.count)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  )
}
