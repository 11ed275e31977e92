import type { ReadHandlers, WriteHandlers } from '#library/feature.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { TemplateId } from '#shared/domain/ids.ts'
import { composePack } from '../compose.ts'
import { faultOf, renderTemplate } from './engine.ts'
import { findTemplate, insertTemplate, listTemplates, storedTemplate } from './queries.ts'
import { refusal } from './refusal.ts'
import { templateView } from './view.ts'

type Reads = 'templates.list' | 'templates.get' | 'templates.render'
type Writes = 'templates.create' | 'templates.update' | 'templates.remove' | 'templates.restore'

export const reads: ReadHandlers<Reads> = {
  'templates.list': (db) => listTemplates(db),
  'templates.get': (db, { id }) => findTemplate(db, id),
  'templates.render': async (db, { pack, body }, { now }) => {
    const { composed } = await composePack(db, pack, now())
    return renderTemplate(body, templateView(composed))
  },
}

function checked(name: string, body: string): { readonly name: string; readonly body: string } {
  if (name.trim() === '')
    throw new BookwheelError('invalid-input', 'A template needs a name. Nothing was changed.')
  const fault = faultOf(body)
  if (fault) throw refusal(fault, 'Nothing was changed.')
  return { name: name.trim(), body }
}

export const writes: WriteHandlers<Writes> = {
  'templates.create': (db, input, { now }) => {
    const at = now()
    const template = checked(input.name, input.body)
    const id = insertTemplate(db, { ...template, createdAt: at, modifiedAt: at })
    return {
      output: { id, use: '', ...template },
      inverse: {
        label: `New template “${template.name}”`,
        calls: [{ method: 'templates.remove', input: { id } }],
      },
    }
  },
  'templates.update': (db, { id, ...given }, { now }) => {
    const before = storedTemplate(db, id)
    const { name, body } = checked(given.name ?? before.name, given.body ?? before.body)
    db.run('UPDATE templates SET name = ?, body = ?, modified_at = ? WHERE id = ?', name, body, now(), id)
    return {
      output: { id, name, use: '', body },
      inverse: {
        label: `Change of template “${before.name}”`,
        calls: [{ method: 'templates.update', input: { id, name: before.name, body: before.body } }],
        mergeKey: `template-${id}`,
      },
    }
  },
  'templates.remove': (db, { id }) => {
    const before = storedTemplate(db, id)
    db.run('DELETE FROM templates WHERE id = ?', id)
    return {
      output: null,
      inverse: {
        label: `Remove template “${before.name}”`,
        calls: [{ method: 'templates.restore', input: before }],
      },
    }
  },
  'templates.restore': (db, template) => {
    const id: TemplateId = insertTemplate(db, template)
    return {
      output: null,
      inverse: {
        label: `New template “${template.name}”`,
        calls: [{ method: 'templates.remove', input: { id } }],
      },
    }
  },
}
