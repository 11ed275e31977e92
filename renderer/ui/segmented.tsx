import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './segmented.module.css'

interface SegmentedProps<T extends string> {
  readonly label: string
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean
  /** Small enough for the header of a pane. */
  readonly size?: 'small'
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: string; readonly label?: string }[]
  readonly onChange: (value: T) => void
}

/** A few choices side by side of which one holds. `label` of an option names it where its text is too short. */
export function Segmented<T extends string>({
  label,
  hideLabel = false,
  size,
  value,
  options,
  onChange,
}: SegmentedProps<T>) {
  return (
    <RadioGroup
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
      className={styles.group}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={styles.label}>{label}</Label>}
      <div className={styles.segments} data-size={size}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={styles.segment}
            {...(option.label ? { 'aria-label': option.label } : {})}
          >
            {option.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
