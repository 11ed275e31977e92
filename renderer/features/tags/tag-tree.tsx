import { BookMarked, Plus } from 'lucide-react'
import { useState } from 'react'
import { Tree } from 'react-aria-components'
import { openCodebook } from '#renderer/data/board.ts'
import { changeDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { useView } from '#renderer/data/view.ts'
import { tags as words } from '#renderer/strings/tags.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import type { MenuPoint } from '#renderer/ui/menu.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { TagDialog, type TagDraft } from './tag-dialog.tsx'
import { removeTag, TagMenu } from './tag-menu.tsx'
import { TagRow } from './tag-row.tsx'
import styles from './tags.module.css'
import { branches } from './tree.ts'
import { useTagDrag } from './use-tag-drag.ts'

/** The codebook in the sidebar: Enter or a click shows what bears a tag, F2 edits it, Delete removes it, dragging moves it. */
export function TagTree() {
  const tags = useRead('tags.list', {}).data ?? []
  const view = useView((state) => state.view)
  const [draft, setDraft] = useState<TagDraft | null>(null)
  const [menu, setMenu] = useState<{ readonly tag: Tag; readonly at: MenuPoint } | null>(null)
  const dragAndDropHooks = useTagDrag(tags)
  const shown = view.kind === 'highlights' ? view.tag : null
  const tagAt = (target: EventTarget): Tag | undefined => {
    const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null
    return tags.find(({ id }) => String(id) === key)
  }
  return (
    <Section
      title={words.section}
      actions={
        <>
          <IconButton label={words.codebook} keys="$mod+Shift+K" size="small" onPress={openCodebook}>
            <BookMarked />
          </IconButton>
          <IconButton label={words.create} size="small" onPress={() => setDraft({ tag: null, parent: null })}>
            <Plus />
          </IconButton>
        </>
      }
    >
      {tags.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <div
        onContextMenu={(event) => {
          const tag = tagAt(event.target)
          if (!tag) return
          event.preventDefault()
          setMenu({ tag, at: { x: event.clientX, y: event.clientY } })
        }}
        onKeyDown={(event) => {
          const tag = tagAt(event.target)
          if (tag && event.key === 'F2') setDraft({ tag, parent: tag.parent })
          if (tag && event.key === 'Delete') removeTag(tag)
        }}
      >
        <Tree
          key={tags.length === 0 ? 'empty' : 'tags'}
          aria-label={words.section}
          className={styles.tree ?? ''}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={shown === null ? [] : [shown]}
          dragAndDropHooks={dragAndDropHooks}
          defaultExpandedKeys={tags.map(({ id }) => id)}
          onAction={(key) => showHighlights(Number(key) as TagId)}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            if (key !== undefined) showHighlights(Number(key) as TagId)
          }}
        >
          {branches(tags).map((branch) => (
            <TagRow key={branch.tag.id} branch={branch} />
          ))}
        </Tree>
      </div>
      <TagMenu menu={menu} onClose={() => setMenu(null)} onEdit={setDraft} />
      {draft ? <TagDialog draft={draft} tags={tags} onClose={() => setDraft(null)} /> : null}
    </Section>
  )
}

function showHighlights(tag: TagId): void {
  useView.getState().show({ kind: 'highlights', tag, colour: null })
  changeDesk({ list: true })
}
