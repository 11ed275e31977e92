import { expect, test } from 'vitest'
import { decode } from '#library/importing/decode.ts'

function bytes(...values: readonly (string | number)[]): Uint8Array {
  return Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.of(value))),
  )
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const buffer = Buffer.from(text, 'utf16le')
  return order === 'le' ? buffer : buffer.swap16()
}

test('a byte order mark decides and is removed', () => {
  expect(decode(bytes(0xef, 0xbb, 0xbf, 'Größe'))).toEqual({ text: 'Größe', charset: 'utf-8', warnings: [] })
  expect(decode(Buffer.concat([bytes(0xff, 0xfe), utf16('Größe', 'le')])).text).toBe('Größe')
  expect(decode(Buffer.concat([bytes(0xfe, 0xff), utf16('Größe', 'be')])).text).toBe('Größe')
})

test('UTF-16 without a mark is recognised in both byte orders, for Latin and Persian text', () => {
  for (const text of ['The gate was opened at three.', 'دروازه در ساعت سه باز شد و کسی خبر نشد. 12']) {
    expect(decode(utf16(text, 'le'))).toMatchObject({ text, charset: 'utf-16le' })
    expect(decode(utf16(text, 'be'))).toMatchObject({ text, charset: 'utf-16be' })
  }
})

test('strict UTF-8 comes before what a page declares', () => {
  expect(decode(bytes('Größe'), 'windows-1252')).toMatchObject({ text: 'Größe', charset: 'utf-8' })
})

test('a declared charset comes before detection, an unknown one does not', () => {
  const cyrillic = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2)
  expect(decode(cyrillic, 'windows-1251')).toEqual({ text: 'Привет', charset: 'windows-1251', warnings: [] })
  expect(decode(bytes('Gr', 0xf6, 0xdf, 'e der H', 0xfc, 'tte'), 'no-such-charset').text).toBe(
    'Größe der Hütte',
  )
})

test('an old German note is read as windows-1252, quotation marks and euro sign included', () => {
  const note = bytes(
    'Die Gr',
    0xf6,
    0xdf,
    'e der H',
    0xfc,
    'tte betr',
    0xe4,
    'gt ',
    0x84,
    'viel',
    0x93,
    ', also 5 ',
    0x80,
    '.',
  )
  expect(decode(note)).toEqual({
    text: 'Die Größe der Hütte beträgt „viel“, also 5 €.',
    charset: 'windows-1252',
    warnings: [],
  })
})

test('a charset that is only a guess is said to be one', () => {
  expect(decode(bytes('Caf', 0xe9, ' 12')).warnings).toEqual([expect.stringContaining('is a guess')])
})

test('an old Persian or Arabic text is read as windows-1256', () => {
  const encoded = [
    0xe3, 0xd1, 0xcd, 0xc8, 0xc7, 0x20, 0xc8, 0xdf, 0xe3, 0x20, 0xdd, 0xed, 0x20, 0xc7, 0xe1, 0xd3, 0xcf,
  ]
  const text = Uint8Array.from(Array.from({ length: 20 }, () => [...encoded, 0x2e, 0x20]).flat())
  expect(decode(text)).toMatchObject({
    charset: 'windows-1256',
    text: expect.stringContaining('مرحبا بكم في السد'),
  })
})

test('broken bytes in a text that is otherwise UTF-8 are counted', () => {
  expect(decode(bytes('é è ', 0xff, ' ü'))).toMatchObject({
    text: 'é è � ü',
    warnings: ['1 byte is not valid UTF-8 and shown as �.'],
  })
  // A surrogate in UTF-8 is three broken bytes, and a cut-off sequence as many as are left of it.
  expect(decode(bytes('é è ', 0xed, 0xa0, 0x80, ' ü ', 0xe2, 0x82)).warnings[0]).toMatch(/^5 bytes/)
})

test('nothing, and what is no text, is refused', () => {
  expect(() => decode(new Uint8Array())).toThrow(expect.objectContaining({ code: 'empty' }))
  expect(() => decode(Uint8Array.from({ length: 900 }, (_, index) => index % 256))).toThrow(
    expect.objectContaining({ code: 'binary' }),
  )
})

test('a stray control character does not make a text binary', () => {
  expect(decode(bytes('A page of text. '.repeat(30), 0x0c, 'The next page.', 0x1a)).charset).toBe('utf-8')
})
