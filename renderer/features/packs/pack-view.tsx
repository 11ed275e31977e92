import { Download, Ellipsis, FilePlus2, Package, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { closeTab, useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { choosePack } from '#renderer/data/packs.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { Pack } from '#shared/contract/packs.ts'
import type { PackId, TagId } from '#shared/domain/ids.ts'
import { AddDialog } from './add-dialog.tsx'
import type { TagNames } from './item-content.tsx'
import styles from './pack.module.css'
import { exportPack, removePack } from './pack-actions.ts'
import { PackItems } from './pack-items.tsx'
import { PackTitle } from './pack-title.tsx'

interface PackViewProps {
  readonly pane: number
  readonly index: number
  readonly pack: PackId
}

/** A citation pack in a pane: its items in the order in which they are exported. */
export function PackView({ pane, index, pack }: PackViewProps) {
  const { data, error } = useRead('packs.get', { id: pack })
  const isFocused = useDesk(({ desk }) => desk.focused === pane)
  useEffect(() => {
    if (isFocused) choosePack(pack)
  }, [isFocused, pack])
  if (error) {
    const { code, message, advice } = toFailure(error)
    if (code !== 'not-found') return <EmptyState title={message}>{advice}</EmptyState>
    return (
      <EmptyState
        title={s.gone}
        actions={<Button onPress={() => closeTab(pane, index)}>{s.closeTab}</Button>}
      >
        {s.goneAdvice}
      </EmptyState>
    )
  }
  return data ? <OpenPack pack={data} /> : <p className={styles.loading}>{s.loading}</p>
}

function OpenPack({ pack }: { readonly pack: Pack }) {
  const [isAdding, setAdding] = useState(false)
  const tagNames = useTagNames()
  const add = (
    <Button onPress={() => setAdding(true)}>
      <FilePlus2 />
      {s.add}
    </Button>
  )
  return (
    <div className={styles.pack}>
      <header className={styles.header}>
        <VisuallyHidden elementType="h1">{pack.title}</VisuallyHidden>
        <PackTitle key={pack.id} pack={pack} />
        <MenuButton
          label={s.actions}
          placement="bottom end"
          trigger={
            <IconButton label={s.actions}>
              <Ellipsis />
            </IconButton>
          }
        >
          <MenuItem icon={<Trash2 />} isDangerous onAction={() => removePack(pack)}>
            {s.remove}
          </MenuItem>
        </MenuButton>
        <div className={styles.bar}>
          <span className={styles.about}>{s.items(pack.contents.length)}</span>
          {pack.contents.length > 0 && add}
          <Button variant="primary" isDisabled={pack.contents.length === 0} onPress={() => exportPack(pack)}>
            <Download />
            {s.export}
          </Button>
        </div>
      </header>
      {pack.contents.length > 0 ? (
        <PackItems pack={pack} tagNames={tagNames} />
      ) : (
        <EmptyState title={s.empty} icon={<Package />} actions={add}>
          {s.emptyAdvice}
        </EmptyState>
      )}
      {isAdding && <AddDialog pack={pack} tagNames={tagNames} onClose={() => setAdding(false)} />}
    </div>
  )
}

function useTagNames(): TagNames {
  const { data: tags } = useRead('tags.list', {})
  return new Map<TagId, string>(tags?.map(({ id, name }) => [id, name]))
}
