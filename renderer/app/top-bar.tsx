import { ArrowLeft, ArrowRight, Link2, PanelLeft, PanelRight, Zap } from 'lucide-react'
import { runCommand, useBindings } from '#renderer/data/commands.ts'
import { changeDesk, setPaneCount, useDesk } from '#renderer/data/desk.ts'
import { app } from '#renderer/strings/app.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { LibraryMenu } from './library-menu.tsx'
import { usePanel } from './panels.ts'
import { SearchField } from './search-field.tsx'
import styles from './top-bar.module.css'

const COUNTS = ['1', '2', '3', '4'] as const

/** The bar at the upper edge; `name` is the library's. */
export function TopBar({ name }: { readonly name: string }) {
  return (
    <header className={styles.bar} data-region aria-label={app.toolbar}>
      <div className={styles.start}>
        <PanelToggle panel="sidebar" />
        <LibraryMenu name={name} />
        <History />
      </div>
      <div className={styles.middle}>
        <SearchField />
        <IconButton label={app.goToAnything} keys="$mod+K" onPress={() => runCommand('go.switcher')}>
          <Zap />
        </IconButton>
      </div>
      <div className={styles.end}>
        <PaneCount />
        <ExportButton />
        <PanelToggle panel="inspector" />
      </div>
    </header>
  )
}

function PanelToggle({ panel }: { readonly panel: 'sidebar' | 'inspector' }) {
  const { isOpen, toggle } = usePanel(panel)
  const sidebar = panel === 'sidebar'
  const label = sidebar
    ? isOpen
      ? app.hideSidebar
      : app.showSidebar
    : isOpen
      ? app.hideInspector
      : app.showInspector
  return (
    <span data-toggles-panel>
      <IconButton label={label} keys={sidebar ? '$mod+B' : '$mod+I'} onPress={toggle}>
        {sidebar ? <PanelLeft /> : <PanelRight />}
      </IconButton>
    </span>
  )
}

function History() {
  const past = useDesk((state) => state.past.length)
  const future = useDesk((state) => state.future.length)
  return (
    <>
      <IconButton
        label={app.back}
        keys="Alt+ArrowLeft"
        isDisabled={past === 0}
        onPress={() => runCommand('go.back')}
      >
        <ArrowLeft className={styles.directed} />
      </IconButton>
      <IconButton
        label={app.forward}
        keys="Alt+ArrowRight"
        isDisabled={future === 0}
        onPress={() => runCommand('go.forward')}
      >
        <ArrowRight className={styles.directed} />
      </IconButton>
    </>
  )
}

function PaneCount() {
  const count = useDesk(({ desk }) => desk.panes.length)
  const together = useDesk(({ desk }) => desk.scrollTogether)
  return (
    <>
      {count > 1 ? (
        <IconButton
          label={app.scrollTogether}
          keys="$mod+Alt+S"
          isActive={together}
          aria-pressed={together}
          onPress={() => changeDesk({ scrollTogether: !together })}
        >
          <Link2 />
        </IconButton>
      ) : null}
      <Segmented
        label={app.paneCount}
        hideLabel
        value={String(count)}
        options={COUNTS.map((value) => ({ value, text: value, label: app.panes(Number(value)) }))}
        onChange={(value) => setPaneCount(Number(value))}
      />
    </>
  )
}

function ExportButton() {
  const bound = useBindings(({ bindings }) => (bindings.get('pack.export')?.length ?? 0) > 0)
  if (!bound) return null
  return (
    <Button variant="primary" onPress={() => runCommand('pack.export')}>
      {app.exportPack}
    </Button>
  )
}
