import { expect, test } from 'vitest'
import { headerText, headerValue, namesIn, readHeaders } from '#library/importing/email/headers.ts'
import { readMailDate } from '#library/importing/email/mail-date.ts'
import { compareTexts } from '#library/importing/email/same-text.ts'

function subjectOf(mail: Uint8Array | string, charset: string | null = null): string | null {
  const value = headerValue(readHeaders(Buffer.from(mail), charset), 'subject')
  return value === null ? null : headerText(value)
}

test('a folded header is one line, and the text below the blank line is none', () => {
  expect(subjectOf('Subject: The gates\r\n\tof the weir\r\n\r\nSubject: another\r\n')).toBe(
    'The gates of the weir',
  )
  expect(subjectOf('From: a@b\n\nSubject: in the text')).toBeNull()
})

test.each([
  ['=?utf-8?B?2K/YsduM2obZh+KAjNmH2KfbjCDYs9iv?=', 'دریچه‌های سد'],
  ['=?iso-8859-1?Q?T=FCr_des?= =?iso-8859-1?Q?_Wehrs?=', 'Tür des Wehrs'],
  ['=?ISO-2022-JP?B?GyRCP2VMZxsoQg==?=', '水門'],
  ['=?windows-1256?Q?=E3=E4_=C7=E1=DD=D1=C7=CA?=', 'من الفرات'],
])('encoded words are read: %s', (value, text) => {
  expect(subjectOf(`Subject: ${value}\n\n`)).toBe(text)
})

test('letters that were sent raw are read in the charset of the text', () => {
  const cyrillic = Buffer.from([0xcf, 0xeb, 0xee, 0xf2, 0xe8, 0xed, 0xe0])
  const mail = Buffer.concat([Buffer.from('Subject: '), cyrillic, Buffer.from('\n\nx')])
  expect(subjectOf(mail, 'windows-1251')).toBe('Плотина')
  expect(subjectOf('Subject: Plotiña\n\nx', 'windows-1251')).toBe('Plotiña')
})

test('a name with control characters makes no second header', () => {
  const headers = readHeaders(Buffer.from('Subject: =?utf-8?Q?one=0D=0ABcc:_two?=\n\n'))
  expect(headers.map(({ key }) => key)).toEqual(['subject'])
  expect(headerText(headers[0]?.value ?? '')).toBe('one Bcc: two')
})

test('people are named by their names, else by their addresses', () => {
  expect(namesIn('"Calder, Ada" <ada@weir.example>, jo@weir.example')).toEqual([
    'Calder, Ada',
    'jo@weir.example',
  ])
  expect(namesIn('Keepers: =?utf-8?Q?J=C3=B6rg?= <j@weir.example>, k@weir.example;')).toEqual([
    'Jörg',
    'k@weir.example',
  ])
})

test.each([
  ['Sat, 14 Mar 2020 23:30:00 -0800', '2020-03-14'],
  ['14 Mar 2020 00:10 +0330 (IRST)', '2020-03-14'],
  ['Fri, 1 Jan 99 12:00:00 GMT', '1999-01-01'],
  ['Tue, 3 Feb 04 12:00:00 EST', '2004-02-03'],
])('the day of %s is that of the writer', (text, day) => {
  expect(readMailDate(text)?.day).toBe(day)
})

test.each(['Mon, 31 Feb 2020 12:00:00 +0000', 'yesterday', '', '99 Mar 2020 12:00'])(
  '“%s” is no date',
  (text) => {
    expect(readMailDate(text)).toBeNull()
  },
)

test('two headers of one instant in two time zones are equal', () => {
  const [here, there] = ['Sat, 14 Mar 2020 23:30:00 -0800', 'Sun, 15 Mar 2020 07:30:00 +0000'].map(
    readMailDate,
  )
  expect(here?.instant).toBe(there?.instant)
})

test('plain text that says what the HTML says is enough; a stub is not', () => {
  const html = 'The gates of the weir were opened at three in the morning and nobody was told.'
  expect(compareTexts(`${html}\nhttps://weir.example/1`, html).richSaysMore).toBe(false)
  expect(compareTexts('View this mail in a browser: https://weir.example/1', html)).toEqual({
    richSaysMore: true,
    differ: true,
  })
  expect(compareTexts('', html)).toEqual({ richSaysMore: true, differ: false })
  expect(compareTexts('水門が開いた', '水門が開いた').richSaysMore).toBe(false)
})
