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
  /** Moves several under another tag (null: to the top) or recolours them, in one step. Each as in `tags.update`. */
  'tags.changeMany': write(
    ['tags', 'highlights'],
    z.object({
      ids: z.array(tagId).min(1),
      parent: tagId.nullable().optional(),
      colour: highlightColour.optional(),
    }),
    z.null(),
  ),
  /**
   * Makes one tag of several: `into` bears what any of them bore, its description holds all of theirs, and what stood
   * below them stands below it, same names united in turn. Where `into` stood below one of them it moves up.
   */
  'tags.merge': write(
    ['tags', 'highlights', 'documents'],
    z.object({ into: tagId, tags: z.array(tagId).min(1) }),
    tag,
  ),
  /**
   * Takes highlights out of a tag into a new one beside it, of the same colour. Those that do not bear the tag itself are
   * left alone; fails with `invalid-input` when none bears it or the name is taken.
   */
  'tags.split': write(
    ['tags', 'highlights'],
    z.object({
      tag: tagId,
      highlights: z.array(highlightId).min(1),
      name: z.string(),
      description: z.string().default(''),
    }),
    z.object({ tag, moved: z.number().int() }),
  ),
  /** Removes a tag and its descendants from the codebook and from everything that bears them. */
  'tags.remove': write(['tags', 'highlights', 'documents'], z.object({ id: tagId }), z.null()),
  /** The same for several, in one step. */
  'tags.removeMany': write(
    ['tags', 'highlights', 'documents'],
    z.object({ ids: z.array(tagId).min(1) }),
    z.null(),
  ),
  /** Makes tags and what bears them exactly so, whether they exist or not, and removes others: how steps are taken back. */
  'tags.restore': write(
    ['tags', 'highlights', 'documents'],
    z.object({
      tags: z.array(
        tag.omit({ highlights: true, documents: true }).extend({
          highlights: z.array(highlightId),
          documents: z.array(documentId),
        }),
      ),
      remove: z.array(tagId).default([]),
    }),
    z.null(),
  ),
} as const
