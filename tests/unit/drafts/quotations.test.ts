import { expect, test } from 'vitest'
import { draftBody } from '#shared/drafts/draft-body.ts'
import { type Quotation, quotationsOf } from '#shared/drafts/quotations.ts'

const texts = (body: string): string[] => quotationsOf(body).map(({ text }) => text)

test('quotations stand between the marks of their language', () => {
  const body =
    'A “one two” b "three four" c „fünf sechs“ d «sept huit» e »neun zehn« f „jedna dwa” g ”tolv fem” h 「十一」 i « treize » j ‚vierzehn‘.'
  expect(texts(body)).toEqual([
    'one two',
    'three four',
    'fünf sechs',
    'sept huit',
    'neun zehn',
    'jedna dwa',
    'tolv fem',
    '十一',
    'treize',
    'vierzehn',
  ])
  for (const { start, end, text } of quotationsOf(body)) expect(body.slice(start, end)).toBe(text)
})

test('apostrophes, inches and clipped words open nothing', () => {
  expect(texts("It's the '90s: the boys' boat isn't 12\" long, rock 'n' roll, 'tis so.")).toEqual([])
  expect(texts('He said ‘don’t go to the boys’ house now’ and left.')).toEqual([
    'don’t go to the boys’ house now',
  ])
  expect(texts("She called it 'a mistake' twice.")).toEqual(['a mistake'])
})

test('a quotation inside another is one of its own', () => {
  const found = quotationsOf('“He told us ‘not now’ and went,” she said.')
  expect(found.map(({ text, depth }) => [text, depth])).toEqual([
    ['He told us ‘not now’ and went,', 0],
    ['not now', 1],
  ])
})

test('a quotation goes on over paragraphs that repeat its opening mark', () => {
  const found = quotationsOf('He wrote:\n\n“One thing.\n\n“Another thing.” That was all.')
  expect(found).toMatchObject([{ closed: true }])
  expect(found[0]?.text.replace(/\s+/g, ' ')).toBe('One thing. Another thing.')
})

test('a quotation that nobody closes ends with its paragraph and is told apart', () => {
  const found: readonly Quotation[] = quotationsOf(
    'He said “this goes on.\n\nA new paragraph with “another one”.',
  )
  expect(found.map(({ text, closed }) => [text, closed])).toEqual([
    ['this goes on.', false],
    ['another one', true],
  ])
})

test('a block quotation is one, without its marks and without the line that names its source', () => {
  const body = 'It says:\n\n> “The gates were opened\n> at three.”\n> — Lund, 2020\n\nAnd so on.'
  const found = quotationsOf(body)
  expect(found).toMatchObject([{ style: 'block', closed: true }])
  expect(found[0]?.text.replace(/\s+/g, ' ')).toBe('The gates were opened at three.')
})

test('marks of Markdown are no part of the words', () => {
  const [first] = quotationsOf('He said “we *never* saw [the list](http://a.example/x)[^2]”.')
  expect(first?.text.replaceAll('\u00AD', '')).toBe('we never saw the list')
})

test('a number or a dash at the beginning of a line in a sentence is one of its words', () => {
  expect(texts('He wrote “it began on\n12. March and\n- so they say - ended”.')).toEqual([
    'it began on\n12. March and\n- so they say - ended',
  ])
  expect(texts('1. “one of a list”\n2. “another of it”').join('|')).toBe('one of a list|another of it')
})

test('what was read from a file becomes a draft with its headings, items and block quotations', () => {
  const block = { level: null, page: null, furniture: false }
  const body = draftBody([
    { ...block, kind: 'heading', level: 2, text: 'Night' },
    { ...block, kind: 'paragraph', text: 'One.' },
    { ...block, kind: 'paragraph', furniture: true, text: 'Share this' },
    { ...block, kind: 'quote', text: 'Two\nlines' },
    { ...block, kind: 'quote', text: 'Three' },
    { ...block, kind: 'item', level: 1, text: 'a' },
    { ...block, kind: 'item', level: 2, text: 'b' },
    { ...block, kind: 'change', text: 'gone' },
  ])
  expect(body).toBe('## Night\n\nOne.\n\n> Two\n> lines\n>\n> Three\n\n- a\n  - b')
  expect(quotationsOf(body)).toMatchObject([{ style: 'block' }])
})
