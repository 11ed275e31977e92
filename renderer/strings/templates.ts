/** What the templates of packs say. */
export const templatesStrings = {
  template: 'Template',
  edit: 'Edit the template',
  copy: 'Make a copy to change',
  remove: 'Remove the template',
  removed: (name: string) => `Removed the template “${name}”`,
  copyOf: (name: string) => `${name} (copy)`,
  untitled: 'Template',
  name: 'Name of the template',
  body: (name: string) => `Text of the template “${name}”`,
  pack: 'Shown with the pack',
  shownAs: 'Shown as',
  asText: 'Reads',
  asMarkdown: 'Markdown',
  result: 'What the template makes of the pack',
  fault: (message: string, line: number | null) =>
    line === null ? `Not saved: ${message}` : `Not saved, line ${line}: ${message}`,
  goToFault: 'Go there',
  gone: 'This template no longer exists',
  goneAdvice: 'It was removed. Undo brings it back.',
  closeTab: 'Close tab',
} as const
