import type { TagId } from '#shared/domain/ids.ts'

/** What of a tag decides how it is merged; `folded` is its name as names are compared. */
export interface PlannedTag {
  readonly id: TagId
  readonly parent: TagId | null
  readonly folded: string
}

/** What a merge does to the codebook. */
export interface MergePlan {
  /** Under which tag the one that all become stands afterwards. */
  readonly parent: TagId | null
  /** The tags that go, each with the one that bears what it bore. */
  readonly dissolved: ReadonlyMap<TagId, TagId>
  /** The tags that stay and get another parent. */
  readonly moved: ReadonlyMap<TagId, TagId>
}

/**
 * Plans how `sources` become `into`. What stood below them goes below `into`; where there is a tag of the same name, the two
 * are united in turn. A tag below one of its sources moves up beside the topmost of these, so that nothing stands below
 * itself.
 */
export function planMerge(tags: readonly PlannedTag[], into: TagId, sources: readonly TagId[]): MergePlan {
  const parents = new Map(tags.map(({ id, parent }) => [id, parent]))
  const dissolved = new Map<TagId, TagId>(sources.filter((id) => id !== into).map((id) => [id, into]))
  const moved = new Map<TagId, TagId>()
  const parent = parentAboveSources(parents, into, dissolved)
  parents.set(into, parent)

  const childrenOf = (id: TagId): PlannedTag[] =>
    tags.filter((tag) => parents.get(tag.id) === id && tag.id !== into && !dissolved.has(tag.id))

  const adopt = (keeper: TagId): void => {
    const gone = [...dissolved].filter(([, to]) => to === keeper).map(([from]) => from)
    const named = new Map(childrenOf(keeper).map(({ id, folded }) => [folded, id]))
    for (const child of gone.flatMap(childrenOf)) {
      const twin = named.get(child.folded)
      if (twin === undefined) {
        named.set(child.folded, child.id)
        moved.set(child.id, keeper)
      } else dissolved.set(child.id, twin)
    }
    const keepers = new Set(dissolved.values())
    for (const id of named.values()) if (keepers.has(id)) adopt(id)
  }
  adopt(into)
  return { parent, dissolved, moved }
}

/** The parent of the topmost source above a tag; its own parent when none of them stands above it. */
function parentAboveSources(
  parents: ReadonlyMap<TagId, TagId | null>,
  into: TagId,
  sources: ReadonlyMap<TagId, TagId>,
): TagId | null {
  let result = parents.get(into) ?? null
  for (let above = result; above !== null; above = parents.get(above) ?? null) {
    if (sources.has(above)) result = parents.get(above) ?? null
  }
  return result
}
