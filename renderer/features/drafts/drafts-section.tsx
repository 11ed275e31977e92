import { ClipboardPaste, FolderOpen, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useRead } from '#renderer/data/hooks.ts'
import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { ContextMenu, MenuItem, type MenuPoint } from '#renderer/ui/menu.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import row from '#renderer/ui/side-row.module.css'
import type { DraftRow } from '#shared/contract/drafts.ts'
import { checkFile, openDraft, pasteDraft, removeDraft } from './draft-actions.ts'
import styles from './drafts-section.module.css'

/** The sidebar's list of drafts. */
export function DraftsSection() {
  const drafts = useRead('drafts.list', {}).data ?? []
  const [menu, setMenu] = useState<{ readonly draft: DraftRow; readonly at: MenuPoint } | null>(null)
  return (
    <Section
      title={s.section}
      actions={
        <span className={styles.buttons}>
          <IconButton label={s.paste} size="small" onPress={pasteDraft}>
            <ClipboardPaste />
          </IconButton>
          <IconButton label={s.open} size="small" onPress={checkFile}>
            <Plus />
          </IconButton>
        </span>
      }
    >
      {drafts.length === 0 && <p className={row.none}>{s.none}</p>}
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Button
              className={row.row}
              onPress={() => openDraft(draft.id)}
              onContextMenu={(event) => setMenu({ draft, at: { x: event.clientX, y: event.clientY } })}
            >
              <span className={row.text} dir="auto">
                {draft.title || s.untitled}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <ContextMenu label={s.actions} at={menu?.at ?? null} onClose={() => setMenu(null)}>
        <MenuItem icon={<FolderOpen />} onAction={() => menu && openDraft(menu.draft.id)}>
          {s.show}
        </MenuItem>
        <MenuItem icon={<Trash2 />} isDangerous onAction={() => menu && removeDraft(menu.draft)}>
          {s.remove}
        </MenuItem>
      </ContextMenu>
    </Section>
  )
}
