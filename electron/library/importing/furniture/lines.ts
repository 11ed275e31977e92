import type { Draft } from '../draft.ts'
import { type Credit, readCredit } from '../metadata/credits.ts'
import { countWords, isProse, key, plain } from '../shape.ts'

/** A draft with what the rules ask of it, worked out once. */
export interface Line extends Draft {
  readonly index: number
  /** See `plain` in shape.ts; empty for texts too long to be a phrase. */
  readonly plain: string
  /** See `key` in shape.ts; empty for texts too long to be a title or a breadcrumb. */
  readonly key: string
  readonly words: number
  readonly prose: boolean
  /** What the line says of author and date when it does nothing else. */
  readonly credit: Credit | null
}

/** No phrase of the tables, title or breadcrumb is longer (UTF-16 units). */
const LONGEST = 400

/** Works out what the rules ask; linear in the text. */
export function toLines(drafts: readonly Draft[]): Line[] {
  return drafts.map((draft, index) => {
    const short = draft.text.length <= LONGEST
    const running = draft.kind !== 'row' && draft.kind !== 'code'
    const credit = running ? readCredit(draft.text) : null
    const words = countWords(draft.text)
    return {
      ...draft,
      index,
      plain: short ? plain(draft.text) : '',
      key: short ? key(draft.text) : '',
      words,
      prose: running && credit === null && isProse(draft.text, words),
      credit,
    }
  })
}
