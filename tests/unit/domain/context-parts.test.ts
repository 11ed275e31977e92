import { expect, test } from 'vitest'
import { contextParts } from '#shared/domain/context-parts.ts'

test.each([
  ['It had rained. ', ' The level fell.', ['It had rained.', '', '', 'The level fell.']],
  ['He said: “', '”, and left.', ['He said:', '“', '”,', 'and left.']],
  ['He said:\n“', '.\nNobody knew.', ['He said:', '“', '.', 'Nobody knew.']],
  ['(', ')', ['', '(', ')', '']],
  ['', '', ['', '', '', '']],
  ['who ', ', or why', ['who', '', ',', 'or why']],
  ['… cut short ', ' was cut …', ['… cut short', '', '', 'was cut …']],
  ['او گفت: «', '»، و رفت.', ['او گفت:', '«', '»،', 'و رفت.']],
])('%j and %j', (before, after, [first, opening, closing, last]) => {
  expect(contextParts({ before, after })).toEqual({ before: first, opening, closing, after: last })
})
