import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { checkDraft } from './check.ts'
import { deleteDraft, findDraft, insertDraft, listDrafts, updateDraft } from './queries.ts'

type Reads = 'drafts.list' | 'drafts.get' | 'drafts.check'
type Writes = 'drafts.create' | 'drafts.update' | 'drafts.remove' | 'drafts.restore'

const nameOf = (title: string): string => `“${title || 'Untitled'}”`

export const reads: ReadHandlers<Reads> = {
  'drafts.list': (db) => listDrafts(db),
  'drafts.get': (db, { id }) => findDraft(db, id),
  'drafts.check': (db, { body }) => checkDraft(db, body),
}

export const writes: WriteHandlers<Writes> = {
  'drafts.create': (db, { title, body, path }, { now }) => {
    const at = now()
    const id = insertDraft(db, { title, body: canonicalise(body), path, createdAt: at, modifiedAt: at })
    return {
      output: findDraft(db, id),
      inverse: { label: `New draft ${nameOf(title)}`, calls: [{ method: 'drafts.remove', input: { id } }] },
    }
  },
  'drafts.update': (db, { id, ...change }, { now }) => {
    const before = findDraft(db, id)
    const title = change.title ?? before.title
    const body = change.body === undefined ? before.body : canonicalise(change.body)
    if (title === before.title && body === before.body) return { output: before, inverse: null }
    updateDraft(db, { id, title, body, modifiedAt: now() })
    return {
      output: findDraft(db, id),
      inverse: {
        label: `Change of draft ${nameOf(before.title)}`,
        calls: [{ method: 'drafts.update', input: { id, title: before.title, body: before.body } }],
        mergeKey: `drafts.update:${id}`,
      },
    }
  },
  'drafts.remove': (db, { id }) => {
    const draft = findDraft(db, id)
    deleteDraft(db, id)
    return {
      output: null,
      inverse: {
        label: `Remove draft ${nameOf(draft.title)}`,
        calls: [{ method: 'drafts.restore', input: { draft } }],
      },
    }
  },
  'drafts.restore': (db, { draft }) => {
    insertDraft(db, draft)
    return {
      output: null,
      inverse: {
        label: `New draft ${nameOf(draft.title)}`,
        calls: [{ method: 'drafts.remove', input: { id: draft.id } }],
      },
    }
  },
}
