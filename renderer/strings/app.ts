/** The words of the window itself. */
export const app = {
  close: 'Close',
} as const
