import { Download, FolderOpen, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useRead } from '#renderer/data/hooks.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { ContextMenu, MenuItem, type MenuPoint } from '#renderer/ui/menu.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import row from '#renderer/ui/side-row.module.css'
import type { PackRow } from '#shared/contract/packs.ts'
import { askNewTitle, createPack, exportPack, openPack, removePack } from './pack-actions.ts'

/** The sidebar's list of citation packs. */
export function PacksSection() {
  const packs = useRead('packs.list', {}).data ?? []
  const [menu, setMenu] = useState<{ readonly pack: PackRow; readonly at: MenuPoint } | null>(null)
  return (
    <Section
      title={s.section}
      actions={
        <IconButton label={s.create} size="small" onPress={createPack}>
          <Plus />
        </IconButton>
      }
    >
      {packs.length === 0 && <p className={row.none}>{s.none}</p>}
      <ul>
        {packs.map((pack) => (
          <li key={pack.id}>
            <Button
              className={row.row}
              onPress={() => openPack(pack.id)}
              onContextMenu={(event) => setMenu({ pack, at: { x: event.clientX, y: event.clientY } })}
            >
              <span className={row.text} dir="auto">
                {pack.title}
              </span>
              <span className={row.count}>{pack.items.toLocaleString('en')}</span>
            </Button>
          </li>
        ))}
      </ul>
      <PackMenu menu={menu} onClose={() => setMenu(null)} />
    </Section>
  )
}

interface PackMenuProps {
  readonly menu: { readonly pack: PackRow; readonly at: MenuPoint } | null
  readonly onClose: () => void
}

function PackMenu({ menu, onClose }: PackMenuProps) {
  const withPack = (act: (pack: PackRow) => void) => () => menu && act(menu.pack)
  return (
    <ContextMenu label={s.actions} at={menu?.at ?? null} onClose={onClose}>
      <MenuItem icon={<FolderOpen />} onAction={withPack(({ id }) => openPack(id))}>
        {s.open}
      </MenuItem>
      <MenuItem icon={<Pencil />} onAction={withPack(askNewTitle)}>
        {s.rename}
      </MenuItem>
      <MenuItem icon={<Download />} onAction={withPack(exportPack)}>
        {s.export}
      </MenuItem>
      <MenuItem icon={<Trash2 />} isDangerous onAction={withPack(removePack)}>
        {s.remove}
      </MenuItem>
    </ContextMenu>
  )
}
