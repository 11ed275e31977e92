import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField } from 'react-aria-components'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button as TextButton } from '#renderer/ui/button.tsx'
import styles from './dialogs.module.css'

interface ContextStepperProps {
  readonly label: string
  /** Sentences; null for as many as the pack usually shows. */
  readonly value: number | null
  /** How many the pack usually shows; null where this is the pack's own number. */
  readonly usual: number | null
  readonly onChange: (value: number | null) => void
}

/** A number of sentences of context, 0 to 9. */
export function ContextStepper({ label, value, usual, onChange }: ContextStepperProps) {
  return (
    <div className={styles.stepper}>
      <NumberField
        value={value ?? usual ?? 0}
        minValue={0}
        maxValue={9}
        onChange={(typed) => onChange(Number.isNaN(typed) ? (usual === null ? 0 : null) : typed)}
      >
        <Label className={styles.label}>{label}</Label>
        <Group className={styles.number}>
          <Button slot="decrement">
            <Minus aria-hidden="true" />
          </Button>
          <Input />
          <Button slot="increment">
            <Plus aria-hidden="true" />
          </Button>
        </Group>
      </NumberField>
      {usual !== null &&
        (value === null ? (
          <span className={styles.use}>{s.asPack}</span>
        ) : (
          <TextButton variant="quiet" onPress={() => onChange(null)}>
            {s.backToPack(usual)}
          </TextButton>
        ))}
    </div>
  )
}
