import { GripVertical, X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react'
import {
  Button,
  DropIndicator,
  GridList,
  GridListItem,
  ListLayout,
  type Selection,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import { offerUndo } from '#renderer/data/undo.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import type { Pack, PackItem } from '#shared/contract/packs.ts'
import { moved, shifted } from './arrange.ts'
import { focusItem } from './editing.ts'
import { HighlightContent, NoteContent, type TagNames } from './item-content.tsx'
import { ItemMenu } from './item-menu.tsx'
import { openItem } from './open-item.ts'
import { OwnWords } from './own-words.tsx'
import styles from './pack.module.css'
import { useArranged } from './use-arranged.ts'

function textOf(item: PackItem): string {
  switch (item.kind) {
    case 'highlight':
      return item.highlight.exact
    case 'note':
      return item.note.title || s.untitledNote
    case 'heading':
      return item.text || s.emptyHeading
    case 'text':
      return item.body || s.emptyText
  }
}

/**
 * The items of a pack in order: dragged by their handles, or moved with Alt and the arrows, several at once when several are
 * selected. Enter opens one: a highlight or a note beside, the pack's own words for writing.
 */
export function PackItems({ pack, tagNames }: { readonly pack: Pack; readonly tagNames: TagNames }) {
  const { items, arrange } = useArranged(pack)
  const [selection, setSelection] = useState<Selection>(new Set())
  const help = useId()
  /** What an action on one item is meant for: all that are selected, if it is one of them. */
  const meant = (id: number): ReadonlySet<number> => {
    if (selection === 'all') return new Set(items.map((item) => item.id))
    return selection.has(id) ? new Set([...selection].map(Number)) : new Set([id])
  }
  const takeOut = async (ids: ReadonlySet<number>) => {
    if (await arrange(items.filter((item) => !ids.has(item.id)))) await offerUndo(s.takenOut(ids.size))
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
    if (event.key === 'Delete') void takeOut(meant(id))
    else if (event.altKey && event.key === 'ArrowUp') void arrange(shifted(items, meant(id), -1))
    else if (event.altKey && event.key === 'ArrowDown') void arrange(shifted(items, meant(id), 1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const key = target.closest('[role="row"]')?.getAttribute('data-key')
    const item = items.find(({ id }) => id === Number(key))
    if (item) focusItem(item.id)
  }
  return (
    <div className={styles.frame} onKeyDownCapture={onKeyDown} onFocus={onFocus}>
      <span id={help} hidden>
        {s.contentsHelp}
      </span>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 104, gap: 8, padding: 16 }}>
        <GridList
          aria-label={s.contents}
          aria-describedby={help}
          className={styles.items}
          items={items}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={selection}
          onSelectionChange={setSelection}
          dependencies={[tagNames, selection, items]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => {
            const item = items.find(({ id }) => id === Number(key))
            if (item) openItem(item)
          }}
        >
          {(item) => (
            <GridListItem
              textValue={textOf(item)}
              className={styles.item}
              data-kind={item.kind}
              style={{ borderInlineStartColor: markOf(item) }}
            >
              <Button slot="drag" className={styles.handle} aria-label={s.move}>
                <GripVertical aria-hidden="true" />
              </Button>
              <div className={styles.content}>
                <Content pack={pack} item={item} tagNames={tagNames} />
              </div>
              <ItemMenu
                pack={pack.id}
                item={item}
                at={items.indexOf(item)}
                count={meant(item.id).size}
                onTakeOut={() => void takeOut(meant(item.id))}
              />
              <IconButton label={s.takeOut} size="small" onPress={() => void takeOut(new Set([item.id]))}>
                <X />
              </IconButton>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}

interface ContentProps {
  readonly pack: Pack
  readonly item: PackItem
  readonly tagNames: TagNames
}

function Content({ pack, item, tagNames }: ContentProps) {
  switch (item.kind) {
    case 'highlight':
      return <HighlightContent highlight={item.highlight} tagNames={tagNames} settings={item.settings} />
    case 'note':
      return <NoteContent note={item.note} />
    case 'heading':
    case 'text':
      return <OwnWords pack={pack.id} item={item} />
  }
}

function markOf(item: PackItem): string {
  if (item.kind === 'highlight') return `var(--dot-${item.highlight.colour})`
  return item.kind === 'note' ? 'var(--line-2)' : 'transparent'
}
