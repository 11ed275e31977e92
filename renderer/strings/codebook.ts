const plural = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** The words of the codebook in a tab of its own. */
export const codebook = {
  title: 'Codebook',
  tree: 'Codebook',
  help: 'Enter edits a tag, Delete removes it. To move one, drag it by its handle, or press Enter on the handle and choose a place with the arrows.',
  count: (n: number) => plural(n, 'tag', 'tags'),
  none: 'No tags yet',
  noneAdvice:
    'A tag says what a passage is about. Describe here when to use each, so that you and others mean the same.',

  actions: 'Codebook',
  create: 'New tag',
  edit: 'Edit…',
  colour: 'Colour',
  moveTo: 'Move to…',
  merge: 'Merge…',
  showOnBoard: 'Show on board',
  remove: 'Remove',
  more: 'Codebook menu',
  import: 'Import codebook…',
  export: 'Export codebook…',
  copyTable: 'Copy as a table',
  copiedTable: 'Codebook copied. Paste it into a spreadsheet.',
  columns: ['Tag', 'Description', 'Colour', 'Highlights', 'Documents'],

  move: (name: string) => `Move ${name}`,
  highlights: (n: number) => plural(n, 'highlight', 'highlights'),
  documents: (n: number) => plural(n, 'document', 'documents'),
  showHighlights: (n: number, name: string) =>
    `${plural(n, 'highlight', 'highlights')} of ${name} on the board`,
  moved: (n: number) => `${plural(n, 'tag', 'tags')} moved`,

  moveTitle: (n: number, name: string) => (n === 1 ? `Move “${name}”` : `Move ${n} tags`),
  doMove: 'Move',
  cancel: 'Cancel',

  mergeTitle: (n: number) => `Merge ${n} tags`,
  keep: 'Make all of them',
  mergeWords:
    'What bears any of them bears this one. Descriptions are joined, and tags below them move below it.',
  mergeUses: (n: number) => plural(n, 'use', 'uses'),
  doMerge: 'Merge',
  merged: (name: string) => `Merged into “${name}”`,

  exported: (n: number) => `Exported ${plural(n, 'tag', 'tags')}`,
  showFile: 'Show file',
  imported: (n: number) =>
    n === 0 ? 'No tag of that codebook was new' : `Added ${plural(n, 'tag', 'tags')}`,
  leftOut: (n: number) => `${plural(n, 'entry', 'entries')} could not be used`,
} as const
