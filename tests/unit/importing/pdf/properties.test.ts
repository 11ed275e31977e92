import { describe, expect, test } from 'vitest'
import { isDamaged } from '#library/importing/pdf/damage.ts'
import { pdfDate } from '#library/importing/pdf/pdf-date.ts'
import { romanNumber } from '#library/importing/pdf/roman.ts'
import { nameNumbers } from '#library/importing/pdf/warnings.ts'
import { readXmp } from '#library/importing/pdf/xmp.ts'

test.each([
  ["D:20200314093000+01'00'", '2020-03-14'],
  ['D:2020', '2020'],
  ['D:202003', '2020-03'],
  ['19980314', '1998-03-14'],
  ['D:20201332', '2020'],
  ['yesterday', null],
])('the date %j is %j', (written, date) => {
  expect(pdfDate(written)).toBe(date)
})

test.each([
  ['xiv', 14],
  ['MCMXCVIII', 1998],
  ['iiii', null],
  ['', null],
  ['mill', null],
])('the numeral %j is %j', (numeral, value) => {
  expect(romanNumber(numeral)).toBe(value)
})

test('numbers are named with runs drawn together', () => {
  expect(nameNumbers([2])).toBe('2')
  expect(nameNumbers([2, 3])).toBe('2 and 3')
  expect(nameNumbers([2, 5, 6, 7, 9])).toBe('2, 5–7 and 9')
})

describe('XMP', () => {
  const packet = (inside: string): string =>
    `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" ${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

  test('gives titles in the default language, all authors, and dates with their precision', () => {
    const values = readXmp(
      packet(
        `xmp:CreateDate="2021-05-02T10:00:00Z"><dc:title><rdf:Alt><rdf:li xml:lang="de">Das Wehr</rdf:li><rdf:li xml:lang="x-default">The Weir</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Mira Halloway</rdf:li><rdf:li>Jonas Prett</rdf:li></rdf:Seq></dc:creator><prism:publicationDate>2020-03</prism:publicationDate><prism:doi>10.1234/weir.7</prism:doi>`,
      ),
    )
    expect(values.properties.map(({ of, value }) => [of, value])).toEqual([
      ['title', 'The Weir'],
      ['creator', 'Mira Halloway; Jonas Prett'],
      ['created', '2021-05-02T10:00:00Z'],
    ])
    expect(values.published).toEqual(['2020-03'])
    expect(values.addresses).toEqual(['10.1234/weir.7'])
  })

  test('with entities is refused', () => {
    expect(() => readXmp('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')).toThrow(/entities/)
  })
})

test('A file is damaged when its end leads nowhere', () => {
  const file = (pointer: number): Uint8Array =>
    new TextEncoder().encode(`%PDF-1.4\nxref\n0 1\ntrailer\n<<>>\nstartxref\n${pointer}\n%%EOF\n`)
  expect(isDamaged(file(9))).toBe(false)
  expect(isDamaged(file(20))).toBe(true)
  expect(isDamaged(new TextEncoder().encode('%PDF-1.4\n1 0 obj'))).toBe(true)
})
