import type { HighlightColour } from '#shared/contract/documents.ts'

/** The words of highlights wherever they are listed. */
export const highlights = {
  list: 'Highlights',
  all: 'Highlights',
  count: (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'highlight' : 'highlights'}`,
  none: 'No highlights yet',
  noneAdvice: 'Select words in the text and press 1 to 5, or choose a colour in the bar that appears.',
  noneFound: 'No highlights fit',
  noneFoundAdvice: 'Other colours or tags may have some.',
  failed: 'The highlights could not be read',

  card: (colour: string, place: string, exact: string) => `${colour}, ${place}: ${exact}`,
  comment: 'Comment',
  addComment: 'Add a comment',
  tags: 'Tags of this highlight',
  notes: (n: number) => `${n} ${n === 1 ? 'note links' : 'notes link'} here`,
  unsaved: 'Not saved yet. It is kept here and saved as soon as the library answers.',
  status: {
    moved: 'The text around it has changed; the words are the same',
    ambiguous: 'It is not certain where these words are now',
    lost: 'These words are no longer in the text',
  },

  menu: 'Highlight menu',
  colour: (colour: HighlightColour, name: string) =>
    name.toLocaleLowerCase() === colour ? name : `${name} (${colour})`,
  copy: 'Copy with citation',
  copyLink: 'Copy link for a note',
  note: 'Note about it',
  pack: 'Add to pack',
  remove: 'Remove highlight',
  removed: 'Highlight removed',
  copiedLink: 'Link copied. Paste it into a note.',

  filterColour: 'Colour',
  anyColour: 'All colours',
  clearTag: (name: string) => `Show all tags instead of ${name}`,
  unknownTag: 'Removed tag',
} as const
