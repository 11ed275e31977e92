/** The words of the field that chooses tags. */
export const tagPicker = {
  add: (what: string) => `Add to ${what.toLocaleLowerCase()}`,
  placeholder: 'Add a tag',
  create: (name: string) => `Create tag “${name}”`,
  remove: (name: string) => `Remove tag ${name}`,
} as const
