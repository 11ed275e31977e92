import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { shownDate } from '#renderer/data/citation.ts'
import { call } from '#renderer/data/client.ts'
import { about as words } from '#renderer/strings/about.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { MetadataField, MetadataValue } from '#shared/domain/metadata.ts'
import styles from './about.module.css'
import { Alternatives } from './alternatives.tsx'

interface FieldProps {
  readonly document: DocumentId
  readonly field: MetadataField
  readonly value: MetadataValue | null
  readonly alternatives: readonly MetadataValue[]
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** How a value reads: dates and languages in words, the rest as it is. */
function shown(field: MetadataField, value: string): string {
  if (field === 'published') return shownDate(value)
  if (field !== 'language') return value
  try {
    return languages.of(value) ?? value
  } catch {
    return value
  }
}

/** One described value. Enter or leaving the field saves, Escape gives up; what was refused stays to be corrected. */
export function Field({ document, field, value, alternatives }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const label = words.fields[field]

  const close = (): void => {
    setTyped(null)
    setError(null)
  }
  const describe = async (text: string): Promise<void> => {
    if (text.trim() === (value?.value ?? '')) return close()
    try {
      await call('documents.describe', { id: document, field, value: text })
      close()
    } catch (failed) {
      const { message, advice } = toFailure(failed)
      setError(`${message} ${advice}`.trim())
    }
  }

  return (
    <div className={styles.field}>
      <div className={styles.label} aria-hidden={typed !== null}>
        {label}
      </div>
      {typed === null ? (
        <AriaButton
          ref={button}
          className={styles.value ?? ''}
          aria-label={words.edit(label, value ? shown(field, value.value) : words.empty)}
          onPress={() => setTyped(value?.value ?? '')}
        >
          {value ? (
            <bdi>{shown(field, value.value)}</bdi>
          ) : (
            <span className={styles.empty}>{words.empty}</span>
          )}
        </AriaButton>
      ) : (
        <TextField
          label={label}
          hideLabel
          autoFocus
          value={typed}
          error={error}
          onChange={setTyped}
          onBlur={() => void describe(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void describe(typed)
            else if (event.key === 'Escape') close()
            else event.continuePropagation()
          }}
          {...(field === 'published' ? { description: words.publishedHint } : {})}
        />
      )}
      {value ? (
        <p className={styles.origin}>
          <bdi>{words.origin(value.origin, value.evidence === value.value ? null : value.evidence)}</bdi>
        </p>
      ) : null}
      <Alternatives
        field={field}
        values={alternatives.filter((other) => other.value !== value?.value)}
        onUse={(chosen) => void describe(chosen)}
      />
    </div>
  )
}
