import { expect, test } from 'vitest'
import { fold } from '#shared/text/fold.ts'
import { words } from '#shared/text/words.ts'

function wordsOf(text: string): string[] {
  const folded = fold(text).text
  return [...words(folded)].map(({ start, end }) => folded.slice(start, end))
}

test.each([
  ['The dam, at 1,200 m³/s — “unsafe”?', ['the', 'dam', 'at', '1200', 'm', '3', 's', 'unsafe']],
  ["don't co-operate: 211.4", ['don', 't', 'co', 'operate', '211', '4']],
  ['हिन्दी में', ['हिन्दी', 'में']],
  ['می‌شود ۱۴۰۲', ['میشود', '1402']],
  ['中国2020年', ['中', '国', '2020', '年']],
  ['', []],
  [' … — 😀', []],
])('%s has the words %j', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected)
})
