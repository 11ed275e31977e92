import { type KeyboardEvent, useId, useRef } from 'react'
import { ListLayout, Tree, Virtualizer } from 'react-aria-components'
import { codebook as strings } from '#renderer/strings/codebook.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'
import styles from './codebook.module.css'
import { CodebookRow } from './codebook-row.tsx'
import type { TagQuestion } from './codebook-view.tsx'
import { removeTags } from './tag-menu.tsx'
import { branches } from './tree.ts'
import { useTagDrag } from './use-tag-drag.ts'

interface CodebookTreeProps {
  readonly tags: readonly Tag[]
  readonly selected: readonly Tag[]
  readonly onSelect: (selected: ReadonlySet<TagId>) => void
  readonly onAsk: (question: TagQuestion) => void
}

/** The tags as a tree: dragged onto each other or by keys from their handles, several selected with Ctrl and Shift. */
export function CodebookTree({ tags, selected, onSelect, onAsk }: CodebookTreeProps) {
  const help = useId()
  const dragAndDropHooks = useTagDrag(tags)
  // All are open at first; what comes later is opened with what it stands under.
  const { current: opened } = useRef(tags.map(({ id }) => id))
  const edit = (tag: Tag | undefined): void => {
    if (tag) onAsk({ kind: 'edit', draft: { tag, parent: tag.parent } })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event
    if (!(target instanceof Element) || target.getAttribute('role') !== 'row') return
    const key = Number(target.getAttribute('data-key'))
    if (event.key === 'F2') edit(tags.find(({ id }) => id === key))
    else if (event.key === 'Delete') removeTags(selected)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <span id={help} hidden>
        {strings.help}
      </span>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 46, padding: 8 }}>
        <Tree
          aria-label={strings.tree}
          aria-describedby={help}
          className={styles.tree ?? ''}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected.map(({ id }) => id)}
          onSelectionChange={(keys) =>
            onSelect(new Set(keys === 'all' ? tags.map(({ id }) => id) : ([...keys].map(Number) as TagId[])))
          }
          onAction={(key) => edit(tags.find(({ id }) => id === Number(key)))}
          defaultExpandedKeys={opened}
          dragAndDropHooks={dragAndDropHooks}
        >
          {branches(tags).map((branch) => (
            <CodebookRow key={branch.tag.id} branch={branch} />
          ))}
        </Tree>
      </Virtualizer>
    </div>
  )
}
