import { expect, test } from 'vitest'
import { ownMarkdown, safeMarkdown } from '#library/packs/formats/own-markdown.ts'

test.each([
  ['Before\n\n> Quoted.\n>\n> More.\n\nAfter', 'Before\n\n> Quoted.\n>\n> More.\n\nAfter'],
  ['Before\n\n> > Deep.', 'Before\n\n> > Deep.'],
  ['> One.\n>\n> > Two.\n>\n> Three.', '> One.\n>\n> > Two.\n>\n> Three.'],
  ['Before\n\n> - a\n> - b', 'Before\n\n> - a\n> - b'],
  ['1. a\n\n   > b\n2. c', '1. a\n\n   > b\n2. c'],
  ['Before\n\n> # Head\n>\n> Words.', 'Before\n\n> **Head**\n>\n> Words.'],
])('a quotation begins with its words: %j', (body, written) => {
  expect(safeMarkdown(body).toString()).toBe(written)
})

test('a quotation is read as it was written', () => {
  const body = 'Before\n\n> One.\n>\n> > Two.\n>\n> - a\n> - b\n\nBetween\n\n> Three.'
  expect(ownMarkdown.render(safeMarkdown(body).toString())).toBe(ownMarkdown.render(body))
})
