/** The words for placing a highlight in another edition by hand. */
export const placing = {
  placed: 'Placed the highlight in the newer edition',
  select: 'Select the words that say now',
  placeHere: 'Place the highlight here',
  cancel: 'Cancel',
} as const
