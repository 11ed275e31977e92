import type { ReadHandle } from '#library/database/handles.ts'
import { textAround } from '#library/documents/passage-queries.ts'
import { describe } from '#shared/anchoring/describe.ts'
import { CONTEXT_LENGTH, type Selector } from '#shared/anchoring/selector.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/text/words.ts'

/** More than a selector's context with a character that is not to be halved at its edge. */
const MARGIN = CONTEXT_LENGTH + 2

/**
 * The selector of a range of an edition (UTF-16 offsets) without the white space around it, so that a highlight begins and
 * ends with a word. Fails with `invalid-input` for a range without words.
 */
export function selectorOf(
  db: ReadHandle,
  { edition, start, end }: Range & { readonly edition: EditionId },
): Selector {
  const around = textAround(db, edition, start - MARGIN, end + MARGIN)
  const words = around.text.slice(start - around.start, end - around.start)
  const inner = words.trim()
  if (inner === '' || end > around.start + around.text.length) {
    throw new BookwheelError(
      'invalid-input',
      'There are no words to highlight. Nothing was changed.',
      'Select some text.',
    )
  }
  const from = start - around.start + words.length - words.trimStart().length
  const found = describe(around.text, from, from + inner.length)
  return { ...found, start: found.start + around.start, end: found.end + around.start }
}
