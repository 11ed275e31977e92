import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Tree } from 'react-aria-components'
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

/** The codebook in the sidebar: Enter or a click shows what bears a tag, F2 edits it, Delete removes it. */
export function TagTree() {
  const tags = useRead('tags.list', {}).data ?? []
  const view = useView((state) => state.view)
  const [draft, setDraft] = useState<TagDraft | null>(null)
  const [menu, setMenu] = useState<{ readonly tag: Tag; readonly at: MenuPoint } | null>(null)
  const [focused, setFocused] = useState<TagId | null>(null)
  const shown = view.kind === 'highlights' ? view.tag : null
  const tagAt = (id: TagId | null): Tag | undefined => tags.find((tag) => tag.id === id)
  return (
    <Section
      title={words.section}
      actions={
        <IconButton label={words.create} size="small" onPress={() => setDraft({ tag: null, parent: null })}>
          <Plus />
        </IconButton>
      }
    >
      {tags.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <Tree
        aria-label={words.section}
        className={styles.tree ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection={false}
        selectedKeys={shown === null ? [] : [shown]}
        defaultExpandedKeys={tags.map(({ id }) => id)}
        key={tags.length === 0 ? 'empty' : 'tags'}
        onAction={(key) => showHighlights(Number(key) as TagId)}
        onKeyDown={(event) => {
          const tag = tagAt(focused)
          if (!tag) return
          if (event.key === 'F2') setDraft({ tag, parent: tag.parent })
          if (event.key === 'Delete') removeTag(tag)
        }}
      >
        {branches(tags).map((branch) => (
          <TagRow
            key={branch.tag.id}
            branch={branch}
            onFocus={setFocused}
            onMenu={(tag, at) => setMenu({ tag, at })}
          />
        ))}
      </Tree>
      <TagMenu menu={menu} onClose={() => setMenu(null)} onEdit={setDraft} />
      {draft ? <TagDialog draft={draft} tags={tags} onClose={() => setDraft(null)} /> : null}
    </Section>
  )
}

function showHighlights(tag: TagId): void {
  useView.getState().show({ kind: 'highlights', tag, colour: null })
  changeDesk({ list: true })
}
