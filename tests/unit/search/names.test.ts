import { expect, test } from 'vitest'
import { formless, holdingWords } from '#library/search/names.ts'
import { foldedWords } from '#shared/text/folded-words.ts'

const found = (typed: string, name: string): boolean =>
  holdingWords(foldedWords(typed))(` ${foldedWords(name)}`)

test('a name is found by words side by side, of which the last may go on', () => {
  expect(found('evening po', 'The Evening Post')).toBe(true)
  expect(found('vening', 'The Evening Post')).toBe(false)
  expect(found('the post', 'The Evening Post')).toBe(false)
})

test('numbers and Persian verbs are found in every form in which they are written', () => {
  for (const [one, other] of [
    ['1234 gates', '1 234 gates'],
    ['می شود', 'میشود'],
  ] as const) {
    expect(found(one, other)).toBe(true)
    expect(found(other, one)).toBe(true)
    expect(formless(foldedWords(one))).toBe(formless(foldedWords(other)))
  }
})

test('another form than the typed one does not go on', () => {
  expect(found('1234', '1 2345')).toBe(false)
  expect(found('1234', '12345')).toBe(true)
})
