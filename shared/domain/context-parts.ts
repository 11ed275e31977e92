import type { ComposedExcerpt } from './composed-pack.ts'

/** The context of a quotation, and the signs of it that touch the quotation: they are read with that. */
export interface ContextParts {
  readonly before: string
  /** As in “He said: ‘”. */
  readonly opening: string
  /** As the full stop of a sentence that was not quoted to its end. */
  readonly closing: string
  readonly after: string
}

/** The context of an excerpt, parted where it can stand in lines of its own. */
export function contextParts({ before, after }: Pick<ComposedExcerpt, 'before' | 'after'>): ContextParts {
  const [opening = ''] = /(?<=^|\s)[\p{Ps}\p{Pi}"']+$/u.exec(before) ?? []
  const [closing = ''] = /^[^\p{L}\p{M}\p{N}\s…]+(?=\s|$)/u.exec(after) ?? []
  return {
    before: before.slice(0, before.length - opening.length).trim(),
    opening,
    closing,
    after: after.slice(closing.length).trim(),
  }
}
