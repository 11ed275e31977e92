import { Download, Ellipsis, Group, Settings2, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { offerUndo } from '#renderer/data/undo.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { MenuButton, MenuItem, MenuSeparator } from '#renderer/ui/menu.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { type Pack, type PackGrouping, packGrouping } from '#shared/contract/packs.ts'
import type { Tab } from '#shared/domain/desk.ts'
import styles from './pack.module.css'
import { exportPack, removePack } from './pack-actions.ts'
import { PackSettingsDialog } from './pack-settings-dialog.tsx'
import { PackTitle } from './pack-title.tsx'

type View = NonNullable<Extract<Tab, { kind: 'pack' }>['view']>

interface PackHeaderProps {
  readonly pack: Pack
  readonly view: View
  readonly onShow: (view: View) => void
  readonly addMenu: ReactNode
}

/** The title of a pack and everything that is done with the pack as a whole. */
export function PackHeader({ pack, view, onShow, addMenu }: PackHeaderProps) {
  const [isSetting, setSetting] = useState(false)
  const isEmpty = pack.contents.length === 0
  const group = async (by: PackGrouping) => {
    await save('packs.group', { pack: pack.id, by })
    await offerUndo(s.grouped[by])
  }
  return (
    <header className={styles.header}>
      <PackTitle pack={pack} />
      <Button variant="primary" isDisabled={isEmpty} onPress={() => exportPack(pack)}>
        <Download />
        {s.export}
      </Button>
      <div className={styles.bar}>
        <span className={styles.about}>{s.items(pack.contents.length)}</span>
        {addMenu}
        {!isEmpty && (
          <Segmented
            label={s.view}
            hideLabel
            size="small"
            value={view}
            options={[
              { value: 'edit', text: s.edit },
              { value: 'both', text: s.both },
              { value: 'preview', text: s.preview },
            ]}
            onChange={onShow}
          />
        )}
        <IconButton label={s.settings} onPress={() => setSetting(true)}>
          <Settings2 />
        </IconButton>
        <MenuButton
          label={s.actions}
          placement="bottom end"
          trigger={
            <IconButton label={s.actions}>
              <Ellipsis />
            </IconButton>
          }
        >
          {packGrouping.options.map((by) => (
            <MenuItem
              key={by}
              icon={<Group />}
              isDisabled={isEmpty}
              onAction={() => void group(by).catch(ignoreShown)}
            >
              {s.groupBy[by]}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} isDangerous onAction={() => removePack(pack)}>
            {s.remove}
          </MenuItem>
        </MenuButton>
      </div>
      {isSetting && <PackSettingsDialog pack={pack} onClose={() => setSetting(false)} />}
    </header>
  )
}
