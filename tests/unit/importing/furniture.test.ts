import { expect, test } from 'vitest'
import { type Draft, draft, type Place } from '#library/importing/draft.ts'
import { toLines } from '#library/importing/furniture/lines.ts'
import { surveyPage } from '#library/importing/furniture/page.ts'
import { type Judgement, judgeFurniture } from '#library/importing/furniture.ts'
import { findTitle } from '#library/importing/metadata/title.ts'
import { key } from '#library/importing/shape.ts'

const sentence = 'The gate was opened at three in the morning, and nobody in the lower town was told.'
const another = 'By noon the water stood at the second step of the church, where it stayed for a week.'

function judge(drafts: readonly Draft[]): Judgement[] {
  const lines = toLines(drafts)
  const title = findTitle(lines)
  return judgeFurniture(
    surveyPage(lines, {
      key: key(title?.text ?? ''),
      index: title?.index ?? null,
      archive: title?.archive === true,
    }),
  )
}

function foldedOf(...texts: readonly string[]): string[] {
  const judged = judge(texts.map((text) => draft('paragraph', text)))
  return texts.filter((_, index) => judged[index]?.furniture === true)
}

test('a judgement names the rules that led to it', () => {
  const [crumb] = judge(
    ['Home News The Gate Was Opened', 'The Gate Was Opened', sentence].map((text) =>
      draft('paragraph', text),
    ),
  )
  expect(crumb).toMatchObject({
    furniture: true,
    reasons: ['a breadcrumb that ends in the title', 'above the title'],
  })
})

test('a breadcrumb is folded glued, spaced, cut by other apostrophes, and under the title', () => {
  const title = 'The Council’s Gate Was Opened'
  for (const crumb of [
    "HomeNewsRiversThe Council's Gate Was Opened",
    `Home News ${title}`,
    `News » Rivers » ${title}`,
  ]) {
    expect(foldedOf(crumb, title, sentence)).toEqual([crumb])
  }
})

test('a section’s label above and under the title is folded, the title is not', () => {
  expect(
    foldedOf('Rivers', 'The Gate Was Opened Without a Word', 'Rivers', sentence, 'Exit mobile version'),
  ).toEqual(['Rivers', 'Rivers', 'Exit mobile version'])
})

test('after the article’s end titles of other pages are folded, sentences are not', () => {
  const tail = [
    'Related Posts',
    'A Second Gate',
    another,
    'The Keeper of the Gate',
    'March 2023',
    'It rained and then…',
    another,
  ]
  const article = Array.from({ length: 8 }, () => sentence)
  expect(foldedOf('The Gate Was Opened', ...article, ...tail)).toEqual(
    tail.filter((line) => line !== another),
  )
})

test('a list of other pages between paragraphs ends nothing', () => {
  const page = [
    'The Gate Was Opened',
    sentence,
    'READ ALSO',
    'A Second Gate',
    another,
    'What came after',
    sentence,
  ]
  expect(foldedOf(...page)).toEqual(['READ ALSO', 'A Second Gate'])
})

test('a copyright line is folded at the end of a page and kept in the middle of a work', () => {
  const page = [sentence, 'Copyright © 2020 Calder', another, 'Continue Reading', 'Copyright © 2020 Calder']
  expect(foldedOf(...page)).toEqual(['Continue Reading', 'Copyright © 2020 Calder'])
})

test('a call to give is folded after the article and kept inside it', () => {
  const call = 'Please consider making a donation to the lower town.'
  expect(foldedOf(sentence, call, another, 'Scroll to Top')).toEqual(['Scroll to Top'])
  expect(foldedOf(sentence, another, call, 'Scroll to Top')).toEqual([call, 'Scroll to Top'])
})

test('a heading that is also a label is kept where a text follows', () => {
  expect(foldedOf('The Gate', sentence, 'Contact', another, 'Contact', 'Continue Reading')).toEqual([
    'Contact',
    'Continue Reading',
  ])
})

test('the author and the date under a title are kept, a date above the breadcrumb is not', () => {
  const page = [
    'Saturday, July 27, 2024',
    'Home News The Gate Was Opened',
    'The Gate Was Opened',
    'By Ada Pell',
    '26 July 2024',
  ]
  expect(foldedOf(...page, sentence)).toEqual(page.slice(0, 2))
})

test('a text without any sign of a page loses nothing', () => {
  const letter = ['Dear Ada,', sentence, 'Share', 'Contact', another, 'Yours, Tom', '163 Mill Lane']
  expect(foldedOf(...letter)).toEqual([])
})

test('a long work that says "Read more" somewhere is no page', () => {
  const work = Array.from({ length: 400 }, () => sentence)
  expect(foldedOf(...work.slice(0, 200), 'Read more', 'Share', ...work.slice(200))).toEqual([])
})

const main: Place = { landmark: null, named: false, main: true, linked: 0 }

function placed(text: string, place: Partial<Place>, kind: Draft['kind'] = 'paragraph'): Draft {
  return { ...draft(kind, text, kind === 'heading' ? 2 : null), place: { ...main, ...place } }
}

test('sentences outside the article are folded in footers, sides and parts that are named so', () => {
  const page = [
    placed(sentence, {}),
    placed(another, { main: false, landmark: 'footer' }),
    placed(another, { main: false, landmark: 'aside' }),
    placed(another, { main: false, named: true }),
    placed(another, { main: false, landmark: 'nav' }),
  ]
  expect(judge(page).map((judged) => judged.furniture)).toEqual([false, true, true, true, true])
})

test('sentences are kept inside the article whatever its parts are named, and outside where nothing speaks against them', () => {
  const page = [
    placed(another, { named: true }),
    placed(sentence, {}),
    placed(another, { landmark: 'aside' }),
    placed(another, { main: false }),
    placed('What came after', { named: true }, 'heading'),
    placed(sentence, {}),
  ]
  expect(judge(page).map((judged) => judged.furniture)).toEqual(page.map(() => false))
})

test('links outside the article are folded', () => {
  const page = [
    placed('The Gate', {}, 'heading'),
    placed(sentence, {}),
    placed('Boats Gates Keys', { main: false, linked: 1 }),
    placed(another, { linked: 1 }),
  ]
  expect(judge(page).map((judged) => judged.furniture)).toEqual([false, false, true, false])
})
