import { expect, test } from 'vitest'
import { languageCode } from '#shared/query/language-names.ts'

test.each([
  ['german', 'de'],
  ['Deutsch', 'de'],
  ['Français', 'fr'],
  ['فارسی', 'fa'],
  ['Persian', 'fa'],
  ['русский', 'ru'],
  ['de', 'de'],
  ['pt-BR', 'pt-BR'],
  ['Klingonish', 'Klingonish'],
])('%s is the language %s', (typed, code) => {
  expect(languageCode(typed)).toBe(code)
})
