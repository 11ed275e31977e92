import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { fold } from '#shared/text/fold.ts'
import { tagPicker as words } from '../strings/tag-picker.ts'
import { RemovableChip } from './chip.tsx'
import { ColourDot } from './colour-dot.tsx'
import styles from './tag-picker.module.css'

interface TagPickerProps {
  readonly label: string
  /** The whole codebook. */
  readonly tags: readonly Tag[]
  readonly chosen: readonly TagId[]
  readonly onChange: (chosen: readonly TagId[]) => void
  /** A name was typed that no tag has. */
  readonly onCreate: (name: string) => void
  readonly autoFocus?: boolean
}

const CREATE = 'create'

/** Chips of the chosen tags and a field that completes others, whatever the case and accents, or creates one. */
export function TagPicker({ label, tags, chosen, onChange, onCreate, autoFocus = false }: TagPickerProps) {
  const [typed, setTyped] = useState('')
  const sought = fold(typed).text.trim()
  const offered = tags.filter(({ id, name }) => !chosen.includes(id) && fold(name).text.includes(sought))
  const isNew = sought !== '' && !tags.some(({ name }) => fold(name).text === sought)
  const options = [
    ...offered.map((tag) => ({ id: String(tag.id), tag })),
    ...(isNew ? [{ id: CREATE, tag: null }] : []),
  ]
  const choose = (key: string): void => {
    const name = typed.trim()
    // The combo box puts the typed text back after a choice that it does not keep selected.
    requestAnimationFrame(() => setTyped(''))
    if (key === CREATE) onCreate(name)
    else onChange([...chosen, Number(key) as TagId])
  }
  return (
    <div className={styles.picker}>
      {chosen.map((id) => {
        const name = tags.find((tag) => tag.id === id)?.name ?? ''
        return (
          <RemovableChip
            key={id}
            removeLabel={words.remove(name)}
            onRemove={() => onChange(chosen.filter((other) => other !== id))}
          >
            <bdi># {name}</bdi>
          </RemovableChip>
        )
      })}
      <ComboBox
        className={styles.combo ?? ''}
        menuTrigger="input"
        allowsEmptyCollection={false}
        items={options}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && choose(String(key))}
      >
        <Label className={styles.label ?? ''}>{words.add(label)}</Label>
        <Input
          className={styles.input ?? ''}
          placeholder={words.placeholder}
          dir="auto"
          autoFocus={autoFocus}
        />
        <Popover className={styles.popover ?? ''} placement="bottom start">
          <ListBox className={styles.list ?? ''}>
            {({ id, tag }: (typeof options)[number]) => (
              <ListBoxItem id={id} textValue={tag?.name ?? typed} className={styles.option ?? ''}>
                {tag ? <ColourDot colour={tag.colour} /> : null}
                <bdi>{tag ? tag.name : words.create(typed.trim())}</bdi>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
