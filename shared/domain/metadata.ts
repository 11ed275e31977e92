import { z } from 'zod'

/** The descriptive fields of a document, in the order in which they are shown. */
export const metadataField = z.enum(['title', 'byline', 'publisher', 'published', 'url', 'language'])
export type MetadataField = z.infer<typeof metadataField>

/**
 * Where a value came from: `user` (typed in), `text` (a line of the document), `meta` (a `<meta>`, `<time>` or `<title>`
 * element, JSON-LD, OpenGraph), `properties` (what a PDF, office file or e-book says about itself), `mail` (headers of a
 * mail), `front-matter`, `file-name`, `detected` (language detection).
 */
export const metadataOrigin = z.enum([
  'user',
  'text',
  'meta',
  'properties',
  'mail',
  'front-matter',
  'file-name',
  'detected',
])
export type MetadataOrigin = z.infer<typeof metadataOrigin>

/**
 * One described field. `published` is an EDTF level 0/1 date ("2020-03", "2020-03-13", "1605~"); `language` a BCP 47
 * tag. `evidence` is the text the value was read from, verbatim and at most 200 characters, or the name of the
 * element, header or property; null when the user typed it.
 */
export const metadataValue = z.object({
  field: metadataField,
  value: z.string(),
  origin: metadataOrigin,
  evidence: z.string().nullable(),
})
export type MetadataValue = z.infer<typeof metadataValue>
