import { z } from 'zod'
import { documentId, highlightId, tagId } from '../domain/ids.ts'
import { read, write } from './define.ts'
import { highlightColour } from './documents.ts'

/** A code of the codebook. Names are unique among siblings, compared without case; counts leave out trashed documents. */
export const tag = z.object({
  id: tagId,
  parent: tagId.nullable(),
  name: z.string().min(1),
  colour: highlightColour,
  description: z.string(),
  highlights: z.number().int(),
  documents: z.number().int(),
})
export type Tag = z.infer<typeof tag>

export const tags = {
  /** The whole codebook, parents before children, siblings by name. */
  'tags.list': read(['tags', 'highlights', 'documents'], z.object({}), z.array(tag)),
  /** Creates a tag, or returns the one of that name under that parent. Spaces around the name are cut off. */
  'tags.create': write(
    ['tags'],
    z.object({
      name: z.string(),
      parent: tagId.nullable().default(null),
      colour: highlightColour.default('amber'),
      description: z.string().default(''),
    }),
    tag,
  ),
  /** Changes what is given. A tag can't become its own descendant. */
  'tags.update': write(
    ['tags', 'highlights'],
    z.object({
      id: tagId,
      name: z.string().optional(),
      parent: tagId.nullable().optional(),
      colour: highlightColour.optional(),
      description: z.string().optional(),
    }),
    tag,
  ),
  /** Removes a tag and its descendants from the codebook and from everything that bears them. */
  'tags.remove': write(['tags', 'highlights', 'documents'], z.object({ id: tagId }), z.null()),
  /** Puts removed tags back with everything that bore them. */
  'tags.restore': write(
    ['tags', 'highlights', 'documents'],
    z.object({
      tags: z.array(
        tag.omit({ highlights: true, documents: true }).extend({
          highlights: z.array(highlightId),
          documents: z.array(documentId),
        }),
      ),
    }),
    z.null(),
  ),
} as const
