import type { ReadHandle } from '#library/database/handles.ts'
import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { fold } from '#shared/text/fold.ts'
import { bearersOf, findTag, insertTag, listTags, tagNamed, withDescendants } from './queries.ts'

export const reads: ReadHandlers<'tags.list'> = {
  'tags.list': (db) => listTags(db),
}

function checkedName(typed: string): string {
  const name = typed.trim().replace(/\s+/g, ' ')
  if (name === '') throw new BookwheelError('invalid-input', 'A tag needs a name. Nothing was changed.')
  return name
}

function refuseTaken(db: ReadHandle, id: TagId, name: string, parent: TagId | null): void {
  const other = tagNamed(db, name, parent)
  if (other === undefined || other === id) return
  throw new BookwheelError(
    'invalid-input',
    `There is a tag “${name}” already. Nothing was changed.`,
    'Choose another name.',
  )
}

export const writes: WriteHandlers<'tags.create' | 'tags.update' | 'tags.remove' | 'tags.restore'> = {
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
    return {
      output: findTag(db, id),
      inverse: { label: `Change of tag “${before.name}”`, calls: [{ method: 'tags.update', input: before }] },
    }
  },
  'tags.remove': (db, { id }) => {
    const { name } = findTag(db, id)
    const removed = withDescendants(db, id).map((tag) => ({ ...findTag(db, tag), ...bearersOf(db, tag) }))
    for (const tag of removed.toReversed()) db.run('DELETE FROM tags WHERE id = ?', tag.id)
    return {
      output: null,
      inverse: {
        label: `Remove tag “${name}”`,
        calls: [{ method: 'tags.restore', input: { tags: removed } }],
      },
    }
  },
  'tags.restore': (db, { tags }) => {
    for (const tag of tags) {
      insertTag(db, tag)
      for (const highlight of tag.highlights) {
        db.run('INSERT INTO highlight_tags (highlight, tag) VALUES (?, ?)', highlight, tag.id)
      }
      for (const document of tag.documents) {
        db.run('INSERT INTO document_tags (document, tag) VALUES (?, ?)', document, tag.id)
      }
    }
    const [root] = tags
    return {
      output: null,
      inverse: root
        ? { label: `New tag “${root.name}”`, calls: [{ method: 'tags.remove', input: { id: root.id } }] }
        : null,
    }
  },
}
