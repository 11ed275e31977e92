import { type ReactNode, useState } from 'react'
import { changeDesk, moveTab, openTab, useDesk } from '#renderer/data/desk.ts'
import { droppedTab, isTabDrag } from '#renderer/data/tab-drag.ts'
import { desk as strings } from '#renderer/strings/desk.ts'
import { classes } from '#renderer/ui/classes.ts'
import { type Pane as PaneState, type Tab, tabKey } from '#shared/domain/desk.ts'
import { EmptyPane } from './empty-pane.tsx'
import styles from './pane.module.css'
import { PaneHeader } from './pane-header.tsx'
import { useTabTitle } from './tab-title.ts'

import { TrashedLine } from './trashed-line.tsx'

interface PaneProps {
  /** Index of the pane, from 0. */
  readonly number: number
  readonly pane: PaneState
  readonly renderTab: (pane: number, index: number, tab: Tab) => ReactNode
  readonly renderTools: (pane: number, index: number, tab: Tab) => ReactNode
}

/** One pane of the desk: its tabs, and what the one in front shows. Another pane's tab can be dropped on it. */
export function Pane({ number, pane, renderTab, renderTools }: PaneProps) {
  const focused = useDesk(({ desk }) => desk.focused === number && desk.panes.length > 1)
  const front = pane.tabs[pane.active] ?? null
  const title = useTabTitle(front)
  const [target, setTarget] = useState(false)
  const focus = () => {
    if (useDesk.getState().desk.focused !== number) changeDesk({ focused: number })
  }

  return (
    <section
      aria-label={strings.pane(number + 1, title ?? strings.emptyPane)}
      data-region
      data-pane={number + 1}
      className={classes(styles.pane, focused && styles.focused, target && styles.target)}
      onFocusCapture={focus}
      onPointerDownCapture={focus}
      onDragOver={(event) => {
        if (!isTabDrag(event)) return
        event.preventDefault()
        setTarget(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setTarget(false)
      }}
      onDrop={(event) => {
        setTarget(false)
        const dropped = droppedTab(event)
        if (!dropped) return
        event.preventDefault()
        const { tab, from } = dropped
        if (from) moveTab(from.pane, from.index, number)
        else openTab(tab, { pane: number })
      }}
    >
      {front ? (
        <>
          <PaneHeader number={number} pane={pane} tools={renderTools(number, pane.active, front)} />
          <div
            key={tabKey(front)}
            id={`pane-${number + 1}-body`}
            role="tabpanel"
            aria-label={title ?? strings.loading}
            data-reader={front.kind === 'document' ? '' : undefined}
            tabIndex={-1}
            className={styles.body}
          >
            {front.kind === 'document' ? <TrashedLine pane={number} document={front.document} /> : null}
            {renderTab(number, pane.active, front)}
          </div>
        </>
      ) : (
        <EmptyPane />
      )}
    </section>
  )
}
