import { expect, test } from 'vitest'
import { contextAfter, contextBefore, type Grounds } from '#library/packs/context.ts'
import { blockStarts, canonicalText, type PassageKind } from '#shared/domain/passages.ts'

type Made = string | { readonly kind?: PassageKind; readonly furniture?: boolean; readonly text: string }

function groundsOf(passages: readonly Made[], language = 'en'): Grounds {
  const blocks = passages.map((made) => (typeof made === 'string' ? { text: made } : made))
  const starts = blockStarts(blocks)
  return {
    text: canonicalText(blocks),
    starts,
    passages: blocks.map((block, index) => ({
      start: starts[index] ?? 0,
      end: (starts[index] ?? 0) + block.text.length,
      kind: ('kind' in block && block.kind) || 'paragraph',
      furniture: 'furniture' in block && block.furniture ? 1 : 0,
    })),
    language,
  }
}

/** The context of the words in brackets, which are no part of the text. */
function contextOf(passages: readonly Made[], words: string, count: number, language?: string) {
  const grounds = groundsOf(passages, language)
  const start = grounds.text.indexOf(words)
  const range = { start, end: start + words.length }
  return [contextBefore(grounds, range, count).words, contextAfter(grounds, range, count).words]
}

const NIGHT = [
  { kind: 'heading' as const, text: 'The night' },
  'The rain began. Dr. A. Lund slept. The gates were opened shortly after three.',
  'Nobody could say who had given the order. The siren was silent. It was dark.',
  { kind: 'heading' as const, text: 'The day' },
  'People came back.',
]

test('context is whole sentences by number, the begun one counted in', () => {
  expect(contextOf(NIGHT, 'opened shortly', 0)).toEqual(['', ''])
  expect(contextOf(NIGHT, 'opened shortly', 1)).toEqual(['The gates were ', ' after three.'])
  expect(contextOf(NIGHT, 'opened shortly', 2)).toEqual([
    'Dr. A. Lund slept. The gates were ',
    ' after three.\nNobody could say who had given the order.',
  ])
})

test('a quotation of whole sentences gets the sentences beside it', () => {
  expect(contextOf(NIGHT, 'Dr. A. Lund slept.', 1)).toEqual([
    'The rain began. ',
    ' The gates were opened shortly after three.',
  ])
})

test('a full stop or a quotation mark alone is no sentence', () => {
  const said = ['It rained. “We opened the gates.” Nobody knew. It was dark.']
  expect(contextOf(said, 'We opened the gates', 1)).toEqual(['It rained. “', '.” Nobody knew.'])
  expect(contextOf(['It rained.'], 'It rained', 1)).toEqual(['', ''])
})

test('context never crosses a heading', () => {
  expect(contextOf(NIGHT, 'The siren was silent.', 9)).toEqual([
    'The rain began. Dr. A. Lund slept. The gates were opened shortly after three.\nNobody could say who had given the order. ',
    ' It was dark.',
  ])
  expect(contextOf(NIGHT, 'The day', 3)).toEqual(['', ''])
  expect(contextOf(NIGHT, 'People came back.', 3)).toEqual(['', ''])
})

test('context stays in the work and does not read a footnote into the text', () => {
  const page = [
    { furniture: true, text: 'Share this page.' },
    'Only words. Here.',
    { kind: 'note' as const, text: 'A footnote. Of two.' },
    'More words.',
    { furniture: true, text: 'All rights reserved.' },
  ]
  expect(contextOf(page, 'Here.', 5)).toEqual(['Only words. ', ''])
  expect(contextOf(page, 'Of two.', 5)).toEqual(['A footnote. ', ''])
  expect(contextOf(page, 'More', 5)).toEqual(['', ' words.'])
})

test('Arabic and Chinese have sentences of context', () => {
  expect(
    contextOf(['قال الرجل: ماذا حدث؟ فتحت البوابات ليلا. ثم ذهب الناس.'], 'فتحت البوابات ليلا.', 1, 'ar'),
  ).toEqual(['قال الرجل: ماذا حدث؟ ', ' ثم ذهب الناس.'])
  expect(contextOf(['夜里下雨了。闸门打开了。没有人知道。'], '闸门打开了。', 1, 'zh')).toEqual([
    '夜里下雨了。',
    '没有人知道。',
  ])
})

test('a sentence that is too long is cut between words, and says so', () => {
  const endless = `${'word '.repeat(900)}HERE${' word'.repeat(900)}.`
  const grounds = groundsOf([endless])
  const start = endless.indexOf('HERE')
  const range = { start, end: start + 4 }
  const before = contextBefore(grounds, range, 1)
  const after = contextAfter(grounds, range, 1)
  expect([before.cut, after.cut]).toEqual([true, true])
  expect(before.words).toMatch(/^(word )+$/)
  expect(after.words).toMatch(/^( word)+$/)
  expect(before.words.length).toBeGreaterThan(1000)
  expect(endless.slice(0, start).endsWith(before.words)).toBe(true)
})

test('of many long sentences as many as fit are shown, whole', () => {
  const long = `${'Long '.repeat(120)}end. `
  const text = `${long.repeat(5)}HERE. ${long.repeat(5)}`.trim()
  const [before = '', after = ''] = contextOf([text], 'HERE.', 9)
  expect(before).toBe(long.repeat(2))
  expect(after.trim()).toBe(long.repeat(2).trim())
})

test('a cut never halves a character', () => {
  const text = `${'𝔄'.repeat(1001)}HERE${'𝔅'.repeat(1001)}`
  const [before = '', after = ''] = contextOf([text], 'HERE', 1)
  expect(before).not.toMatch(/\p{Surrogate}/u)
  expect(after).not.toMatch(/\p{Surrogate}/u)
  expect(before.length).toBeGreaterThan(1000)
})
