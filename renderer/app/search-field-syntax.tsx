import { type Ref, useMemo } from 'react'
import { type SpanKind, syntaxOf } from '#shared/query/syntax.ts'
import styles from './search-field.module.css'

/** Longer searches are shown without their syntax, so that each key is drawn at once. */
export const LONGEST_WITH_SYNTAX = 1_000

const LOOKS: Readonly<Partial<Record<SpanKind, string | undefined>>> = {
  operator: styles.operator,
  field: styles.fieldName,
  value: styles.value,
  phrase: styles.phrase,
  prefix: styles.phrase,
  fuzzy: styles.pattern,
  pattern: styles.pattern,
  problem: styles.problem,
}

interface SearchFieldSyntaxProps {
  readonly text: string
  readonly ref: Ref<HTMLDivElement>
}

/** The typed search in the looks of its parts; it stands exactly over the field's own text, which is not drawn. */
export function SearchFieldSyntax({ text, ref }: SearchFieldSyntaxProps) {
  const spans = useMemo(() => syntaxOf(text), [text])
  return (
    <div ref={ref} className={styles.syntax} dir="auto" aria-hidden="true">
      {spans.map(({ start, end, kind }) => (
        <span key={start} className={LOOKS[kind]}>
          {text.slice(start, end)}
        </span>
      ))}
    </div>
  )
}
