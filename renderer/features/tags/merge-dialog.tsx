import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { call } from '#renderer/data/client.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { codebook as strings } from '#renderer/strings/codebook.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { Tag } from '#shared/contract/tags.ts'
import styles from './codebook.module.css'

interface MergeDialogProps {
  /** Two or more. */
  readonly tags: readonly Tag[]
  readonly onClose: () => void
}

const usesOf = ({ highlights, documents }: Tag): number => highlights + documents

/** Asks which of several tags all of them shall become; at first the one that is used most. */
export function MergeDialog({ tags, onClose }: MergeDialogProps) {
  const [kept, setKept] = useState(tags.toSorted((a, b) => usesOf(b) - usesOf(a))[0])
  const [error, setError] = useState<string | null>(null)
  const merge = (): void => {
    if (!kept) return
    const others = tags.map(({ id }) => id).filter((id) => id !== kept.id)
    call('tags.merge', { into: kept.id, tags: others }).then(
      ({ name }) => {
        onClose()
        return offerUndo(strings.merged(name))
      },
      (failed: unknown) => {
        const { message, advice } = toFailure(failed)
        setError(`${message} ${advice}`.trim())
      },
    )
  }
  return (
    <Modal
      title={strings.mergeTitle(tags.length)}
      isOpen
      onClose={onClose}
      width={420}
      footer={
        <>
          <Button onPress={onClose}>{strings.cancel}</Button>
          <Button variant="primary" onPress={merge}>
            {strings.doMerge}
          </Button>
        </>
      }
    >
      <RadioGroup
        className={styles.choices ?? ''}
        value={String(kept?.id ?? '')}
        onChange={(id) => setKept(tags.find((tag) => String(tag.id) === id))}
      >
        <Label className={styles.label ?? ''}>{strings.keep}</Label>
        {tags.map((tag) => (
          <Radio key={tag.id} value={String(tag.id)} className={styles.choice ?? ''}>
            <i className={styles.radio} aria-hidden="true" />
            <ColourDot colour={tag.colour} />
            <bdi>{tag.name}</bdi>
            <span>{strings.mergeUses(usesOf(tag))}</span>
          </Radio>
        ))}
      </RadioGroup>
      <p className={styles.explained}>{strings.mergeWords}</p>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </Modal>
  )
}
