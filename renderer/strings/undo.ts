/** What the offer to undo a step says. */
export const undoStrings = {
  undo: 'Undo',
  changedSince: 'Other things were changed after that',
  stepByStep: 'Undo them step by step with Undo in the Edit menu.',
} as const
