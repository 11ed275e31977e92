import { GripVertical, X } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import {
  Button,
  DropIndicator,
  GridList,
  GridListItem,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import { openNote, openWords } from '#renderer/data/open.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import type { Pack, PackItem } from '#shared/contract/packs.ts'
import { moved, shifted } from './arrange.ts'
import { HighlightContent, NoteContent, type TagNames } from './item-content.tsx'
import styles from './pack.module.css'
import { useArranged } from './use-arranged.ts'

function textOf(item: PackItem): string {
  switch (item.kind) {
    case 'highlight':
      return item.highlight.exact
    case 'note':
      return item.note.title || s.untitledNote
    case 'heading':
      return item.text
    case 'text':
      return item.body
  }
}

function open(item: PackItem): void {
  if (item.kind === 'note') return openNote(item.note.id, { beside: true })
  if (item.kind !== 'highlight') return
  const { document, edition, start, end } = item.highlight
  openWords({ document, edition }, { start, end }, { beside: true })
}

/** The items of a pack in order: dragged by their handles, or moved with Alt and the arrows. Enter opens one beside. */
export function PackItems({ pack, tagNames }: { readonly pack: Pack; readonly tagNames: TagNames }) {
  const { items, arrange } = useArranged(pack)
  const help = useId()
  const takeOut = async (id: number) => {
    if (await arrange(items.filter((item) => item.id !== id))) await offerUndo(s.takenOut)
  }
  const { dragAndDropHooks } = useDragAndDrop<PackItem>({
    getItems: (_keys, dragged) => dragged.map((item) => ({ 'text/plain': textOf(item) })),
    onReorder: ({ keys, target: { key, dropPosition } }) => {
      if (dropPosition === 'on') return
      void arrange(moved(items, new Set([...keys].map(Number)), Number(key), dropPosition))
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null
    const id = Number(row?.getAttribute('data-key'))
    if (!row || row !== event.target || !id) return
    if (event.key === 'Delete') void takeOut(id)
    else if (event.altKey && event.key === 'ArrowUp') void arrange(shifted(items, id, -1))
    else if (event.altKey && event.key === 'ArrowDown') void arrange(shifted(items, id, 1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.frame} onKeyDownCapture={onKeyDown}>
      <span id={help} hidden>
        {s.contentsHelp}
      </span>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 104, gap: 10, padding: 16 }}>
        <GridList
          aria-label={s.contents}
          aria-describedby={help}
          className={styles.items}
          items={items}
          selectionMode="none"
          dependencies={[tagNames]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => {
            const item = items.find(({ id }) => id === Number(key))
            if (item) open(item)
          }}
        >
          {(item) => (
            <GridListItem
              textValue={textOf(item)}
              className={styles.item}
              style={{ borderInlineStartColor: markOf(item) }}
            >
              <Button slot="drag" className={styles.handle} aria-label={s.move}>
                <GripVertical aria-hidden="true" />
              </Button>
              <div className={styles.content}>
                {item.kind === 'highlight' && (
                  <HighlightContent highlight={item.highlight} tagNames={tagNames} />
                )}
                {item.kind === 'note' && <NoteContent note={item.note} />}
              </div>
              <IconButton label={s.takeOut} size="small" onPress={() => void takeOut(item.id)}>
                <X />
              </IconButton>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}

function markOf(item: PackItem): string {
  return item.kind === 'highlight' ? `var(--dot-${item.highlight.colour})` : 'var(--line-2)'
}
