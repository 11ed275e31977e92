import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'

/** A tag with what stands below it. */
export interface Branch {
  readonly tag: Tag
  readonly children: readonly Branch[]
}

/** The codebook as a tree; the order among siblings is that of the list. */
export function branches(tags: readonly Tag[], parent: TagId | null = null): Branch[] {
  return tags.filter((tag) => tag.parent === parent).map((tag) => ({ tag, children: branches(tags, tag.id) }))
}

/** The tags that may become the parent of `tag`: all but itself and what is below it. */
export function possibleParents(tags: readonly Tag[], tag: TagId | null): Tag[] {
  const below = new Set<TagId | null>(tag === null ? [] : [tag])
  // Parents come before children, so one pass finds all descendants.
  for (const other of tags) if (other.parent !== null && below.has(other.parent)) below.add(other.id)
  return tags.filter(({ id }) => !below.has(id))
}
