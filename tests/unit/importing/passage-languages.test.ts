import { describe, expect, test } from 'vitest'
import { languageOf } from '#library/importing/metadata/language.ts'
import { markLanguages } from '#library/importing/metadata/passage-languages.ts'
import { found } from '#library/importing/metadata/value.ts'
import type { Block } from '#shared/domain/passages.ts'

const texts = {
  en: 'The gate was opened at three in the morning, and nobody in the lower town was told before the water had reached the second row of houses.',
  de: 'Die Klappen kippen von selbst, sobald das Wasser den Überlauf erreicht, und niemand im Ort weiß bis heute, wer sie in der Nacht geöffnet hat.',
  fr: 'Personne ne sait qui a posé le piano dans la gare, mais depuis on y entend du Chopin à six heures du matin et les voyageurs ne partent plus.',
  es: 'Nadie sabe quién abrió la compuerta aquella noche, pero el agua llegó a la segunda calle antes de que sonara la campana de la iglesia.',
  fa: 'در کوچه ما دوازده خانه هست و آن شب فقط درِ پنج خانه را زدند. همسایه روبه‌رو پیرمردی است که گوشش سنگین است و چیزی نشنید.',
  ar: 'يقول أهل القرى على ضفتي النهر إن الماء لا يحب أن ينادى بالاسم نفسه طويلا، وقد غيروا اسمه في العام الماضي مرتين.',
  ru: 'Никто не знает, кто открыл затвор в ту ночь, но вода дошла до второй улицы раньше, чем зазвонил колокол, и люди вышли из домов.',
} as const
type Language = keyof typeof texts

function block(text: string, more: Partial<Block> = {}): Block {
  return { kind: 'paragraph', level: null, page: null, furniture: false, text, ...more }
}

function languages(own: string | null, ...blocks: readonly Block[]): (string | null)[] {
  const metadata = own === null ? [] : [found('language', own, 'detected', 'letters of the text')]
  return markLanguages(blocks, metadata).map(({ language }) => language ?? null)
}

const all = Object.keys(texts) as Language[]

describe.each(all)('in a document in %s', (own) => {
  test.each(all)('a paragraph in %s is marked only when it is in another language', (other) => {
    expect(languages(own, block(texts[other]))).toEqual([other === own ? null : other])
  })
})

test('names, titles, short quotations and lists of names stay unmarked', () => {
  expect(
    languages(
      'en',
      block('“Nous ne savons rien,” said Élodie Marchand.'),
      block('سد'),
      block('She wrote “در کوچه ما دوازده خانه هست” on the wall before she left the house for good.'),
      block('Die Klappen kippen von selbst'),
      block(
        'Juan de la Cruz, María del Carmen, Pedro de los Santos, Ana de la Vega, José de la Torre, Luis del Río',
      ),
      block('211.4 m, 57 m, 61 m'),
    ),
  ).toEqual([null, null, null, null, null, null])
})

test('names and addresses in another script stay unmarked', () => {
  const names = 'Jonathan Reed, Margaret Holm, Tomasz Welk, Orla Finch, Agnes Pell, Moses Osei, Ilse Grän'
  expect(
    languages('fa', block(names), block('https://calder.example/news/2020/03/13/the-gate-was-opened')),
  ).toEqual([null, null])
})

test('a paragraph that quotes at length in its own sentences stays unmarked', () => {
  expect(
    languages('en', block(`${texts.en} He had written: “${texts.de.slice(0, 60)}” and left it at that.`)),
  ).toEqual([null])
})

test('code and tables are not guessed at', () => {
  expect(languages('en', block(texts.de, { kind: 'code' }), block(texts.de, { kind: 'row' }))).toEqual([
    null,
    null,
  ])
})

test('what the source declares counts, unless the letters are of the document’s language', () => {
  expect(
    languages(
      'en',
      block('Kurz.', { language: 'de_AT' }),
      block(texts.en, { language: 'de' }),
      block(texts.de, { language: 'de' }),
      block('Colour.', { language: 'en-GB' }),
      block(texts.fr, { language: 'und' }),
      block('No tag.', { language: 'no such tag' }),
    ),
  ).toEqual(['de-AT', null, 'de', null, 'fr', null])
})

test('languages that detectors do not tell apart are one', () => {
  const norwegian =
    'Ingen vet hvem som åpnet luken den natten, men vannet nådde den andre gaten før klokken ringte, og folk kom ut av husene sine.'
  expect(languages('nb', block(norwegian), block(texts.en))).toEqual([null, 'en'])
  expect(languageOf(norwegian, [found('language', 'nb-NO', 'meta', 'lang')])[0]?.value).toBe('nb-NO')
})

test('without a language of the document only declared ones are kept', () => {
  expect(languages(null, block(texts.de), block('Kurz.', { language: 'de' }))).toEqual([null, 'de'])
})

test('blocks that change nothing are the same objects', () => {
  const same = block(texts.en)
  expect(markLanguages([same], [found('language', 'en', 'meta', 'lang')])[0]).toBe(same)
})
