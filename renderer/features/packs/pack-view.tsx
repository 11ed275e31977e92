import { Package } from 'lucide-react'
import { useEffect, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { changeTab, closeTab, useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { choosePack } from '#renderer/data/packs.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { Pack } from '#shared/contract/packs.ts'
import type { Tab } from '#shared/domain/desk.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { AddDialog } from './add-dialog.tsx'
import { AddMenu } from './add-menu.tsx'
import { adjust, usePackEditing } from './editing.ts'
import { ExcerptDialog } from './excerpt-dialog.tsx'
import type { TagNames } from './item-content.tsx'
import styles from './pack.module.css'
import { PackHeader } from './pack-header.tsx'
import { PackItems } from './pack-items.tsx'
import { PackPreview } from './pack-preview.tsx'

type PackTab = Extract<Tab, { kind: 'pack' }>

interface PackViewProps {
  readonly pane: number
  readonly index: number
  readonly tab: PackTab
}

/** A citation pack in a pane: its items in the order in which they are exported, and what a reader will see of them. */
export function PackView({ pane, index, tab }: PackViewProps) {
  const { data, error } = useRead('packs.get', { id: tab.pack })
  const isFocused = useDesk(({ desk }) => desk.focused === pane)
  useEffect(() => {
    if (isFocused) choosePack(tab.pack)
  }, [isFocused, tab.pack])
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
  if (!data) return <p className={styles.loading}>{s.loading}</p>
  const show = (view: NonNullable<PackTab['view']>) => changeTab(pane, index, { ...tab, view })
  return <OpenPack key={data.id} pack={data} view={tab.view ?? 'edit'} onShow={show} />
}

interface OpenPackProps {
  readonly pack: Pack
  readonly view: NonNullable<PackTab['view']>
  readonly onShow: (view: NonNullable<PackTab['view']>) => void
}

function OpenPack({ pack, view, onShow }: OpenPackProps) {
  const [isAdding, setAdding] = useState(false)
  const tagNames = useTagNames()
  const adjusting = usePackEditing((state) => pack.contents.find(({ id }) => id === state.adjusting))
  const addMenu = <AddMenu pack={pack.id} onChoose={() => setAdding(true)} />
  return (
    <div className={styles.pack}>
      <VisuallyHidden elementType="h1">{pack.title}</VisuallyHidden>
      <PackHeader pack={pack} view={view} onShow={onShow} addMenu={pack.contents.length > 0 && addMenu} />
      {pack.contents.length > 0 ? (
        <div className={styles.panes} data-view={view}>
          {view !== 'preview' && <PackItems pack={pack} tagNames={tagNames} />}
          {view !== 'edit' && <PackPreview pack={pack.id} />}
        </div>
      ) : (
        <EmptyState title={s.empty} icon={<Package />} actions={addMenu}>
          {s.emptyAdvice}
        </EmptyState>
      )}
      {isAdding && <AddDialog pack={pack} tagNames={tagNames} onClose={() => setAdding(false)} />}
      {adjusting?.kind === 'highlight' && (
        <ExcerptDialog key={adjusting.id} pack={pack} item={adjusting} onClose={() => adjust(null)} />
      )}
    </div>
  )
}

function useTagNames(): TagNames {
  const { data: tags } = useRead('tags.list', {})
  return new Map<TagId, string>(tags?.map(({ id, name }) => [id, name]))
}
