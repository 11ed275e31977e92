import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classes } from './classes.ts'
import { Tooltip } from './tooltip.tsx'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` at most once in a view; `quiet` has no border until it is pointed at. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly children: ReactNode
}

/** A button with words on it. */
export function Button({ variant = 'plain', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[variant])}>
      {children}
    </AriaButton>
  )
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The accessible name, shown as a tooltip too. */
  readonly label: string
  /** Keys in tinykeys notation, shown in the tooltip. */
  readonly keys?: string | undefined
  readonly size?: 'small' | 'medium'
  readonly isActive?: boolean
  readonly children: ReactNode
}

/** A button that shows only an icon. `isActive` marks it as switched on. */
export function IconButton({
  label,
  keys,
  size = 'medium',
  isActive = false,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(styles.icon, size === 'small' && styles.small, isActive && styles.active)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  )
}
