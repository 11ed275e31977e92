import { useMemo } from 'react'
import type { HighlightColour } from '#shared/contract/documents.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { useRead } from './hooks.ts'
import { save } from './writes.ts'

/** The codebook: parents before children, and each tag by its id. */
export interface Codebook {
  readonly tags: readonly Tag[]
  readonly byId: ReadonlyMap<TagId, Tag>
}

const none: readonly Tag[] = []

/** The codebook as it is now; empty until it is known. */
export function useCodebook(): Codebook {
  const tags = useRead('tags.list', {}).data ?? none
  return useMemo(() => ({ tags, byId: new Map(tags.map((tag) => [tag.id, tag])) }), [tags])
}

/** A tag with the tags above it: "figures / evacuated". */
export function tagPath({ byId }: Codebook, tag: Tag): string {
  const above = tag.parent === null ? undefined : byId.get(tag.parent)
  return above ? `${tagPath({ tags: [], byId }, above)} / ${tag.name}` : tag.name
}

const COLOURS: readonly HighlightColour[] = ['amber', 'green', 'blue', 'rose', 'violet']

/** Creates a tag, or finds the one of that name; a new one takes the colour that the fewest tags at the top have. */
export function createTag(
  { tags }: Codebook,
  name: string,
  parent: { readonly id: TagId; readonly colour: HighlightColour } | null = null,
): Promise<Tag> {
  const used = (colour: HighlightColour) =>
    tags.filter((tag) => tag.parent === null && tag.colour === colour).length
  const rarest = COLOURS.toSorted((a, b) => used(a) - used(b))[0] ?? 'amber'
  return save('tags.create', { name, parent: parent?.id ?? null, colour: parent?.colour ?? rarest })
}
