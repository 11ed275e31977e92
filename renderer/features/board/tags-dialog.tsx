import { useRead } from '#renderer/data/hooks.ts'
import { createTag, tagPath, useCodebook } from '#renderer/data/tags.ts'
import { ignoreShown } from '#renderer/data/writes.ts'
import { board as strings } from '#renderer/strings/board.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { TagField } from '#renderer/ui/tag-field.tsx'
import type { HighlightId } from '#shared/domain/ids.ts'
import { changeTag } from './actions.ts'
import styles from './dialogs.module.css'

interface TagsDialogProps {
  readonly ids: readonly HighlightId[]
  readonly onClose: () => void
}

/** The tags that highlights bear, to add to all of them or to take away; each change is one step. */
export function TagsDialog({ ids, onClose }: TagsDialogProps) {
  const codebook = useCodebook()
  const counts = useRead('highlights.tagCounts', { ids: [...ids] }, { keep: true }).data ?? []
  // In the order of the codebook, so that no line moves away under the pointer.
  const borne = codebook.tags.flatMap((tag) => {
    const count = counts.find((counted) => counted.tag === tag.id)?.count
    return count === undefined ? [] : [{ tag, count, path: tagPath(codebook, tag) }]
  })
  const everywhere = new Set(borne.filter(({ count }) => count === ids.length).map(({ tag }) => tag.id))
  return (
    <Modal
      title={strings.tagsOf(ids.length)}
      isOpen
      onClose={onClose}
      width={460}
      footer={
        <Button variant="primary" onPress={onClose}>
          {strings.done}
        </Button>
      }
    >
      {borne.length === 0 ? <p className={styles.words}>{strings.noTags}</p> : null}
      <ul className={styles.tags}>
        {borne.map(({ tag, count, path }) => (
          <li key={tag.id}>
            <ColourDot colour={tag.colour} />
            <bdi className={styles.path}>{path}</bdi>
            <span className={styles.borne}>{strings.borne(count, ids.length)}</span>
            {count < ids.length ? (
              <Button
                variant="quiet"
                aria-label={strings.addToAllOf(path)}
                onPress={() => changeTag(ids, { add: tag.id })}
              >
                {strings.addToAll}
              </Button>
            ) : null}
            <Button
              variant="quiet"
              aria-label={strings.takeAwayOf(path)}
              onPress={() => changeTag(ids, { remove: tag.id })}
            >
              {strings.takeAway}
            </Button>
          </li>
        ))}
      </ul>
      <TagField
        label={strings.addTag}
        options={codebook.tags
          .filter(({ id }) => !everywhere.has(id))
          .map((tag) => ({ tag, path: tagPath(codebook, tag) }))}
        autoFocus
        opensOn="input"
        onChoose={(tag) => changeTag(ids, { add: tag.id })}
        onCreate={(name) => {
          createTag(codebook, name)
            .then((tag) => changeTag(ids, { add: tag.id }))
            .catch(ignoreShown)
        }}
        onLeave={(by) => by === 'escape' && onClose()}
      />
    </Modal>
  )
}
