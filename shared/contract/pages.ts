import { z } from 'zod'
import { editionId } from '../domain/ids.ts'
import { placedPage, textBox } from '../domain/pages.ts'
import { read } from './define.ts'

/** Bytes of a source that one call may ask for. */
export const MOST_SOURCE_BYTES = 4 * 1024 * 1024

export const pages = {
  /** The pages of an edition whose source has pages, in order; none for other kinds. */
  'pages.list': read(['passages'], z.object({ edition: editionId }), z.array(placedPage)),
  /** Where the words of one page (counted from 1) stand on it; offsets are UTF-16 units of the canonical text. */
  'pages.boxes': read(
    ['passages'],
    z.object({ edition: editionId, number: z.number().int().positive() }),
    z.array(textBox),
  ),
  /**
   * Bytes `from` ≤ x < `to` of the original file of an edition, at most `MOST_SOURCE_BYTES`, and the size of the whole.
   * Fails with `not-found` where the file is gone.
   */
  'sources.read': read(
    [],
    z.object({
      edition: editionId,
      from: z.number().int().nonnegative(),
      to: z.number().int().positive(),
    }),
    z.object({ bytes: z.instanceof(Uint8Array), size: z.number().int() }),
  ),
} as const
