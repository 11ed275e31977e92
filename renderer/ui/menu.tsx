import { Check } from 'lucide-react'
import { type ReactElement, type ReactNode, useRef } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { Keys } from './keys.tsx'
import styles from './menu.module.css'

interface MenuProps<T extends object> extends Omit<AriaMenuProps<T>, 'className' | 'style'> {
  readonly label: string
}

interface MenuButtonProps<T extends object> extends MenuProps<T> {
  /** The button that opens the menu. */
  readonly trigger: ReactElement
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** A button with a menu; `children` are `MenuItem` and `MenuSeparator`. */
export function MenuButton<T extends object>({
  trigger,
  label,
  placement = 'bottom start',
  ...rest
}: MenuButtonProps<T>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={styles.popover}>
        <AriaMenu {...rest} aria-label={label} className={styles.menu} />
      </Popover>
    </MenuTrigger>
  )
}

/** Where a context menu opens, in CSS pixels of the window. */
export interface MenuPoint {
  readonly x: number
  readonly y: number
}

interface ContextMenuProps<T extends object> extends MenuProps<T> {
  /** Null while it is closed. */
  readonly at: MenuPoint | null
  readonly onClose: () => void
}

/** A menu at a point: for the right mouse button and the menu key. */
export function ContextMenu<T extends object>({ at, onClose, label, ...rest }: ContextMenuProps<T>) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className={styles.anchor}
        style={at ? { left: at.x, top: at.y } : undefined}
      />
      <Popover
        key={at ? `${at.x},${at.y}` : 'closed'}
        aria-label={label}
        isOpen={at !== null}
        onOpenChange={(open) => (open ? undefined : onClose())}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        className={styles.popover}
      >
        <AriaMenu {...rest} aria-label={label} onClose={onClose} className={styles.menu} />
      </Popover>
    </>
  )
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  readonly icon?: ReactNode
  /** Keys in tinykeys notation, shown at the end. */
  readonly keys?: string | undefined
  readonly isDangerous?: boolean
  /** Read by typing ahead and by screen readers. */
  readonly children: string
  /** A smaller word at the end, such as a count. */
  readonly detail?: string
}

/** One line of a menu. In a menu with `selectionMode` chosen lines have a check mark. */
export function MenuItem({ icon, keys, isDangerous = false, children, detail, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={children}
      className={classes(styles.item, isDangerous && styles.danger)}
    >
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode === 'none' ? icon : <span className={styles.check}>{isSelected && <Check />}</span>}
          <span className={styles.label} dir="auto">
            {children}
          </span>
          {detail ? <span className={styles.detail}>{detail}</span> : null}
          {keys ? <Keys keys={keys} /> : null}
        </>
      )}
    </AriaMenuItem>
  )
}

/** A line between groups of a menu. */
export function MenuSeparator() {
  return <Separator className={styles.separator} />
}
