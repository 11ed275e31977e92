import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from '#shared/text/sentences.ts'

function sentences(text: string, language: string | null = 'en'): string[] {
  return sentencesOf(text, language).map(({ start, end }) => text.slice(start, end).trim())
}

test('initials, titles, abbreviations and numbered things end no sentence', () => {
  expect(
    sentences('Dr. Smith met J. K. Lund on p. 3. He stayed (e.g. at night). The U.S. Army left. See vol. 3.'),
  ).toEqual([
    'Dr. Smith met J. K. Lund on p. 3.',
    'He stayed (e.g. at night).',
    'The U.S. Army left.',
    'See vol. 3.',
  ])
})

test('the number of a paragraph is no sentence of its own', () => {
  expect(sentences('2. The respondent does not say so. It was 2020. 3.1. Nor does it deny it.')).toEqual([
    '2. The respondent does not say so.',
    'It was 2020.',
    '3.1. Nor does it deny it.',
  ])
})

test('a small letter behind a mark goes on with the sentence, and closing marks belong to it', () => {
  expect(sentences('“Why?” he asked. He said “No.” Then he left!')).toEqual([
    '“Why?” he asked.',
    'He said “No.”',
    'Then he left!',
  ])
})

test('a line end inside of a passage ends no sentence', () => {
  expect(sentences('The gates\nwere opened at 3.5 m.\nNobody knew.')).toEqual([
    'The gates\nwere opened at 3.5 m.',
    'Nobody knew.',
  ])
})

test('German, Russian, Arabic, Persian, Chinese and Hindi have sentences', () => {
  expect(sentences('Am 15. März kam z. B. Herr Dr. Maier. Er ging.', 'de')).toEqual([
    'Am 15. März kam z. B. Herr Dr. Maier.',
    'Er ging.',
  ])
  expect(sentences('А. С. Пушкин родился в 1799 г. в Москве. Он писал.', 'ru')).toHaveLength(2)
  expect(sentences('قال د. محمد: ماذا؟ ثم ذهب. نعم!', 'ar')).toEqual([
    'قال د. محمد: ماذا؟',
    'ثم ذهب.',
    'نعم!',
  ])
  expect(sentences('سلام. او آمد؛ رفت؟ بله.', 'fa')).toEqual(['سلام.', 'او آمد؛ رفت؟', 'بله.'])
  expect(sentences('他来了。她走了！为什么？好。', 'zh')).toEqual([
    '他来了。',
    '她走了！',
    '为什么？',
    '好。',
  ])
  expect(sentences('वह आया। वह गया।', 'hi')).toEqual(['वह आया।', 'वह गया।'])
})

test('a language that no one knows is no failure', () => {
  expect(sentences('One. Two.', 'not a language')).toEqual(['One.', 'Two.'])
})

test('the sentences of any text are the whole text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '。', '?', '”', '3', '😀') }),
      (text) => {
        const found = sentencesOf(text, 'en')
        expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      },
    ),
  )
})
