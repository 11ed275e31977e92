import { type ReactNode, useId } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './checkbox.module.css'
import { Tick } from './tick.tsx'

interface CheckboxProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  /** What it means, in smaller words below. */
  readonly description?: string
  readonly children: ReactNode
}

/** A box to tick. */
export function Checkbox({ isSelected, onChange, description, children }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <AriaCheckbox
        className={styles.checkbox}
        isSelected={isSelected}
        onChange={onChange}
        aria-describedby={description ? id : undefined}
      >
        <Tick />
        {children}
      </AriaCheckbox>
      {description && (
        <p id={id} className={styles.description}>
          {description}
        </p>
      )}
    </div>
  )
}
