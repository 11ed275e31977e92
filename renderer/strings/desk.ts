/** The words of panes and tabs. */
export const desk = {
  pane: (number: number, title: string) => `Pane ${number}: ${title}`,
  emptyPane: 'empty',
  tabs: (number: number) => `Tabs of pane ${number}`,
  closeTab: (title: string) => `Close ${title}`,
  paneMenu: 'Pane menu',
  resize: (left: number, right: number) => `Resize panes ${left} and ${right}`,
  loading: 'Loading…',
  missing: 'No longer here',
  untitledNote: 'Untitled note',
  untitledDraft: 'Untitled draft',
  review: 'To review',
  board: 'Excerpts board',
  codebook: 'Codebook',
  editionsOf: (title: string, left: number, right: number) => `${title}: editions ${left} and ${right}`,
  differenceOf: (left: string, right: string) =>
    left === right ? `${left}: two documents` : `${left} / ${right}`,

  passages: (count: number) => (count === 1 ? '1 ¶' : `${count} ¶`),

  inTrash: 'In the trash',
  restore: 'Restore',

  goToHeading: 'Go to heading',
  findInDocument: 'Find in document',
  openBeside: 'Open beside',
  moveTo: (number: number) => `Move to pane ${number}`,
  close: 'Close tab',
  closeOthers: 'Close other tabs',
  closePane: 'Close pane',

  emptyTitle: 'An empty pane',
  emptyWords: 'Choose a document in the list, drag a tab here, or press',
  emptyWordsAfter: 'to go to anything by name.',
  goToAnything: 'Go to anything…',
} as const
