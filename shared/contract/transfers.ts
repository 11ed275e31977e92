import { z } from 'zod'
import { documentId } from '../domain/ids.ts'
import { task } from './define.ts'

/**
 * What came in from another program. `source` names the program or format; `documents` are those that came with the file and
 * were new, `highlights`, `notes` and `tags` count what was new. `unplaced` lists everything that has no place in the library,
 * or none that is certain, with the reason: nothing is left out silently.
 */
export const transferReport = z.object({
  source: z.string(),
  documents: z.array(z.object({ id: documentId, title: z.string() })),
  highlights: z.number().int(),
  notes: z.number().int(),
  tags: z.number().int(),
  unplaced: z.array(z.object({ what: z.string(), why: z.string() })),
})
export type TransferReport = z.infer<typeof transferReport>

export const transfers = {
  /**
   * Brings in what another program exported, one file (absolute path), whose kind is told by its content: REFI-QDA projects and
   * codebooks, Hypothesis, Taguette, Web Annotation. What came in before is not added twice. One step to undo, besides
   * documents that came with it. Fails with `unsupported` for a file of no known kind.
   */
  'transfers.import': task(z.object({ path: z.string() }), transferReport),
  /** Writes all tags as a REFI-QDA codebook (.qdc), whole or not at all. */
  'tags.exportCodebook': task(
    z.object({ path: z.string() }),
    z.object({ path: z.string(), tags: z.number().int() }),
  ),
  /** Adds the tags of a REFI-QDA codebook (.qdc) or project (.qdpx); tags of the same name under the same parent are left as they are. */
  'tags.importCodebook': task(z.object({ path: z.string() }), transferReport),
} as const
