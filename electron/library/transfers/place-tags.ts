import type { WriteHandle } from '#library/database/handles.ts'
import { plainLine } from '#library/importing/metadata/value.ts'
import { findTag, insertTag, tagNamed } from '#library/tags/queries.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { nearestColour } from './colours.ts'
import type { Foreign, ForeignCode, ForeignSystem, Unplaced } from './foreign.ts'
import { knownOrigin, saveOrigin } from './origin-queries.ts'

/** Tags that are only names are codes without a parent. */
export const BY_NAME = 'name:'

/** The codes of a file and those that are only names. */
export function allCodes({ codes, highlights }: Foreign): ForeignCode[] {
  const names = new Set(highlights.flatMap(({ tags }) => tags))
  return [
    ...codes,
    ...[...names].map((name) => ({
      foreignId: BY_NAME + name,
      parent: null,
      name,
      colour: null,
      description: '',
    })),
  ]
}

/** What the codes of a file have become. */
export interface PlacedTags {
  readonly ids: ReadonlyMap<string, TagId>
  readonly created: readonly TagId[]
  readonly unplaced: readonly Unplaced[]
}

/** Codes become tags under their parents; one of the same name that is there already is taken, and left as it is. */
export function placeTags(db: WriteHandle, system: ForeignSystem, codes: readonly ForeignCode[]): PlacedTags {
  const ids = new Map<string, TagId>()
  const created: TagId[] = []
  const unplaced: Unplaced[] = []
  for (const code of codes) {
    const parent = (code.parent === null ? null : ids.get(code.parent)) ?? null
    const name = plainLine(code.name) || 'Unnamed code'
    const known =
      (knownOrigin(db, system, code.foreignId, 'tag') as TagId | undefined) ?? tagNamed(db, name, parent)
    if (known === undefined) {
      const colour = nearestColour(code.colour) ?? 'amber'
      const id = insertTag(db, { parent, name, colour, description: code.description })
      created.push(id)
      ids.set(code.foreignId, id)
    } else {
      ids.set(code.foreignId, known)
      unplaced.push(...otherDescription(db, known, code))
    }
    saveOrigin(db, system, code.foreignId, 'tag', ids.get(code.foreignId) ?? 0)
  }
  return { ids, created, unplaced }
}

/** The tags that were made and stand under none that was made: removing them removes all. */
export function rootsOf(db: WriteHandle, created: readonly TagId[]): TagId[] {
  const made = new Set(created)
  return created.filter((id) => {
    const { parent } = findTag(db, id)
    return parent === null || !made.has(parent)
  })
}

function otherDescription(db: WriteHandle, id: TagId, { name, description }: ForeignCode): Unplaced[] {
  const there = findTag(db, id).description
  if (description === '' || description === there) return []
  return [
    {
      what: `The description of the tag “${name}”`,
      why: 'The tag was there already with another description, which was kept.',
      words: description,
    },
  ]
}
