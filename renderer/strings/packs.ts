const items = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'item' : 'items'}`

/** What citation packs say. */
export const packsStrings = {
  section: 'Citation packs',
  draft: 'Draft pack',
  added: (n: number, pack: string) => `Added ${items(n)} to “${pack}”`,
  alreadyThere: (pack: string) => `This is in “${pack}” already`,
} as const
