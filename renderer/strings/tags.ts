import type { HighlightColour } from '#shared/contract/documents.ts'

/** The words of the codebook. */
export const tags = {
  section: 'Tags',
  none: 'No tags yet. Tag a highlight, or create one here.',
  create: 'New tag',
  createBelow: 'New tag below this one…',
  edit: 'Edit tag…',
  remove: 'Remove tag',
  removed: (name: string) => `Tag “${name}” removed. Undo brings it back with its uses.`,
  showDocuments: 'Show its documents',
  showHighlights: 'Show its highlights',
  actions: 'Tag actions',
  row: (name: string, uses: number) => `${name}, ${uses} ${uses === 1 ? 'use' : 'uses'}`,
  name: 'Name',
  description: 'Description',
  descriptionHint: 'When to use this tag, and when not',
  colour: 'Colour',
  colours: {
    amber: 'Amber',
    green: 'Green',
    blue: 'Blue',
    rose: 'Rose',
    violet: 'Violet',
  } satisfies Record<HighlightColour, string>,
  parent: 'Under',
  noParent: 'No other tag',
  cancel: 'Cancel',
  save: 'Save',
  editTitle: 'Edit tag',
  createTitle: 'New tag',
} as const
