import { z } from 'zod'
import { highlightColour } from '../contract/documents.ts'
import { documentId, draftId, editionId, noteId, packId, tagId, templateId } from './ids.ts'

/**
 * What a tab shows. `place` is the first visible passage (ordinal) and how far it is scrolled past, 0 to 1. A `passing`
 * tab was opened by a glance: the next glance in its pane takes its place.
 */
export const tab = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    document: documentId,
    edition: editionId,
    place: z.object({ ordinal: z.number().int().positive(), fraction: z.number().min(0).max(1) }),
    passing: z.boolean().optional(),
    /** Shows the pages of the source as they look instead of the text; only where it has pages. */
    asPages: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('note'), note: noteId, preview: z.boolean() }),
  /** `view`: its items to edit, what a reader will see, or both; its items where it is left out. */
  z.object({ kind: z.literal('pack'), pack: packId, view: z.enum(['edit', 'both', 'preview']).optional() }),
  /** `pack` is the pack that it is shown with; one that fits where it is null. */
  z.object({ kind: z.literal('template'), template: templateId, pack: packId.nullable() }),
  z.object({ kind: z.literal('difference'), left: editionId, right: editionId }),
  z.object({ kind: z.literal('review') }),
  /** All highlights that its filter lets through, as cards or counted by tag and document. */
  z.object({
    kind: z.literal('board'),
    mode: z.enum(['cards', 'matrix']),
    /** A search as it was typed. */
    query: z.string(),
    tag: tagId.nullable(),
    colour: highlightColour.nullable(),
    document: documentId.nullable(),
    /** Counts tags below others in columns of their own too. */
    everyTag: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('codebook') }),
  z.object({ kind: z.literal('draft'), draft: draftId }),
])
export type Tab = z.infer<typeof tab>

/** One word for what a tab shows: two tabs with the same are the same tab. */
export function tabKey(tab: Tab): string {
  switch (tab.kind) {
    case 'document':
      return `document-${tab.edition}`
    case 'note':
      return `note-${tab.note}`
    case 'pack':
      return `pack-${tab.pack}`
    case 'template':
      return `template-${tab.template}`
    case 'draft':
      return `draft-${tab.draft}`
    case 'difference':
      return `difference-${tab.left}-${tab.right}`
    case 'review':
    case 'board':
    case 'codebook':
      return tab.kind
  }
}

/** One reading pane; `active` is an index into `tabs`, 0 for an empty pane. */
export const pane = z.object({ tabs: z.array(tab), active: z.number().int().nonnegative() })
export type Pane = z.infer<typeof pane>

/** The layout of one to four panes. `sizes` are shares of the width that sum to 100, one a pane. */
export const desk = z.object({
  panes: z.array(pane).min(1).max(4),
  sizes: z.array(z.number()),
  focused: z.number().int().min(0).max(3),
  scrollTogether: z.boolean(),
  sidebar: z.boolean(),
  /** Whether the list column is open; desks saved before it could be closed have it open. */
  list: z.boolean().default(true),
  inspector: z.boolean(),
})
export type Desk = z.infer<typeof desk>

/** The desk of a library that was never opened. */
export const emptyDesk: Desk = {
  panes: [{ tabs: [], active: 0 }],
  sizes: [100],
  focused: 0,
  scrollTogether: false,
  sidebar: true,
  list: true,
  inspector: true,
}
