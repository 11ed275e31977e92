import { ChevronDown, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { library as strings } from '#renderer/strings/library.ts'
import { ChipButton } from '#renderer/ui/chip.tsx'
import { classes } from '#renderer/ui/classes.ts'
import styles from './list-header.module.css'

interface FilterChipProps {
  readonly name: string
  /** What the filter lets through, in words; null while it is not set. */
  readonly value: string | null
  readonly onClear: () => void
  /** The class of the dialog: a list of choices needs less room around it than fields do. */
  readonly looks: 'choose' | 'dialog'
  readonly children: (close: () => void) => ReactNode
}

/** A chip that opens a small dialog; once the filter is set it shows its value and a cross. */
export function FilterChip({ name, value, onClear, looks, children }: FilterChipProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <span className={classes(value !== null && styles.set)}>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <ChipButton aria-label={value === null ? strings.filterBy(name) : `${name}: ${value}`}>
          <span className={styles.value} dir="auto">
            {value ?? name}
          </span>
          {value === null ? <ChevronDown aria-hidden="true" /> : null}
        </ChipButton>
        <Popover
          aria-label={strings.filterBy(name)}
          placement="bottom start"
          offset={4}
          className={styles.popover}
        >
          <div className={styles[looks]}>{children(() => setOpen(false))}</div>
        </Popover>
      </DialogTrigger>
      {value === null ? null : (
        <Button className={styles.clear} aria-label={strings.clearFilter(name)} onPress={onClear}>
          <X aria-hidden="true" />
        </Button>
      )}
    </span>
  )
}
