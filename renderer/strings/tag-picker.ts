/** The words of the row of tags on a document or highlight. */
export const tagPicker = {
  add: 'Add tag',
  remove: (name: string) => `Remove tag ${name}`,
} as const
