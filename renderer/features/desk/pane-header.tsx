import { Ellipsis, ListTree, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand, useBindings } from '#renderer/data/commands.ts'
import { changeDesk } from '#renderer/data/desk.ts'
import { desk as strings } from '#renderer/strings/desk.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import type { CommandId } from '#shared/domain/commands.ts'
import type { Pane } from '#shared/domain/desk.ts'
import styles from './pane-header.module.css'
import { PaneMenu } from './pane-menu.tsx'
import { TabStrip } from './tab-strip.tsx'

interface PaneHeaderProps {
  readonly number: number
  readonly pane: Pane
  /** What the tab in front says and offers beside the tabs. */
  readonly tools: ReactNode
}

/** The upper edge of a pane: tabs, where the reader is, and what can be done with the tab in front. */
export function PaneHeader({ number, pane, tools }: PaneHeaderProps) {
  const front = pane.tabs[pane.active]
  const canFind = useBindings(({ bindings }) => (bindings.get('find.inDocument')?.length ?? 0) > 0)
  const here = (command: CommandId) => () => {
    changeDesk({ focused: number })
    runCommand(command)
  }
  return (
    <header className={styles.header}>
      <TabStrip number={number} pane={pane} />
      {tools}
      <div className={styles.actions}>
        {front?.kind === 'document' && canFind ? (
          <>
            <IconButton size="small" label={strings.goToHeading} keys="$mod+J" onPress={here('go.heading')}>
              <ListTree />
            </IconButton>
            <IconButton
              size="small"
              label={strings.findInDocument}
              keys="$mod+F"
              onPress={here('find.inDocument')}
            >
              <Search />
            </IconButton>
          </>
        ) : null}
        <PaneMenu
          number={number}
          pane={pane}
          trigger={
            <IconButton size="small" label={strings.paneMenu}>
              <Ellipsis />
            </IconButton>
          }
        />
      </div>
    </header>
  )
}
