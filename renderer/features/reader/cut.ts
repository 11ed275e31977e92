import type { Passage } from '#shared/domain/passages.ts'
import type { Words } from './outline.ts'

/** The text of a range out of passages that cover it and follow each other. */
export function cut(passages: readonly Passage[], { start, end }: Words): string {
  const from = passages[0]?.start ?? 0
  return passages
    .map(({ text }) => text)
    .join('\n')
    .slice(start - from, end - from)
}
