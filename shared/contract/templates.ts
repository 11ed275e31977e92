import { z } from 'zod'
import { packId, templateId } from '../domain/ids.ts'
import { read, write } from './define.ts'

/** A template that ships is named by words and can't be changed; one of the library has a row id. */
export const templateRow = z.object({
  id: z.union([z.string(), templateId]),
  name: z.string(),
  /** What it is for; '' for those of the library. */
  use: z.string(),
})
export type TemplateRow = z.infer<typeof templateRow>

/** `body` is Markdown in the language of Liquid; docs/templates.md says what it may use. */
export const template = templateRow.extend({ body: z.string() })
export type PackTemplate = z.infer<typeof template>

/** A template as it is kept in the library. */
const storedTemplate = z.object({
  id: templateId,
  name: z.string(),
  body: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string(),
})
export type StoredTemplate = z.infer<typeof storedTemplate>

/** What a template makes of a pack, or why it can't be used; line and column count from 1. */
export const renderedTemplate = z.union([
  z.object({ text: z.string() }),
  z.object({
    fault: z.object({
      message: z.string(),
      line: z.number().int().nullable(),
      column: z.number().int().nullable(),
    }),
  }),
])

export const templates = {
  /** Those that ship first, then those of the library by name. */
  'templates.list': read(['packs'], z.object({}), z.array(templateRow)),
  'templates.get': read(['packs'], z.object({ id: templateRow.shape.id }), template),
  /** A template that can't be read is refused with `invalid-input`, which names the line. */
  'templates.create': write(['packs'], z.object({ name: z.string(), body: z.string() }), template),
  /** Changes what is given. A template that can't be read is refused as in `templates.create`. */
  'templates.update': write(
    ['packs'],
    z.object({ id: templateId, name: z.string().optional(), body: z.string().optional() }),
    template,
  ),
  /** Packs that use it say so when they are written. */
  'templates.remove': write(['packs'], z.object({ id: templateId }), z.null()),
  'templates.restore': write(['packs'], storedTemplate, z.null()),
  /** What the template would make of the pack (everything for `null`), for a preview. */
  'templates.render': read(
    ['packs', 'highlights', 'notes', 'tags', 'documents'],
    z.object({ pack: packId.nullable(), body: z.string().max(200_000) }),
    renderedTemplate,
  ),
} as const
