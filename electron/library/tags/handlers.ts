import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import type { Inverse, ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Input } from '#shared/contract/index.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { fold } from '#shared/text/fold.ts'
import { mergeTags } from './merge-queries.ts'
import { bearersOf, findTag, insertTag, listTags, tagNamed, withDescendants } from './queries.ts'
import { asTheyAre, putTags, statesOf } from './state-queries.ts'

export const reads: ReadHandlers<'tags.list'> = {
  'tags.list': (db) => listTags(db),
}

function checkedName(typed: string): string {
  const name = typed.trim().replace(/\s+/g, ' ')
  if (name === '') throw new BookwheelError('invalid-input', 'A tag needs a name. Nothing was changed.')
  return name
}

function refuseTaken(db: ReadHandle, id: TagId | null, name: string, parent: TagId | null): void {
  const other = tagNamed(db, name, parent)
  if (other === undefined || other === id) return
  throw new BookwheelError(
    'invalid-input',
    `There is a tag “${name}” already. Nothing was changed.`,
    'Choose another name.',
  )
}

/** Changes what is given of a tag and returns what it was. */
function update(
  db: WriteHandle,
  id: TagId,
  change: Omit<Input<'tags.update'>, 'id'>,
): Required<Input<'tags.update'>> {
  const { highlights: _, documents: __, ...before } = findTag(db, id)
  const after = { ...before, ...change, name: checkedName(change.name ?? before.name) }
  if (after.parent !== null && withDescendants(db, id).includes(after.parent)) {
    throw new BookwheelError('invalid-input', 'A tag can’t stand below itself. Nothing was changed.')
  }
  if (after.parent !== null) findTag(db, after.parent)
  refuseTaken(db, id, after.name, after.parent)
  db.run(
    'UPDATE tags SET parent = ?, name = ?, folded = ?, colour = ?, description = ? WHERE id = ?',
    after.parent,
    after.name,
    fold(after.name).text,
    after.colour,
    after.description,
    id,
  )
  return before
}

/** Those of the tags that stand below none of the others: these move with them. */
function topmost(db: ReadHandle, ids: readonly TagId[]): TagId[] {
  const below = new Set(ids.flatMap((id) => withDescendants(db, id).filter((other) => other !== id)))
  return [...new Set(ids)].filter((id) => !below.has(id))
}

/** Removes tags with everything below them and returns the calls that bring them back. */
function removeTags(db: WriteHandle, ids: readonly TagId[]): Inverse['calls'] {
  const removed = [...new Set(ids.flatMap((id) => withDescendants(db, findTag(db, id).id)))]
  const calls = asTheyAre(db, removed)
  putTags(db, [], removed)
  return calls
}

const counted = (n: number): string => (n === 1 ? '1 tag' : `${n} tags`)

type Writes =
  | 'tags.create'
  | 'tags.update'
  | 'tags.changeMany'
  | 'tags.merge'
  | 'tags.split'
  | 'tags.remove'
  | 'tags.removeMany'
  | 'tags.restore'

export const writes: WriteHandlers<Writes> = {
  'tags.create': (db, input) => {
    const name = checkedName(input.name)
    if (input.parent !== null) findTag(db, input.parent)
    const known = tagNamed(db, name, input.parent)
    if (known !== undefined) return { output: findTag(db, known), inverse: null }
    const id = insertTag(db, { ...input, name })
    return {
      output: findTag(db, id),
      inverse: { label: `New tag “${name}”`, calls: [{ method: 'tags.remove', input: { id } }] },
    }
  },
  'tags.update': (db, { id, ...change }) => {
    const before = update(db, id, change)
    return {
      output: findTag(db, id),
      inverse: { label: `Change of tag “${before.name}”`, calls: [{ method: 'tags.update', input: before }] },
    }
  },
  'tags.changeMany': (db, { ids, ...change }) => {
    const chosen = change.parent === undefined ? [...new Set(ids)] : topmost(db, ids)
    const before = chosen.map((id) => update(db, id, change))
    const calls = before.toReversed().map((input) => ({ method: 'tags.update' as const, input }))
    return { output: null, inverse: { label: `Change of ${counted(chosen.length)}`, calls } }
  },
  'tags.merge': (db, { into, tags }) => {
    const sources = [...new Set(tags)].filter((id) => id !== into)
    if (sources.length === 0) {
      throw new BookwheelError('invalid-input', 'A tag can’t be merged with itself. Nothing was changed.')
    }
    const calls = mergeTags(db, into, sources)
    const output = findTag(db, into)
    return { output, inverse: { label: `Merge into tag “${output.name}”`, calls } }
  },
  'tags.split': (db, { tag: from, highlights, ...input }) => {
    const { parent, colour } = findTag(db, from)
    const name = checkedName(input.name)
    refuseTaken(db, null, name, parent)
    const before = statesOf(db, [from])
    const id = insertTag(db, { ...input, name, parent, colour })
    db.run(
      'UPDATE highlight_tags SET tag = ? WHERE tag = ? AND highlight IN (SELECT value FROM json_each(?))',
      id,
      from,
      JSON.stringify(highlights),
    )
    const tag = findTag(db, id)
    const moved = bearersOf(db, id).highlights.length
    if (moved === 0) {
      throw new BookwheelError(
        'invalid-input',
        'None of these highlights has the tag itself. Nothing was changed.',
        'Highlights with a tag below it are split from that one.',
      )
    }
    return {
      output: { tag, moved },
      inverse: {
        label: `New tag “${name}”`,
        calls: [{ method: 'tags.restore', input: { tags: before, remove: [id] } }],
      },
    }
  },
  'tags.remove': (db, { id }) => {
    const { name } = findTag(db, id)
    return { output: null, inverse: { label: `Remove tag “${name}”`, calls: removeTags(db, [id]) } }
  },
  'tags.removeMany': (db, { ids }) => ({
    output: null,
    inverse: { label: `Remove ${counted(new Set(ids).size)}`, calls: removeTags(db, ids) },
  }),
  'tags.restore': (db, { tags, remove }) => {
    const calls = asTheyAre(db, [...tags.map(({ id }) => id), ...remove])
    putTags(db, tags, remove)
    return { output: null, inverse: { label: `Change of ${counted(tags.length)}`, calls } }
  },
}
