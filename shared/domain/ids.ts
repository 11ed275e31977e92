import { z } from 'zod'

const rowId = z.number().int().positive()

/** Row ids of the library's tables. They are never reused, so a link to a removed thing stays a broken link. */
export const documentId = rowId.brand<'DocumentId'>()
export type DocumentId = z.infer<typeof documentId>

export const editionId = rowId.brand<'EditionId'>()
export type EditionId = z.infer<typeof editionId>

export const passageId = rowId.brand<'PassageId'>()
export type PassageId = z.infer<typeof passageId>

export const highlightId = rowId.brand<'HighlightId'>()
export type HighlightId = z.infer<typeof highlightId>

export const tagId = rowId.brand<'TagId'>()
export type TagId = z.infer<typeof tagId>

export const noteId = rowId.brand<'NoteId'>()
export type NoteId = z.infer<typeof noteId>

export const packId = rowId.brand<'PackId'>()
export type PackId = z.infer<typeof packId>

export const templateId = rowId.brand<'TemplateId'>()
export type TemplateId = z.infer<typeof templateId>

export const packItemId = rowId.brand<'PackItemId'>()
export type PackItemId = z.infer<typeof packItemId>

export const draftId = rowId.brand<'DraftId'>()
export type DraftId = z.infer<typeof draftId>

export const savedSearchId = rowId.brand<'SavedSearchId'>()
export type SavedSearchId = z.infer<typeof savedSearchId>

/** Lower-case hexadecimal SHA-256, 64 characters. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
