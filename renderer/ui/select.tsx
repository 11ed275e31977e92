import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import styles from './select.module.css'

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: string; readonly detail?: string }[]
  readonly onChange: (value: T) => void
}

/** One choice of many, in a list that opens; typing finds it. */
export function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  return (
    <AriaSelect className={styles.select} value={value} onChange={(chosen) => onChange(chosen as T)}>
      <Label className={styles.label}>{label}</Label>
      <Button className={styles.button}>
        <SelectValue className={styles.value}>{({ selectedText }) => selectedText ?? value}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list} items={options.map((option) => ({ ...option, id: option.value }))}>
          {({ text, detail }) => (
            <ListBoxItem textValue={text} className={styles.option}>
              {({ isSelected }) => (
                <>
                  <span className={styles.check}>{isSelected && <Check aria-hidden="true" />}</span>
                  <span className={styles.text} dir="auto">
                    {text}
                  </span>
                  {detail ? <span className={styles.detail}>{detail}</span> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
