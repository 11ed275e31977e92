import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDrafts } from '#library/importing/email/plain-body.ts'

const FIXED = { flowed: false, delsp: false }

/** Each passage as "reply 1: text", paragraphs as their text alone. */
function read(text: string, format = FIXED): string[] {
  return plainDrafts(text, format).map((one) => {
    const what = one.kind === 'paragraph' ? '' : `${one.kind}${one.level === null ? '' : ` ${one.level}`}: `
    return `${one.furniture === true ? 'folded ' : ''}${what}${one.text}`
  })
}

test('lines broken at a column become paragraphs, also in a mail of few lines', () => {
  expect(
    read(
      'Dear Jo,\n\nthe gates of the weir were opened shortly after three in the morning by\nsomebody whom nobody saw.\n\nAda',
    ),
  ).toEqual([
    'Dear Jo,',
    'the gates of the weir were opened shortly after three in the morning by somebody whom nobody saw.',
    'Ada',
  ])
})

test('an address keeps its lines', () => {
  expect(read('Ada Calder\nMill Lane 4\nUpper Weir\n\nPlease send the minutes there.')).toEqual([
    'Ada Calder',
    'Mill Lane 4',
    'Upper Weir',
    'Please send the minutes there.',
  ])
})

test('quoted lines are replies with their depth, however the marks are written', () => {
  expect(read('No.\n\n> Was it shut?\n>\n> > Who has the key?\n>>> Nobody.\n\nAda')).toEqual([
    'No.',
    'reply 1: Was it shut?',
    'reply 2: Who has the key?',
    'reply 3: Nobody.',
    'Ada',
  ])
})

test('a blank line between two quoted ones parts paragraphs and ends no reply', () => {
  expect(read('> One stands here.\n\n> Two stands there.')).toEqual([
    'reply 1: One stands here.',
    'reply 1: Two stands there.',
  ])
})

test.each([
  'On Fri, 13 Mar 2020 at 12:00, Jo Mund <jo@weir.example> wrote:',
  'Am 13.03.2020 um 12:00 schrieb Jo Mund:',
  'Le ven. 13 mars 2020 à 12:00, Jo Mund <jo@weir.example> a écrit :',
  'El vie, 13 mar 2020 a las 12:00, Jo Mund (<jo@weir.example>) escribió:',
  'در جمعه ۱۳ مارس ۲۰۲۰ ساعت ۱۲:۰۰، جو موند نوشت:',
])('who wrote what is quoted belongs to the reply: %s', (line) => {
  expect(read(`Yes.\n\n${line}\n\n> Is it shut?`)).toEqual([
    'Yes.',
    `reply 1: ${line}`,
    'reply 1: Is it shut?',
  ])
})

test('who wrote is found over two lines, and right below a sentence', () => {
  expect(
    read('Yes.\nOn Fri, 13 Mar 2020 at 12:00, Jo Mund <jo.mund@weir.example>\nwrote:\n> Is it shut?'),
  ).toEqual([
    'Yes.',
    'reply 1: On Fri, 13 Mar 2020 at 12:00, Jo Mund <jo.mund@weir.example> wrote:',
    'reply 1: Is it shut?',
  ])
})

test('a sentence that ends in a colon above a quotation is the writer’s own', () => {
  expect(read('This is what the keeper told me:\n\n> It was shut.')).toEqual([
    'This is what the keeper told me:',
    'reply 1: It was shut.',
  ])
})

const HEADS: readonly (readonly [string, string])[] = [
  [
    'English',
    '-----Original Message-----\nFrom: Jo Mund\nSent: Friday, 13 March 2020 12:00\nTo: Ada Calder\nSubject: Gate',
  ],
  [
    'German',
    'Von: Jo Mund <jo@weir.example>\nGesendet: Freitag, 13. März 2020 12:00\nAn: Ada Calder\nBetreff: Wehr',
  ],
  ['French', 'De : Jo Mund\nEnvoyé : vendredi 13 mars 2020 12:00\nÀ : Ada Calder\nObjet : Vanne'],
  ['Persian', 'از: جو موند\nارسال شده: جمعه ۱۳ مارس ۲۰۲۰\nبه: آدا کالدر\nموضوع: دریچه'],
  [
    'a forward',
    '---------- Forwarded message ---------\nFrom: Jo Mund <jo@weir.example>\nDate: Fri, 13 Mar 2020 at 12:00\nSubject: Gate\nTo: <ada@weir.example>',
  ],
]

