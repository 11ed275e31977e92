/**
 * Every action of the program, once: the menu, the palette, the key list and the tests read this table. `keys` are in
 * tinykeys notation (`$mod` is Ctrl, or Command on macOS). `menu` is the menu in which it stands; `group` starts a new
 * section of that menu where it changes. A command with no keys is reached through menu and palette.
 * `where: 'reader'` keys are plain letters that count only while a reading pane has the focus and no text field does.
 */
export interface Command {
  readonly id: string
  readonly label: string
  readonly menu: 'File' | 'Edit' | 'View' | 'Go' | 'Annotate' | 'Help'
  readonly group: string
  readonly keys?: string
  readonly where?: 'reader'
}

export const commands = [
  { id: 'import.files', label: 'Import files…', menu: 'File', group: 'import', keys: '$mod+O' },
  { id: 'import.folder', label: 'Import folder…', menu: 'File', group: 'import', keys: '$mod+Shift+O' },
  { id: 'import.report', label: 'Show last import report', menu: 'File', group: 'import' },
  { id: 'library.create', label: 'New library…', menu: 'File', group: 'library' },
  { id: 'library.open', label: 'Open library…', menu: 'File', group: 'library' },
  { id: 'pack.create', label: 'New citation pack', menu: 'File', group: 'pack' },
  { id: 'pack.export', label: 'Export pack…', menu: 'File', group: 'pack', keys: '$mod+E' },
  { id: 'tab.close', label: 'Close tab', menu: 'File', group: 'tab', keys: '$mod+W' },

  { id: 'edit.undo', label: 'Undo', menu: 'Edit', group: 'history', keys: '$mod+Z' },
  { id: 'edit.redo', label: 'Redo', menu: 'Edit', group: 'history', keys: '$mod+Shift+Z' },
  { id: 'find.inDocument', label: 'Find in document', menu: 'Edit', group: 'find', keys: '$mod+F' },
  { id: 'find.inLibrary', label: 'Search library', menu: 'Edit', group: 'find', keys: '$mod+Shift+F' },
  { id: 'document.trash', label: 'Move document to trash', menu: 'Edit', group: 'document' },
  { id: 'document.restore', label: 'Restore document from trash', menu: 'Edit', group: 'document' },
  { id: 'document.addEdition', label: 'Add an edition from a file…', menu: 'Edit', group: 'editions' },
  { id: 'document.joinTo', label: 'Make this an edition of…', menu: 'Edit', group: 'editions' },
  { id: 'settings.open', label: 'Settings…', menu: 'Edit', group: 'settings', keys: '$mod+,' },

  { id: 'view.sidebar', label: 'Show or hide sidebar', menu: 'View', group: 'panels', keys: '$mod+B' },
  { id: 'view.list', label: 'Show or hide list', menu: 'View', group: 'panels', keys: '$mod+Shift+B' },
  { id: 'view.inspector', label: 'Show or hide inspector', menu: 'View', group: 'panels', keys: '$mod+I' },
  { id: 'view.panes1', label: 'One pane', menu: 'View', group: 'panes', keys: '$mod+Alt+1' },
  { id: 'view.panes2', label: 'Two panes', menu: 'View', group: 'panes', keys: '$mod+Alt+2' },
  { id: 'view.panes3', label: 'Three panes', menu: 'View', group: 'panes', keys: '$mod+Alt+3' },
  { id: 'view.panes4', label: 'Four panes', menu: 'View', group: 'panes', keys: '$mod+Alt+4' },
  { id: 'view.split', label: 'Open this beside', menu: 'View', group: 'panes', keys: '$mod+\\' },
  {
    id: 'view.scrollTogether',
    label: 'Scroll panes together',
    menu: 'View',
    group: 'panes',
    keys: '$mod+Alt+S',
  },
  {
    id: 'view.pages',
    label: 'Show the text or the pages',
    menu: 'View',
    group: 'pages',
    keys: '$mod+Shift+G',
  },
  { id: 'view.themeSystem', label: 'Theme: as the system', menu: 'View', group: 'theme' },
  { id: 'view.themeLight', label: 'Theme: light', menu: 'View', group: 'theme' },
  { id: 'view.themeSepia', label: 'Theme: sepia', menu: 'View', group: 'theme' },
  { id: 'view.themeDark', label: 'Theme: dark', menu: 'View', group: 'theme' },
  { id: 'view.larger', label: 'Larger text', menu: 'View', group: 'size', keys: '$mod+=' },
  { id: 'view.smaller', label: 'Smaller text', menu: 'View', group: 'size', keys: '$mod+-' },
  { id: 'view.resetSize', label: 'Default text size', menu: 'View', group: 'size', keys: '$mod+0' },

  { id: 'go.switcher', label: 'Go to anything…', menu: 'Go', group: 'quick', keys: '$mod+K' },
  { id: 'go.palette', label: 'Command palette…', menu: 'Go', group: 'quick', keys: '$mod+Shift+P' },
  { id: 'go.back', label: 'Back', menu: 'Go', group: 'history', keys: 'Alt+ArrowLeft' },
  { id: 'go.forward', label: 'Forward', menu: 'Go', group: 'history', keys: 'Alt+ArrowRight' },
  { id: 'go.pane1', label: 'Go to pane 1', menu: 'Go', group: 'panes', keys: '$mod+1' },
  { id: 'go.pane2', label: 'Go to pane 2', menu: 'Go', group: 'panes', keys: '$mod+2' },
  { id: 'go.pane3', label: 'Go to pane 3', menu: 'Go', group: 'panes', keys: '$mod+3' },
  { id: 'go.pane4', label: 'Go to pane 4', menu: 'Go', group: 'panes', keys: '$mod+4' },
  { id: 'go.nextTab', label: 'Next tab', menu: 'Go', group: 'panes', keys: 'Control+Tab' },
  { id: 'go.previousTab', label: 'Previous tab', menu: 'Go', group: 'panes', keys: 'Control+Shift+Tab' },
  { id: 'go.nextRegion', label: 'Next region', menu: 'Go', group: 'regions', keys: 'F6' },
  { id: 'go.previousRegion', label: 'Previous region', menu: 'Go', group: 'regions', keys: 'Shift+F6' },
  { id: 'go.heading', label: 'Go to heading…', menu: 'Go', group: 'headings', keys: '$mod+J' },
  { id: 'edition.compare', label: 'Compare with another edition', menu: 'Go', group: 'differences' },
  { id: 'difference.next', label: 'Next change', menu: 'Go', group: 'differences', keys: 'Alt+F5' },
  {
    id: 'difference.previous',
    label: 'Previous change',
    menu: 'Go',
    group: 'differences',
    keys: 'Shift+Alt+F5',
  },
  { id: 'go.documents', label: 'All documents', menu: 'Go', group: 'views' },
  { id: 'go.highlights', label: 'All highlights', menu: 'Go', group: 'views' },
  { id: 'go.notes', label: 'All notes', menu: 'Go', group: 'views' },
  { id: 'go.review', label: 'Highlights to review', menu: 'Go', group: 'views' },
  { id: 'go.board', label: 'Excerpts board', menu: 'Go', group: 'views', keys: '$mod+Shift+H' },
  { id: 'go.codebook', label: 'Codebook', menu: 'Go', group: 'views', keys: '$mod+Shift+K' },

  {
    id: 'mark.amber',
    label: 'Highlight in amber',
    menu: 'Annotate',
    group: 'colours',
    keys: '1',
    where: 'reader',
  },
  {
    id: 'mark.green',
    label: 'Highlight in green',
    menu: 'Annotate',
    group: 'colours',
    keys: '2',
    where: 'reader',
  },
  {
    id: 'mark.blue',
    label: 'Highlight in blue',
    menu: 'Annotate',
    group: 'colours',
    keys: '3',
    where: 'reader',
  },
  {
    id: 'mark.rose',
    label: 'Highlight in rose',
    menu: 'Annotate',
    group: 'colours',
    keys: '4',
    where: 'reader',
  },
  {
    id: 'mark.violet',
    label: 'Highlight in violet',
    menu: 'Annotate',
    group: 'colours',
    keys: '5',
    where: 'reader',
  },
  {
    id: 'mark.tag',
    label: 'Tag the selection or highlight',
    menu: 'Annotate',
    group: 'edit',
    keys: 'T',
    where: 'reader',
  },
  {
    id: 'mark.comment',
    label: 'Comment on the highlight',
    menu: 'Annotate',
    group: 'edit',
    keys: 'Enter',
    where: 'reader',
  },
  {
    id: 'mark.copy',
    label: 'Copy with citation',
    menu: 'Annotate',
    group: 'edit',
    keys: 'C',
    where: 'reader',
  },
  {
    id: 'mark.copyMarkdown',
    label: 'Copy as Markdown with citation',
    menu: 'Annotate',
    group: 'edit',
    keys: 'Shift+C',
    where: 'reader',
  },
  { id: 'mark.pack', label: 'Add to pack', menu: 'Annotate', group: 'edit', keys: 'P', where: 'reader' },
  {
    id: 'mark.remove',
    label: 'Remove highlight',
    menu: 'Annotate',
    group: 'edit',
    keys: 'Delete',
    where: 'reader',
  },
  { id: 'mark.caret', label: 'Select with the keyboard', menu: 'Annotate', group: 'caret', keys: 'F7' },
  {
    id: 'mark.note',
    label: 'Note about the selection',
    menu: 'Annotate',
    group: 'notes',
    keys: 'N',
    where: 'reader',
  },
  { id: 'note.create', label: 'New note', menu: 'Annotate', group: 'notes', keys: '$mod+N' },
  {
    id: 'note.preview',
    label: 'Show note preview or source',
    menu: 'Annotate',
    group: 'notes',
    keys: '$mod+Shift+V',
  },

  { id: 'help.keys', label: 'All keys', menu: 'Help', group: 'help', keys: 'Shift+?' },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']
