import { useState } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { showFailure } from '#renderer/data/failures.ts'
import type { Packable } from '#renderer/data/packs.ts'
import { save } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { Tick } from '#renderer/ui/tick.tsx'
import type { Pack, PackItem } from '#shared/contract/packs.ts'
import styles from './dialogs.module.css'
import { HighlightContent, NoteContent, type TagNames } from './item-content.tsx'
import { type Choice, type ChoiceKind, useChoices } from './use-choices.ts'

interface AddDialogProps {
  readonly pack: Pack
  readonly tagNames: TagNames
  readonly onClose: () => void
}

/** The key of the choice that is in the pack as this item; '' for the pack's own words. */
const keyOf = (item: PackItem) => {
  if (item.kind === 'highlight') return `highlight ${item.highlight.id}`
  return item.kind === 'note' ? `note ${item.note.id}` : ''
}

/** Lets highlights and notes be chosen and adds them to the end of the pack. */
export function AddDialog({ pack, tagNames, onClose }: AddDialogProps) {
  const [kind, setKind] = useState<ChoiceKind>('highlight')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, Packable>>(new Map())
  const choices = useChoices(kind, typed, tagNames)
  const add = () => {
    save('packs.add', { pack: pack.id, items: [...chosen.values()] })
      .then(onClose)
      .catch(showFailure)
  }
  return (
    <Modal
      title={s.addTitle}
      isOpen
      onClose={onClose}
      width={620}
      footer={
        <>
          <Button onPress={onClose}>{s.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={add}>
            {s.addChosen(chosen.size)}
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <Segmented
          label={s.kind}
          hideLabel
          value={kind}
          options={[
            { value: 'highlight', text: s.highlights },
            { value: 'note', text: s.notes },
          ]}
          onChange={setKind}
        />
        <TextField
          label={s.filter}
          hideLabel
          placeholder={s.filter}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      </div>
      {choices && (
        <Choices
          choices={choices}
          chosen={chosen}
          inPack={new Set(pack.contents.map(keyOf))}
          tagNames={tagNames}
          empty={typed ? s.noMatch : kind === 'highlight' ? s.noHighlights : s.noNotes}
          advice={!typed && kind === 'highlight' ? s.noHighlightsAdvice : ''}
          onChange={setChosen}
        />
      )}
    </Modal>
  )
}

interface ChoicesProps {
  readonly choices: readonly Choice[]
  readonly chosen: ReadonlyMap<string, Packable>
  readonly inPack: ReadonlySet<string>
  readonly tagNames: TagNames
  readonly empty: string
  readonly advice: string
  readonly onChange: (chosen: ReadonlyMap<string, Packable>) => void
}

function Choices({ choices, chosen, inPack, tagNames, empty, advice, onChange }: ChoicesProps) {
  // What was chosen stays chosen while the filter hides it.
  const select = (keys: ReadonlySet<unknown> | 'all') => {
    const shown = new Set(choices.map(({ id }) => id))
    const hidden = [...chosen].filter(([id]) => !shown.has(id))
    const selected = choices
      .filter(({ id }) => !inPack.has(id) && (keys === 'all' || keys.has(id)))
      .map(({ id, item }) => [id, item] as const)
    onChange(new Map([...hidden, ...selected]))
  }
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 84 }}>
      <GridList
        aria-label={s.choices}
        className={styles.choices}
        items={choices}
        selectionMode="multiple"
        selectedKeys={chosen.keys()}
        disabledKeys={inPack}
        onSelectionChange={select}
        dependencies={[chosen, inPack, tagNames]}
        renderEmptyState={() => <EmptyState title={empty}>{advice}</EmptyState>}
      >
        {({ id, highlight, note, words }) => (
          <GridListItem id={id} textValue={words} className={styles.choice}>
            <Tick isHidden={inPack.has(id)} />
            <div className={styles.choiceText}>
              {highlight && <HighlightContent highlight={highlight} tagNames={tagNames} />}
              {note && <NoteContent note={note} />}
            </div>
            {inPack.has(id) && s.inPack}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  )
}
