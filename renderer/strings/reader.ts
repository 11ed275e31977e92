import type { HighlightColour } from '#shared/contract/documents.ts'

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** The words of the reading pane. */
export const reader = {
  text: (title: string) => `Text of ${title}`,
  opening: 'Opening the document',
  failed: 'The text could not be read',
  empty: 'This document has no text',
  emptyAdvice: 'The file was read, but nothing in it is text. Its original is kept.',
  place: (ordinal: number, total: number) =>
    `¶ ${ordinal.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  pageOf: (page: string, total: number) => `${page} of ${total.toLocaleString('en')}`,
  show: 'Show the text or the pages',
  pagesOf: (title: string) => `Pages of ${title}`,
  page: (label: string, number: number, total: number) =>
    label === String(number) ? `Page ${number} of ${total}` : `Page ${label} (${number} of ${total})`,
  pictures: (pages: string, count: number) =>
    count === 1
      ? `Page ${pages} is a picture without a text layer: its words are not in this text.`
      : `Pages ${pages} are pictures without a text layer: their words are not in this text.`,
  noTextLayer: 'This page is a picture without a text layer: its words can’t be searched or highlighted.',
  undrawn:
    'This page could not be drawn. Its words stand where they are on the page, as far as they are known.',
  zoom: 'Size of the pages',
  zoomIn: 'Larger pages',
  zoomOut: 'Smaller pages',
  zoomFit: 'Fit the width of the pane',
  percent: (n: number) => `${n} %`,
  showText: 'Show the text',
  showPages: 'Show the pages',
  asText: 'Text',
  asPages: 'Pages',
  by: (name: string) => (/^by\s/i.test(name) ? name : `by ${name}`),

  folded: (n: number) => `${count(n, 'line', 'lines')} of page furniture folded`,
  opened: (n: number) => `${count(n, 'line', 'lines')} of page furniture`,
  restore: 'Restore',
  restoreLabel: (ordinal: number) => `Restore ¶ ${ordinal} to the text`,
  fold: (ordinal: number) => `Fold ¶ ${ordinal} away as page furniture`,
  restoreItem: (ordinal: number) => `Restore ¶ ${ordinal} to the text`,

  paragraph: (ordinal: number) => `¶ ${ordinal}: copy citation link`,
  marked: (n: number, colours: readonly string[]) =>
    `${count(n, 'highlight', 'highlights')}: ${colours.join(', ')}`,
  copied: 'Copied',
  copiedLocator: (ordinal: number) => `Citation of ¶ ${ordinal} copied`,
  copiedLink: 'Link copied. Paste it into a note.',

  passageMenu: (ordinal: number) => `¶ ${ordinal}`,
  searchForWords: 'Search for the selection',
  copyLocator: (ordinal: number) => `Copy citation of ¶ ${ordinal}`,
  copyLink: (ordinal: number) => `Copy link to ¶ ${ordinal} for a note`,

  headings: 'Headings',
  noHeadings: 'This document has no headings.',
  find: 'Find in document',
  findPlaceholder: 'Find in this document',
  findNext: 'Next match',
  findPrevious: 'Previous match',
  findClose: 'Close find bar',
  findNone: 'No match',
  findCount: (at: number, total: number) => `${at.toLocaleString('en')} of ${total.toLocaleString('en')}`,

  selection: 'Selection',
  highlight: 'Highlight',
  mark: (colour: HighlightColour, name: string) =>
    name.toLocaleLowerCase() === colour ? `Highlight in ${colour}` : `Highlight in ${colour} (${name})`,
  tag: 'Tag',
  tagLabel: 'Tag',
  note: 'Note',
  noteAbout: 'Note about it',
  commentLabel: 'Comment',
  copy: 'Copy',
  copyLabel: 'Copy with citation',
  pack: 'Pack',
  packLabel: 'Add to pack',
  remove: 'Remove highlight',
} as const
