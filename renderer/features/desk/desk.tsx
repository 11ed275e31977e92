import { Fragment, type ReactNode, useEffect } from 'react'
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import { changeDesk, useDesk } from '#renderer/data/desk.ts'
import { app } from '#renderer/strings/app.ts'
import { desk as strings } from '#renderer/strings/desk.ts'
import type { Tab } from '#shared/domain/desk.ts'
import styles from './desk.module.css'
import { Pane } from './pane.tsx'
import { useDeskCommands } from './use-desk-commands.ts'
import { useLostFocus } from './use-lost-focus.ts'

interface DeskProps {
  /** Draws what a tab shows: the desk knows panes and tabs, and nothing of what is read or written in them. */
  readonly renderTab: (pane: number, index: number, tab: Tab) => ReactNode
  /** Draws what stands for a tab in the header of its pane. */
  readonly renderTools: (pane: number, index: number, tab: Tab) => ReactNode
}

const idOf = (pane: number): string => `pane-${pane + 1}`

/** One to four panes side by side; their widths can be changed by mouse and keyboard and are remembered. */
export function Desk({ renderTab, renderTools }: DeskProps) {
  useDeskCommands()
  useLostFocus()
  const panes = useDesk(({ desk }) => desk.panes)
  const sizes = useDesk(({ desk }) => desk.sizes)
  const group = useGroupRef()
  const layout = Object.fromEntries(panes.map((_, pane) => [idOf(pane), sizes[pane] ?? 100 / panes.length]))
  const wanted = JSON.stringify(layout)

  // The panes' number or widths were changed by something else than the separators. A new panel is known to the group
  // one frame after it was drawn.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const now = group.current?.getLayout() ?? {}
      const next: Record<string, number> = JSON.parse(wanted)
      const ids = Object.keys(next)
      if (ids.length === Object.keys(now).length && ids.some((id) => now[id] !== next[id])) {
        group.current?.setLayout(next)
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [group, wanted])

  return (
    <main aria-label={app.desk} className={styles.desk}>
      <Group
        groupRef={group}
        className={styles.group}
        defaultLayout={layout}
        onLayoutChanged={(sizesById, { isUserInteraction }) => {
          if (isUserInteraction) changeDesk({ sizes: panes.map((_, pane) => sizesById[idOf(pane)] ?? 0) })
        }}
      >
        {panes.map((pane, number) => (
          <Fragment key={number}>
            {number > 0 ? (
              <Separator className={styles.separator} aria-label={strings.resize(number, number + 1)} />
            ) : null}
            <Panel id={idOf(number)} minSize="180px" className={styles.panel}>
              <Pane number={number} pane={pane} renderTab={renderTab} renderTools={renderTools} />
            </Panel>
          </Fragment>
        ))}
      </Group>
    </main>
  )
}
