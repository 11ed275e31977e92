import type { ReadHandle, WriteHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { PackTemplate, StoredTemplate, TemplateRow } from '#shared/contract/templates.ts'
import type { TemplateId } from '#shared/domain/ids.ts'
import { shippedTemplates } from './shipped.ts'

/** Those that ship, then those of the library by name. */
export function listTemplates(db: ReadHandle): TemplateRow[] {
  const own = db.all<{ id: TemplateId; name: string }>('SELECT id, name FROM templates ORDER BY name, id')
  return [
    ...shippedTemplates.map(({ id, name, use }) => ({ id, name, use })),
    ...own.map((row) => ({ ...row, use: '' })),
  ]
}

/** A template that ships by its name, or one of the library by its id. Fails with `not-found`. */
export function findTemplate(db: ReadHandle, id: string | number): PackTemplate {
  if (typeof id === 'number') {
    const { name, body } = storedTemplate(db, id as TemplateId)
    return { id: id as TemplateId, name, use: '', body }
  }
  const shipped = shippedTemplates.find((template) => template.id === id)
  if (shipped) return { ...shipped }
  throw gone(id)
}

/** As `findTemplate`, the body alone; null for one that is gone. */
export function templateBody(db: ReadHandle, id: string | number): string | null {
  if (typeof id === 'string') return shippedTemplates.find((template) => template.id === id)?.body ?? null
  return db.column<string>('SELECT body FROM templates WHERE id = ?', id)[0] ?? null
}

/** A row of the table. Fails with `not-found`. */
export function storedTemplate(db: ReadHandle, id: TemplateId): StoredTemplate {
  const row = db.get<StoredTemplate>(
    'SELECT id, name, body, created_at AS createdAt, modified_at AS modifiedAt FROM templates WHERE id = ?',
    id,
  )
  if (!row) throw gone(id)
  return row
}

function gone(id: string | number): BookwheelError {
  return new BookwheelError(
    'not-found',
    `There is no template “${id}” in this library.`,
    'Choose another template in the settings of the pack.',
  )
}

/** Puts a row in, with its former id when it is put back. */
export function insertTemplate(
  db: WriteHandle,
  { id, name, body, createdAt, modifiedAt }: Omit<StoredTemplate, 'id'> & { readonly id?: TemplateId },
): TemplateId {
  return db.run(
    'INSERT INTO templates (id, name, body, created_at, modified_at) VALUES (?, ?, ?, ?, ?)',
    id ?? null,
    name,
    body,
    createdAt,
    modifiedAt,
  ) as TemplateId
}
