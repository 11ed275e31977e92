/** Times as they are said. */
export const times = {
  today: (clock: string) => `today ${clock}`,
  yesterday: (clock: string) => `yesterday ${clock}`,
} as const
