import type { Query } from '#shared/query/ast.ts'
import { matchMarks } from '#shared/query/match.ts'

interface MarkedTextProps {
  readonly text: string
  /** Null marks nothing. */
  readonly query: Query | null
}

/** A text in which the words that were looked for are marked. */
export function MarkedText({ text, query }: MarkedTextProps) {
  if (!query) return text
  const marks = matchMarks(query, text)
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
