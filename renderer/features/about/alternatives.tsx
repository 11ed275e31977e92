import { about as words } from '#renderer/strings/about.ts'
import { ChipButton } from '#renderer/ui/chip.tsx'
import type { MetadataField, MetadataValue } from '#shared/domain/metadata.ts'
import styles from './about.module.css'

interface AlternativesProps {
  readonly field: MetadataField
  readonly values: readonly MetadataValue[]
  readonly onUse: (value: string) => void
}

/** Values that the importer found besides the one in use: conflicts are shown and settled with a click. */
export function Alternatives({ field, values, onUse }: AlternativesProps) {
  const different = values.filter(
    ({ value }, index) => values.findIndex((other) => other.value === value) === index,
  )
  if (different.length === 0) return null
  return (
    <div
      className={styles.alternatives}
      role="group"
      aria-label={`${words.fields[field]}: ${words.alternatives}`}
    >
      <span className={styles.origin}>{words.alternatives}</span>
      {different.map(({ value, origin }) => (
        <ChipButton key={value} aria-label={words.use(value, origin)} onPress={() => onUse(value)}>
          <bdi>{value}</bdi>
        </ChipButton>
      ))}
    </div>
  )
}
