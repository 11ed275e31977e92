/** The words of the field in which tags are chosen. */
export const tagField = {
  placeholder: 'Tag name',
  create: (name: string) => `Create tag “${name}”`,
} as const
