import {
  BookMarked,
  FileDiff,
  LayoutGrid,
  LayoutTemplate,
  ListChecks,
  Package,
  SpellCheck,
  StickyNote,
  X,
} from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, type WheelEvent } from 'react'
import { closeTab, keepTabs, selectTab } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { dragTab } from '#renderer/data/tab-drag.ts'
import { desk as strings } from '#renderer/strings/desk.ts'
import { classes } from '#renderer/ui/classes.ts'
import { KindIcon } from '#renderer/ui/kind-icon.tsx'
import { type Pane, type Tab, tabKey } from '#shared/domain/desk.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './tab-strip.module.css'
import { useTabTitle } from './tab-title.ts'

interface TabStripProps {
  readonly number: number
  readonly pane: Pane
}

/**
 * The tabs of a pane. A tab list may hold nothing but tabs, so the crosses stand after it in the page and are drawn on
 * the tabs by the order of one row.
 */
export function TabStrip({ number, pane }: TabStripProps) {
  const strip = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { tabs, active } = pane

  // The tab in front stays in sight when tabs come and go and when the pane becomes narrower.
  useEffect(() => {
    const show = () => list.current?.children[active]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const resized = new ResizeObserver(show)
    if (strip.current) resized.observe(strip.current)
    return () => resized.disconnect()
  }, [active, tabs.length])

  const onKeyDown = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const target = targetOf(event.key, active, tabs.length, rtl)
    if (event.key === 'Delete') closeTab(number, active)
    else if (target !== null) selectTab(number, target)
    else return
    event.preventDefault()
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
  }

  // A wheel that only turns up and down moves the strip sideways.
  const onWheel = ({ currentTarget, deltaX, deltaY }: WheelEvent<HTMLElement>) => {
    const rtl = getComputedStyle(currentTarget).direction === 'rtl'
    if (deltaX === 0) currentTarget.scrollLeft += rtl ? -deltaY : deltaY
  }

  return (
    <div ref={strip} className={styles.strip} onWheel={onWheel}>
      <div
        ref={list}
        role="tablist"
        aria-label={strings.tabs(number + 1)}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab, index) => (
          <TabButton key={tabKey(tab)} number={number} index={index} tab={tab} isFront={index === active} />
        ))}
      </div>
      {tabs.map((tab, index) => (
        <CloseButton key={tabKey(tab)} number={number} index={index} tab={tab} isFront={index === active} />
      ))}
    </div>
  )
}

/** The tab that an arrow, Home or End leads to; null for other keys. */
function targetOf(key: string, active: number, count: number, rtl: boolean): number | null {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight'
  const back = rtl ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward) return (active + 1) % count
  if (key === back) return (active + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

interface OneTabProps {
  readonly number: number
  readonly index: number
  readonly tab: Tab
  readonly isFront: boolean
}

const ICONS = {
  note: StickyNote,
  pack: Package,
  template: LayoutTemplate,
  difference: FileDiff,
  review: ListChecks,
  board: LayoutGrid,
  codebook: BookMarked,
  draft: SpellCheck,
} as const satisfies Record<Exclude<Tab['kind'], 'document'>, unknown>

function TabButton({ number, index, tab, isFront }: OneTabProps) {
  const title = useTabTitle(tab) ?? strings.loading
  const Icon = tab.kind === 'document' ? null : ICONS[tab.kind]
  const isPassing = tab.kind === 'document' && tab.passing === true
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isFront}
      aria-controls={isFront ? `pane-${number + 1}-body` : undefined}
      tabIndex={isFront ? 0 : -1}
      title={title}
      draggable
      className={classes(styles.tab, isFront && styles.front, isPassing && styles.passing)}
      style={{ order: index * 2 }}
      onDragStart={(event) => dragTab(event, { tab, from: { pane: number, index } })}
      onClick={() => selectTab(number, index)}
      onDoubleClick={() => tab.kind === 'document' && keepTabs(tab.edition)}
      onAuxClick={(event) => {
        if (event.button === 1) closeTab(number, index)
      }}
    >
      {tab.kind === 'document' ? <DocumentIcon document={tab.document} /> : null}
      {Icon ? <Icon aria-hidden="true" /> : null}
      <span dir="auto">{title}</span>
    </button>
  )
}

function DocumentIcon({ document }: { readonly document: DocumentId }) {
  const kind = useRead('documents.get', { id: document }).data?.kind
  return kind ? <KindIcon kind={kind} /> : null
}

function CloseButton({ number, index, tab, isFront }: OneTabProps) {
  const title = useTabTitle(tab) ?? strings.loading
  return (
    <button
      type="button"
      aria-label={strings.closeTab(title)}
      tabIndex={isFront ? 0 : -1}
      className={styles.close}
      style={{ order: index * 2 + 1 }}
      onClick={() => closeTab(number, index)}
    >
      <X aria-hidden="true" />
    </button>
  )
}