test.each(HEADS)('what stands below the headers of an earlier mail is a reply (%s)', (_, head) => {
  const lines = head.split('\n').map((line) => `reply 1: ${line}`)
  expect(read(`I agree.\n\nAda\n\n${head}\n\nThe gate was shut.\n\n> Who says so?`)).toEqual([
    'I agree.',
    'Ada',
    ...lines,
    'reply 1: The gate was shut.',
    'reply 2: Who says so?',
  ])
})

test('a mail below a mail below a mail is one level deeper each time', () => {
  const head = (from: string): string =>
    `From: ${from}\nSent: Friday, 13 March 2020 12:00\nTo: Ada\nSubject: Gate`
  const passages = read(`Third.\n\n${head('Jo')}\n\nSecond.\n\n${head('Ada')}\n\nFirst.`)
  expect(passages.filter((text) => /(?:first|second|third)\./i.test(text))).toEqual([
    'Third.',
    'reply 1: Second.',
    'reply 2: First.',
  ])
})

test.each([
  'To: All keepers\nFrom: The board\nDate: 13 March 2020\nSubject: Keys',
  'From: the mill\nTo: the weir',
  'Date: 13 March 2020\nFrom: 3 to 5 in the morning',
])('a memo, or anything that is not for certain a mail, stays the writer’s own text', (memo) => {
  expect(read(`${memo}\n\nThe keys are with me.`).at(-1)).toBe('The keys are with me.')
})

test('a signature is folded only below the line "-- ", and only a short one', () => {
  expect(read('Yes.\n\n-- \nAda Calder\nRiver watch')).toEqual(['Yes.', 'folded Ada Calder\nRiver watch'])
  expect(read('Yes.\n\n--\nAda Calder').some((text) => text.startsWith('folded'))).toBe(false)
  const long = Array.from({ length: 13 }, (_, index) => `Point ${index} of the annex.`).join('\n')
  expect(read(`See below.\n-- \n${long}`).join('\n')).toContain('\nPoint 12 of the annex.')
  expect(read(`See below.\n-- \n${long}`).some((text) => text.startsWith('folded'))).toBe(false)
})

test('a signature above a quoted mail is folded and the mail is not', () => {
  expect(read('Yes.\n-- \nAda\n\nOn Fri, 13 Mar 2020, Jo wrote:\n> Is it shut?')).toEqual([
    'Yes.',
    'folded Ada',
    'reply 1: On Fri, 13 Mar 2020, Jo wrote:',
    'reply 1: Is it shut?',
  ])
})

test('flowed text is joined at spaces, by depth, with its stuffing undone', () => {
  const flowed = { flowed: true, delsp: false }
  expect(
    read(
      'The gate was \nshut. \n\n From here on \nnobody knows.\n>> Who \n>> says so?\n> I do.\n-- \nAda',
      flowed,
    ),
  ).toEqual([
    'The gate was shut.',
    'From here on nobody knows.',
    'reply 2: Who says so?',
    'reply 1: I do.',
    'folded Ada',
  ])
  expect(read('ab \ncd', { flowed: true, delsp: true })).toEqual(['abcd'])
})

test('what a mailbox escaped is unescaped, and a quotation is not', () => {
  expect(read('We walked.\n>From the weir to the mill.\nThen we slept.').join(' ')).toBe(
    'We walked. From the weir to the mill. Then we slept.',
  )
  expect(read('> He wrote:\n>From the weir.\n> So far.').join('|')).toContain('reply 1:')
})

test('no word is ever lost', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '> ',
      '>> ',
      '> > ',
      '-- ',
      '-----Original Message-----',
      'From: a@b',
      'Sent: 1.1.2020',
      'To: c',
    ),
    fc.stringMatching(/^(?:> ?){0,3}[a-zA-Z][a-zA-Z .:-]{0,80}$/),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, flowed) => {
      const words = (text: string): string[] => (text.match(/\p{L}+/gu) ?? []).sort()
      const drafts = plainDrafts(lines.join('\n'), { flowed, delsp: false })
      const kept = drafts.map((one) => one.text).join('\n')
      expect(words(kept)).toEqual(words(lines.join('\n')))
    }),
    { numRuns: 500 },
  )
})
