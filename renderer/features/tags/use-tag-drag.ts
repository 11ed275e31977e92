import { type DragAndDropHooks, type Key, useDragAndDrop } from 'react-aria-components'
import { offerUndo } from '#renderer/data/undo.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { codebook as strings } from '#renderer/strings/codebook.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { possibleParents } from './tree.ts'

const TYPE = 'application/x-bookwheel-tag'

/** The tags that are being dragged: from the codebook onto the sidebar's tree too. */
let dragged: ReadonlySet<Key> = new Set()

/** Lets tags be dragged onto other tags, and beside all of them to the top. Siblings stand by name: there is no order to drag. */
export function useTagDrag(tags: readonly Tag[]): DragAndDropHooks {
  const moving = (): TagId[] => tags.map(({ id }) => id).filter((id) => dragged.has(id))
  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [TYPE],
    getItems: (keys) =>
      [...keys].map((key) => ({
        [TYPE]: String(key),
        'text/plain': tags.find(({ id }) => id === key)?.name ?? '',
      })),
    onDragStart: ({ keys }) => {
      dragged = keys
    },
    getDropOperation: ({ type, ...target }, types) => {
      if (!types.has(TYPE)) return 'cancel'
      if (type === 'root') return 'move'
      const key = 'key' in target ? target.key : null
      const mayTake = moving().every((id) => possibleParents(tags, id).some((tag) => tag.id === key))
      return mayTake ? 'move' : 'cancel'
    },
    onItemDrop: ({ target }) => moveTags(moving(), Number(target.key) as TagId),
    onRootDrop: () => moveTags(moving(), null),
  })
  return dragAndDropHooks
}

/** Moves tags under another one, or to the top, and offers to undo that. */
export function moveTags(ids: readonly TagId[], parent: TagId | null): void {
  if (ids.length === 0) return
  save('tags.changeMany', { ids: [...ids], parent })
    .then(() => offerUndo(strings.moved(ids.length)))
    .catch(ignoreShown)
}
