import { z } from 'zod'
import { cslItem } from '../domain/csl.ts'
import { documentId, editionId, highlightId } from '../domain/ids.ts'
import { rich } from '../domain/rich-text.ts'
import { read, task, write } from './define.ts'

/** A style: of the program, or added to this library from a .csl file. */
export const citationStyle = z.object({
  id: z.string(),
  title: z.string(),
  /** Whether it cites in notes or in the text. */
  kind: z.enum(['notes', 'in-text']),
  added: z.boolean(),
})
export type CitationStyleRow = z.infer<typeof citationStyle>

/** Fields of an item in place of a document's own ones; null takes a field away. */
const overlay = z.object({ item: z.record(z.string(), z.unknown()), origin: z.enum(['user', 'import']) })

/** Words to quote: a highlight's, or a range of an edition's canonical text (UTF-16 offsets). */
export const quoted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('highlight'), id: highlightId }),
  z.object({
    kind: z.literal('range'),
    edition: editionId,
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  }),
])
export type Quoted = z.infer<typeof quoted>

export const bibliographyFormat = z.enum(['csl-json', 'bibtex', 'ris'])
export type BibliographyFormat = z.infer<typeof bibliographyFormat>

/** A style and a language (BCP 47); what is left out is as in the settings. */
const manner = z.object({ style: z.string().optional(), locale: z.string().optional() })

/** Formatted words in three forms. HTML is of one paragraph's or quotation's elements, without any attribute but `href`. */
const formatted = z.object({ text: z.string(), markdown: z.string(), html: z.string() })

export const citations = {
  /** The styles of the program and those that were added, and the languages in which they can cite. */
  'citations.styles': read(
    ['settings'],
    z.object({}),
    z.object({ styles: z.array(citationStyle), locales: z.array(z.string()) }),
  ),
  /**
   * A document as it is cited. `own` is what its own description says; `changed` names the fields that were typed or imported
   * instead, as `origin` tells. `entry` is its entry in a list of works.
   */
  'citations.item': read(
    ['documents', 'settings'],
    manner.extend({ document: documentId }),
    z.object({
      item: cslItem,
      own: cslItem,
      changed: z.array(z.string()),
      origin: z.enum(['user', 'import']).nullable(),
      /** Also as runs of formatted words, for the page. */
      entry: formatted.extend({ runs: rich }),
    }),
  ),
  /** Says how a document is cited; only what differs from its own description is kept. Null goes back to that. */
  'citations.setItem': write(
    ['documents'],
    z.object({ document: documentId, item: cslItem.nullable() }),
    z.null(),
  ),
  /** Puts back what had been said of how documents are cited: the inverse of setting and importing. */
  'citations.restoreItems': write(
    ['documents'],
    z.object({ items: z.array(z.object({ document: documentId, citation: overlay.nullable() })).min(1) }),
    z.null(),
  ),
  /** Quotations with their whole citations, one after the other. */
  'citations.format': read(
    ['documents', 'highlights', 'settings'],
    manner.extend({ quoted: z.array(quoted).min(1) }),
    formatted,
  ),
  /** Adds a style of CSL 1.0 from a file (absolute path), in place of one of the same id. Fails with `unreadable`. */
  'citations.addStyle': task(z.object({ path: z.string() }), citationStyle),
  /** Removes a style that was added. A pack that uses it can't be cited until another is chosen for it. */
  'citations.removeStyle': write(['settings'], z.object({ id: z.string() }), z.null()),
  /** Puts back a style that was removed or replaced: the inverse of both. */
  'citations.restoreStyle': write(
    ['settings'],
    z.object({ id: z.string(), title: z.string(), csl: z.string(), addedAt: z.string() }),
    z.null(),
  ),
  /** Writes documents as a bibliography file, whole or not at all. */
  'citations.export': task(
    z.object({ documents: z.array(documentId).min(1), format: bibliographyFormat, path: z.string() }),
    z.object({ path: z.string(), works: z.number().int() }),
  ),
} as const
