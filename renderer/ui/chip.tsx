import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import styles from './chip.module.css'
import { classes } from './classes.ts'

/** A small rounded label, such as a tag on a card. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className={styles.chip}>{children}</span>
}

interface ChipButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  /** Filled while it has an effect. */
  readonly isOn?: boolean
  readonly children: ReactNode
}

/** A chip that can be pressed, such as a filter that opens a menu. */
export function ChipButton({ isOn = false, children, ...rest }: ChipButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.chip, styles.pressable, isOn && styles.on)}>
      {children}
    </AriaButton>
  )
}

interface RemovableChipProps {
  readonly children: ReactNode
  /** The accessible name of the cross. */
  readonly removeLabel: string
  readonly onRemove: () => void
}

/** A chip with a cross that takes it away. */
export function RemovableChip({ children, removeLabel, onRemove }: RemovableChipProps) {
  return (
    <span className={classes(styles.chip, styles.on)}>
      {children}
      <AriaButton className={styles.remove} aria-label={removeLabel} onPress={onRemove}>
        <X />
      </AriaButton>
    </span>
  )
}
