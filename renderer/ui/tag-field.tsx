import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { tagField as strings } from '#renderer/strings/tag-field.ts'
import type { Tag } from '#shared/contract/tags.ts'
import { fold } from '#shared/text/fold.ts'
import { ColourDot } from './colour-dot.tsx'
import styles from './tag-field.module.css'

/** A tag that can be chosen; `path` names it with the tags above it. */
export interface TagOption {
  readonly tag: Tag
  readonly path: string
}

interface TagFieldProps {
  readonly label: string
  readonly options: readonly TagOption[]
  readonly autoFocus?: boolean
  /** What opens the list of tags: being there, or only typing. */
  readonly opensOn?: 'focus' | 'input'
  readonly onChoose: (tag: Tag) => void
  /** A name that no tag has was entered; without it only tags that exist can be chosen. */
  readonly onCreate?: (name: string) => void
  /** Escape was pressed (`escape`), or the focus went elsewhere (`blur`). */
  readonly onLeave: (by: 'escape' | 'blur') => void
}

type Line =
  | { readonly id: string; readonly kind: 'tag'; readonly option: TagOption }
  | { readonly id: string; readonly kind: 'create'; readonly name: string }

/** A text field that finds tags by any part of their names, whatever the accents, and offers to create new ones. */
export function TagField({
  label,
  options,
  autoFocus = false,
  opensOn = 'focus',
  onChoose,
  onCreate,
  onLeave,
}: TagFieldProps) {
  const [text, setText] = useState('')
  const lines = linesFor(text, options, onCreate !== undefined)
  const choose = (id: unknown) => {
    const line = lines.find((other) => other.id === id)
    if (!line) return
    setText('')
    if (line.kind === 'tag') onChoose(line.option.tag)
    else onCreate?.(line.name)
  }
  return (
    <ComboBox
      aria-label={label}
      items={lines}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={choose}
      menuTrigger={opensOn}
      allowsCustomValue
      className={styles.field}
    >
      <Input
        className={styles.input}
        dir="auto"
        placeholder={strings.placeholder}
        // The field is there because it was asked for.
        autoFocus={autoFocus}
        onBlur={() => onLeave('blur')}
        onKeyDownCapture={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onLeave('escape')
          }
          const noneFocused = !event.currentTarget.getAttribute('aria-activedescendant')
          if (event.key === 'Enter' && noneFocused && !event.nativeEvent.isComposing) {
            event.preventDefault()
            event.stopPropagation()
            if (text.trim() !== '') choose(lines[0]?.id)
          }
        }}
      />
      <Popover className={styles.popover} placement="bottom start" offset={4}>
        <ListBox<Line> className={styles.list} data-overlay>
          {(line) => (
            <ListBoxItem
              id={line.id}
              textValue={line.kind === 'tag' ? line.option.path : line.name}
              className={styles.option}
            >
              {line.kind === 'tag' ? (
                <ColourDot colour={line.option.tag.colour} />
              ) : (
                <Plus aria-hidden="true" />
              )}
              <span dir="auto">{line.kind === 'tag' ? line.option.path : strings.create(line.name)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** The tags whose path holds the words, those that begin with them first, then the offer to create one. */
function linesFor(text: string, options: readonly TagOption[], mayCreate: boolean): Line[] {
  const name = text.trim()
  const wanted = fold(name).text
  const ranked = options
    .map((option) => ({ option, folded: fold(option.path).text, own: fold(option.tag.name).text }))
    .filter(({ folded }) => folded.includes(wanted))
    .sort((a, b) => rank(a.own, wanted) - rank(b.own, wanted))
  const found = ranked
    .slice(0, 50)
    .map(({ option }): Line => ({ id: `tag ${option.tag.id}`, kind: 'tag', option }))
  const isNew = mayCreate && name !== '' && !ranked.some(({ own }) => own === wanted)
  return isNew ? [...found, { id: 'create', kind: 'create', name }] : found
}

function rank(own: string, wanted: string): number {
  if (own === wanted) return 0
  return own.startsWith(wanted) ? 1 : 2
}
