import { useEffect, useRef } from 'react'
import { useCommand } from '#renderer/data/commands.ts'
import { changeDesk, useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { useView } from '#renderer/data/view.ts'
import { Desk } from '#renderer/features/desk/desk.tsx'
import { useDraftCommands } from '#renderer/features/drafts/use-draft-commands.ts'
import { JoinDialog } from '#renderer/features/editions/join-dialog.tsx'
import { useEditionCommands } from '#renderer/features/editions/use-edition-commands.ts'
import { DropOverlay } from '#renderer/features/library/import/drop-overlay.tsx'
import { ImportProgress } from '#renderer/features/library/import/import-progress.tsx'
import { useFrontDocumentCommands } from '#renderer/features/library/use-front-document-commands.ts'
import { ExportProgress } from '#renderer/features/packs/export-progress.tsx'
import { PackDialogs } from '#renderer/features/packs/pack-dialogs.tsx'
import { KeyList } from '#renderer/features/palette/key-list.tsx'
import { Switcher } from '#renderer/features/palette/switcher.tsx'
import { ReaderTools } from '#renderer/features/reader/reader-tools.tsx'
import { useWalkCommands } from '#renderer/features/search/use-walk-commands.ts'
import { SearchDialogs } from '#renderer/features/searches/search-dialogs.tsx'
import { LicencesDialog } from '#renderer/features/settings/licences-dialog.tsx'
import { SettingsDialog } from '#renderer/features/settings/settings-dialog.tsx'
import { Transfers } from '#renderer/features/transfers/transfers.tsx'
import { VerifyDialog } from '#renderer/features/verify/verify-dialog.tsx'
import { app } from '#renderer/strings/app.ts'
import { useAppearance } from './appearance.ts'
import { useAppCommands } from './commands/use-app-commands.ts'
import { useKeys } from './commands/use-keys.ts'
import { useMenu } from './commands/use-menu.ts'
import { Inspector } from './inspector.tsx'
import { holdUntilSaved } from './leaving.ts'
import { LibraryBanner } from './library-banner.tsx'
import { ListColumn } from './list-column.tsx'
import { OverlayPanel } from './overlay-panel.tsx'
import { closeOverlay, usePanel, whenCommenting } from './panels.ts'
import { SidebarColumn } from './sidebar-column.tsx'
import { StatusBar } from './status-bar.tsx'
import { TabBody } from './tab-body.tsx'
import { TopBar } from './top-bar.tsx'
import { useNoticeOfMain } from './use-notice-of-main.ts'
import styles from './workbench.module.css'

/** The three columns, the desk and the bars; every feature is put in its place here. */
export function Workbench() {
  useAppearance()
  useAppCommands()
  useKeys()
  useMenu()
  useNoticeOfMain()
  useFrontDocumentCommands()
  useEditionCommands()
  useDraftCommands()
  useWalkCommands()
  useEffect(holdUntilSaved, [])
  // What was chosen in a panel over the desk is shown: the panel has done its work.
  useEffect(() => useView.subscribe(closeOverlay), [])

  const name = useRead('library.status', {}).data?.name ?? ''
  useEffect(() => {
    document.title = app.windowTitle(name)
  }, [name])

  const sidebar = usePanel('sidebar')
  const inspector = usePanel('inspector')
  const list = useDesk(({ desk }) => desk.list)
  const open = useRef(inspector.open)
  useEffect(() => {
    open.current = inspector.open
  })
  useEffect(() => whenCommenting(() => open.current()), [])
  useCommand('view.sidebar', sidebar.toggle)
  useCommand('view.inspector', inspector.toggle)
  useCommand('view.list', () => changeDesk({ list: !list }))

  return (
    <div className={styles.window}>
      <TopBar name={name} />
      <LibraryBanner />
      {sidebar.isOpen ? (
        <OverlayPanel isOver={sidebar.isOver} side="start" onClose={sidebar.close}>
          <SidebarColumn />
        </OverlayPanel>
      ) : null}
      {list ? <ListColumn /> : null}
      <Desk
        renderTab={(pane, index, tab) => <TabBody pane={pane} index={index} tab={tab} />}
        renderTools={(pane, index, tab) =>
          tab.kind === 'document' ? <ReaderTools pane={pane} index={index} tab={tab} /> : null
        }
      />
      {inspector.isOpen ? (
        <OverlayPanel isOver={inspector.isOver} side="end" onClose={inspector.close}>
          <Inspector />
        </OverlayPanel>
      ) : null}
      <StatusBar>
        <ImportProgress />
        <ExportProgress />
        <Transfers />
      </StatusBar>
      <DropOverlay />
      <Switcher />
      <KeyList />
      <JoinDialog />
      <PackDialogs />
      <SearchDialogs />
      <VerifyDialog />
      <SettingsDialog />
      <LicencesDialog />
    </div>
  )
}
