import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wantedLeaves } from '#shared/query/leaves.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { respell, typedWords } from '#shared/query/respell.ts'
import { fold } from '#shared/text/fold.ts'

function wordsOf(typed: string): string[] {
  return typedWords(typed).map(({ word, start, end }) => `${word}=${typed.slice(start, end)}`)
}

/** Spells the words in another way, in order. */
function respelt(typed: string, spellings: Readonly<Record<string, string>>) {
  const words = typedWords(typed).flatMap((word) => {
    const as = spellings[word.word]
    return as === undefined ? [] : [{ ...word, as }]
  })
  return respell(typed, words)
}

test.each([
  ['words', 'flood gate', ['flood=flood', 'gate=gate']],
  ['words of phrases and of NEAR', '"the dam" NEAR/3 gate', ['the=the', 'dam=dam', 'gate=gate']],
  ['NEAR as FTS5 writes it', 'NEAR("the dam" gate, 5)', ['the=the', 'dam=dam', 'gate=gate']],
  ['no operators', 'flood AND gate OR weir', ['flood=flood', 'gate=gate', 'weir=weir']],
  ['nothing under NOT', 'flood -fire NOT (smoke OR ash)', ['flood=flood']],
  ['what stands under two NOTs', '-(flood -fire)', ['fire=fire']],
  ['no fields and values', 'title:flood tag:(a b) gate kind:pdf', ['gate=gate']],
  ['no value that is none, though it is read as words', 'kind:flood date:soon is:(a b) gate', ['gate=gate']],
  ['no patterns, beginnings and words that may be misspelt', '/flo+d/ evac* ~gatte weir', ['weir=weir']],
  ['folded words where they were typed', 'Überfall كارگري', ['uberfall=Überfall', 'کارگری=كارگري']],
  ['no ideographs, which are words of one letter', '洪水 gate', ['gate=gate']],
  ['a word before a colon that is no field', 'http://flood', ['http=http', 'flood=flood']],
])('a search can be spelt anew in %s', (_, typed, words) => {
  expect(wordsOf(typed)).toEqual(words)
})

test('a word is spelt anew where it stands, and everything else stays', () => {
  expect(respelt('(Flod  OR "wier gate") -flod title:flod', { flod: 'Flood', wier: 'weir' })).toEqual({
    query: '(Flood  OR "weir gate") -flod title:flod',
    changes: [
      { start: 1, end: 6 },
      { start: 12, end: 16 },
    ],
  })
})

test('a word is not spelt as an operator', () => {
  expect(respelt('flood ot gate', { ot: 'OR' })).toBeNull()
  expect(respelt('flood ot gate', { ot: 'or' })?.query).toBe('flood or gate')
})

test('a word is not spelt as several', () => {
  expect(respelt('floodgate', { floodgate: 'flood gate' })).toBeNull()
})

test('a text that is no search that was typed is left alone', () => {
  expect(typedWords('flood '.repeat(1000))).toEqual([])
})

test('in any text, each word stands where it was typed and is wanted', () => {
  const sign = fc.constantFrom(
    'flood',
    'Straße',
    'كتاب',
    ' ',
    ' ',
    '"',
    '-',
    'OR',
    'NEAR/2',
    '(',
    ')',
    '*',
    '~',
    '/',
    'tag:',
    '水',
    '1,2',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(sign, fc.string({ maxLength: 4 })), { maxLength: 12 }), (signs) => {
      const typed = signs.join('')
      const { query } = parseQuery(typed)
      const wanted = query === null ? '' : JSON.stringify(wantedLeaves(query))
      for (const { word, start, end } of typedWords(typed)) {
        expect(fold(typed.slice(start, end)).text).toBe(word)
        expect(wanted).toContain(JSON.stringify(word))
      }
    }),
  )
})
