import { describe, expect, test } from 'vitest'
import { toColumns } from '#library/importing/pdf/assemble.ts'
import { compose } from '#library/importing/pdf/compose.ts'
import { vocabularyOf } from '#library/importing/pdf/vocabulary.ts'
import { PAGE, setGlyphs } from './typeset.ts'

/** The text of lines that follow each other, in a file that also holds `elsewhere`. */
function joined(lines: readonly string[], elsewhere = ''): string {
  const page = { number: 1, ...PAGE, blank: false, hides: false, rules: [] }
  const set = (texts: readonly string[]) =>
    toColumns({
      ...page,
      glyphs: setGlyphs(texts.map((text, index) => ({ x: 50, y: 100 + index * 12, text }))),
    }).flatMap((column) => column.lines)
  const own = set(lines)
  return compose(own, vocabularyOf([...own, ...set([elsewhere])])).text
}

describe('A hyphen at the end of a line', () => {
  test('goes where it only divided the word', () => {
    expect(joined(['They wanted some-', 'thing else.'])).toBe('They wanted something else.')
  })

  test('stays where the file writes the word with it elsewhere', () => {
    expect(joined(['It was a well-', 'known quarrel.'], 'The well-known weir.')).toBe(
      'It was a well-known quarrel.',
    )
    expect(joined(['The wool-', 'house stood.'], 'A wool-house.')).toBe('The wool-house stood.')
  })

  test('goes where the file writes the word without it elsewhere', () => {
    expect(joined(['The self-', 'ish miller.'], 'A selfish man.')).toBe('The selfish miller.')
  })

  test('stays where both parts are words of a compound', () => {
    expect(joined(['It is long-', 'term water.'], 'a long term')).toBe('It is long-term water.')
    expect(joined(['Anglo-', 'Saxon tolls.'])).toBe('Anglo-Saxon tolls.')
  })

  test('stays, with a space, where it stands for a word that follows', () => {
    expect(joined(['In pre-', 'and post-war years.'])).toBe('In pre- and post-war years.')
  })

  test('goes when it is soft, wherever it stands', () => {
    expect(joined(['They wanted some\u00ad', 'thing e\u00adlse.'])).toBe('They wanted something else.')
  })
})

test('Each box holds one word of one line, and a divided word has two', () => {
  const glyphs = setGlyphs([
    { x: 50, y: 100, text: 'They wanted some-' },
    { x: 50, y: 112, text: 'thing else.' },
  ])
  const lines = toColumns({ number: 7, ...PAGE, blank: false, hides: false, rules: [], glyphs }).flatMap(
    (column) => column.lines,
  )
  const { text, boxes } = compose(lines, vocabularyOf(lines))
  expect(
    boxes.map(({ start, end, x, y, width, height, page }) => [
      text.slice(start, end),
      x,
      y,
      width,
      height,
      page,
    ]),
  ).toEqual([
    ['They', 50, 92.5, 20, 9.5, 7],
    ['wanted', 75, 92.5, 30, 9.5, 7],
    ['some', 110, 92.5, 25, 9.5, 7],
    ['thing', 50, 104.5, 25, 9.5, 7],
    ['else.', 80, 104.5, 25, 9.5, 7],
  ])
})

test.each([
  [['The years 1914–', '1918.'], 'The years 1914–1918.'],
  [['Hay and/', 'or water—', 'nobody knew.'], 'Hay and/or water—nobody knew.'],
  [
    ['It is at https://example.org/the-', 'weir/ and there.'],
    'It is at https://example.org/the-weir/ and there.',
  ],
  [['A dash –', 'apart.'], 'A dash – apart.'],
])('%j is joined to %j', (lines, text) => {
  expect(joined(lines)).toBe(text)
})

test('Scripts without spaces are joined without spaces', () => {
  expect(joined(['水車は道より', '古い。'])).toBe('水車は道より古い。')
})
