import { type ReactNode, useEffect, useRef } from 'react'
import { useDesk } from '#renderer/data/desk.ts'
import { focusPane } from '#renderer/data/pane-focus.ts'
import { classes } from '#renderer/ui/classes.ts'
import styles from './overlay-panel.module.css'

interface OverlayPanelProps {
  /** Whether the panel lies over the desk: then Escape and a press beside it close it. */
  readonly isOver: boolean
  readonly side: 'start' | 'end'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The place of a side panel: a column of its own, or in a narrow window a layer over the desk. */
export function OverlayPanel({ isOver, side, onClose, children }: OverlayPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    if (!isOver) return undefined
    const before = document.activeElement
    // A comment that is to be written has the focus already.
    const cameFrom = panel.current?.contains(before) ? null : before
    if (cameFrom) panel.current?.querySelector<HTMLElement>('button, [tabindex="0"]')?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      close.current()
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
      else focusPane(useDesk.getState().desk.focused)
    }
    const onPress = ({ target }: PointerEvent) => {
      // Menus and dialogs of the panel are drawn outside of it.
      const inside =
        target instanceof Element &&
        target.closest(
          '[data-overlay-panel], [data-toggles-panel], [role="dialog"], [role="menu"], [data-react-aria-top-layer]',
        )
      if (!inside) close.current()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', onPress)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', onPress)
    }
  }, [isOver])

  return (
    <div
      ref={panel}
      data-overlay-panel
      className={classes(styles.panel, styles[side], isOver && styles.over)}
    >
      {children}
    </div>
  )
}
