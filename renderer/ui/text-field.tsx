import type { Ref } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import styles from './text-field.module.css'

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly description?: string
  /** What is wrong with the value; shown and announced. */
  readonly error?: string | null
  /** Rows of a multi-line field. */
  readonly rows?: number
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A labelled text field of one or more lines; its direction follows what is typed. */
export function TextField({
  label,
  hideLabel = false,
  placeholder,
  description,
  error,
  rows,
  inputRef,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      isInvalid={Boolean(error)}
      className={styles.field}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={styles.label}>{label}</Label>}
      {rows ? (
        <TextArea className={styles.input} rows={rows} dir="auto" {...(placeholder ? { placeholder } : {})} />
      ) : (
        <Input
          className={styles.input}
          dir="auto"
          {...(inputRef ? { ref: inputRef } : {})}
          {...(placeholder ? { placeholder } : {})}
        />
      )}
      {description ? (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      ) : null}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}
