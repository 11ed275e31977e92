import { expect, test } from 'vitest'
import { decode } from '#library/importing/decode.ts'
import { encodeAs } from '#tests/made-files/legacy-text.ts'

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

const old: readonly (readonly [charset: string, text: string])[] = [
  [
    'windows-1256',
    'يقول أهل القرى على ضفتي النهر إن الماء لا يحب أن ينادى بالاسم نفسه طويلا، وقد غيروا اسمه في العام الماضي مرتين.',
  ],
  [
    'windows-1256',
    'در کوچه ما دوازده خانه هست و آن شب فقط در پنج خانه را زدند. همسايه ما پيرمردي است که گوشش سنگين است.',
  ],
  [
    'iso-8859-6',
    'يقول أهل القرى على ضفتي النهر إن الماء لا يحب أن ينادى بالاسم نفسه طويلا، وقد غيروا اسمه في العام الماضي مرتين.',
  ],
  ['shift_jis', '水門は午前三時に開かれたが、下の町の誰にも知らされなかった。川の水は二列目の家まで達した。'],
  ['euc-jp', '水門は午前三時に開かれたが、下の町の誰にも知らされなかった。川の水は二列目の家まで達した。'],
  ['gb18030', '水闸在凌晨三点被打开，下城没有人得到通知。河水一直涨到第二排房屋，人们才听到钟声。'],
  ['big5', '水閘在凌晨三點被打開，下城沒有人得到通知。河水一直漲到第二排房屋，人們才聽到鐘聲。'],
  [
    'euc-kr',
    '수문은 새벽 세 시에 열렸지만 아랫마을 사람들은 아무도 알지 못했다. 물은 두 번째 집까지 올라왔다.',
  ],
  [
    'koi8-r',
    'Никто не знает, кто открыл затвор в ту ночь, но вода дошла до второй улицы раньше, чем зазвонил колокол.',
  ],
  [
    'ibm866',
    'Никто не знает, кто открыл затвор в ту ночь, но вода дошла до второй улицы раньше, чем зазвонил колокол.',
  ],
  [
    'iso-8859-5',
    'Никто не знает, кто открыл затвор в ту ночь, но вода дошла до второй улицы раньше, чем зазвонил колокол.',
  ],
  [
    'windows-1251',
    'Никто не знает, кто открыл затвор в ту ночь, но вода дошла до второй улицы раньше, чем зазвонил колокол.',
  ],
  [
    'windows-1255',
    'איש אינו יודע מי פתח את השער באותו לילה, אבל המים הגיעו אל הרחוב השני לפני שצלצל הפעמון של הכנסייה.',
  ],
  [
    'windows-1253',
    'Κανείς δεν ξέρει ποιος άνοιξε τη θύρα εκείνη τη νύχτα, αλλά το νερό έφτασε στον δεύτερο δρόμο πριν χτυπήσει η καμπάνα.',
  ],
  [
    'windows-1254',
    'O gece kapağı kimin açtığını kimse bilmiyor, ama su ikinci sokağa çan çalmadan önce ulaştı ve insanlar dışarı çıktı.',
  ],
  [
    'windows-1250',
    'Nikt nie wie, kto otworzył śluzę tamtej nocy, ale woda dotarła do drugiej ulicy, zanim zadzwonił dzwon kościoła.',
  ],
  [
    'iso-8859-2',
    'Nikt nie wie, kto otworzył śluzę tamtej nocy, ale woda dotarła do drugiej ulicy, zanim zadzwonił dzwon.',
  ],
  [
    'windows-1252',
    'Personne ne sait qui a posé le piano à la gare, mais depuis l’été on y entend du Chopin : « à six heures ».',
  ],
  [
    'macintosh',
    'Personne ne sait qui a posé le piano à la gare, mais depuis l’été on y entend du Chopin à six heures.',
  ],
  [
    'macintosh',
    'Die Größe der Hütte beträgt viel. Die Tür wurde geöffnet, und niemand hörte etwas – außer Jürgen.',
  ],
]

test.each(old)('one sentence in %s is read without a doubt: %s', (charset, text) => {
  expect(decode(encodeAs(charset, text))).toEqual({ text, charset, warnings: [] })
})

test.each([
  [
    'windows-1250',
    'Nikdo neví, kdo té noci otevřel stavidlo, ale voda se dostala do druhé ulice dříve, než zazněl zvon.',
  ],
  [
    'windows-1257',
    'Niekas nežino, kas tą naktį atidarė užtvanką, bet vanduo pasiekė antrąją gatvę anksčiau.',
  ],
])('a sentence in %s may be read wrong, and then says that it is a guess', (charset, text) => {
  const decoded = decode(encodeAs(charset, text))
  if (decoded.text !== text) expect(decoded.warnings).toEqual([expect.stringContaining('is a guess')])
  expect(decode(encodeAs(charset, text), charset)).toEqual({ text, charset, warnings: [] })
})

test('UTF-32 is read by its mark in both byte orders; without one it is binary', () => {
  const utf32 = (text: string, littleEndian: boolean): Uint8Array => {
    const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
    const view = new DataView(new ArrayBuffer(codes.length * 4))
    for (const [index, code] of codes.entries()) view.setUint32(index * 4, code, littleEndian)
    return new Uint8Array(view.buffer)
  }
  const text = 'Größe: 𝔊 دروازه'
  expect(decode(utf32(`\uFEFF${text}`, true))).toEqual({ text, charset: 'utf-32le', warnings: [] })
  expect(decode(utf32(`\uFEFF${text}`, false))).toEqual({ text, charset: 'utf-32be', warnings: [] })
  const broken = Uint8Array.of(0xff, 0xfe, 0, 0, 0, 0xd8, 0, 0, 0x41, 0, 0, 0, 0x42)
  expect(decode(broken)).toEqual({
    text: '\uFFFDA',
    charset: 'utf-32le',
    warnings: ['Some bytes are not valid utf-32le.'],
  })
  expect(() => decode(utf32(text.repeat(20), true))).toThrow(expect.objectContaining({ code: 'binary' }))
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
