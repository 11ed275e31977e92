import { useState } from 'react'
import { codebook as strings } from '#renderer/strings/codebook.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import type { Tag } from '#shared/contract/tags.ts'
import { ParentField } from './parent-field.tsx'
import { possibleParents } from './tree.ts'
import { moveTags } from './use-tag-drag.ts'

interface MoveDialogProps {
  readonly moved: readonly Tag[]
  /** The whole codebook. */
  readonly tags: readonly Tag[]
  readonly onClose: () => void
}

/** Asks under which tag others shall stand. */
export function MoveDialog({ moved, tags, onClose }: MoveDialogProps) {
  const [first] = moved
  const [parent, setParent] = useState(first?.parent ?? null)
  const allowed = moved
    .map(({ id }) => new Set(possibleParents(tags, id).map((tag) => tag.id)))
    .reduce((all, some) => new Set([...all].filter((id) => some.has(id))))
  return (
    <Modal
      title={strings.moveTitle(moved.length, first?.name ?? '')}
      isOpen
      onClose={onClose}
      width={400}
      footer={
        <>
          <Button onPress={onClose}>{strings.cancel}</Button>
          <Button
            variant="primary"
            onPress={() => {
              moveTags(
                moved.map(({ id }) => id),
                parent,
              )
              onClose()
            }}
          >
            {strings.doMove}
          </Button>
        </>
      }
    >
      <ParentField
        value={parent}
        options={tags.filter(({ id }) => allowed.has(id))}
        tags={tags}
        onChange={setParent}
      />
    </Modal>
  )
}
