import type { AnchorStatus } from '#shared/contract/highlights.ts'

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`

/** Why a highlight waits, by the number of places where it may be. */
function waits(candidates: number): string {
  if (candidates === 0) return 'Not found'
  return candidates === 1 ? 'Not certain' : 'Several places'
}

/** The words of editions: the line over a text, the difference of two, the review list and joining. */
export const editions = {
  line: 'Editions',
  editionOf: (ordinal: number, count: number, read: string) => `Edition ${ordinal} of ${count}, read ${read}`,
  editionRead: (ordinal: number, read: string) => `Edition ${ordinal}, read ${read}`,
  choose: 'Choose an edition',
  edition: (ordinal: number) => `Edition ${ordinal}`,
  newer: 'There is a newer edition',
  showNewest: 'Show it',
  compareWith: (ordinal: number) => `Compare with edition ${ordinal}`,
  waiting: (count: number) => `${count.toLocaleString()} to review`,
  sameText: 'Same text',
  nearlySame: (percent: number) => `${percent} % the same`,
  joined: 'Joined two documents as editions of one',

  comparing: 'Comparing…',
  cannotCompare: 'The texts can’t be compared',
  same: 'No difference',
  changes: (count: number) => plural(count, 'change', 'changes'),
  changeOf: (at: number, count: number) => `Change ${at} of ${count}`,
  nextChange: 'Next change',
  previousChange: 'Previous change',
  furniture: 'Page furniture',
  difference: (left: string, right: string) => `Difference of ${left} and ${right}`,
  leftSide: (name: string) => `Left: ${name}`,
  rightSide: (name: string) => `Right: ${name}`,
  open: 'Open',
  openOf: (name: string) => `Open ${name}`,
  touched: 'Excerpts this touches',
  statuses: {
    exact: 'Unchanged place',
    moved: 'Found again',
    ambiguous: 'To review: not certain',
    lost: 'To review: not found',
    gone: 'Not in this edition',
  } satisfies Record<AnchorStatus | 'gone', string>,

  review: 'To review',
  reviewWords: (count: number) =>
    `${plural(count, 'highlight waits', 'highlights wait')} for you to say where ${count === 1 ? 'it is' : 'they are'} in a newer edition.`,
  reviewEmpty: 'Nothing waits for a decision',
  reviewEmptyWords:
    'When a document comes back changed and the place of a highlight in it is not certain, it is listed here.',
  reviewItem: (candidates: number, exact: string, title: string) =>
    `${waits(candidates)}: “${exact}” in ${title}`,
  waits,
  markedIn: (ordinal: number, place: string) => `Marked in edition ${ordinal}, ${place}`,
  mayBeWhere: (count: number, ordinal: number) =>
    count === 1
      ? `Perhaps here in edition ${ordinal}`
      : `Perhaps at one of ${count} places in edition ${ordinal}`,
  passage: (ordinal: number) => `¶ ${ordinal}`,
  nowhere: (ordinal: number, passage: number) => `Not found in edition ${ordinal}; ¶ ${passage} says now`,
  itIsHere: 'It is here',
  itIsHereAt: (passage: number) => `It is here, ¶ ${passage}`,
  byHand: 'Choose words by hand',
  notThere: 'Not in this edition',
  dismissed: 'Said that it is not in this edition',

  joinTitle: (title: string) => `Of which document is “${title}” an edition?`,
  joinWords:
    'Its editions become later editions of the document you choose, with its highlights, tags and notes. Undo takes this back.',
  joinField: 'Find a document',
  joinNone: 'No document is named like this.',
  join: 'Join',
  cancel: 'Cancel',
} as const
