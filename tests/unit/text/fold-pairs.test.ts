import { expect, test } from 'vitest'
import { canonicalise } from '#shared/text/canonical.ts'
import { fold } from '#shared/text/fold.ts'
import { foldedWords } from '#shared/text/folded-words.ts'
import { words } from '#shared/text/words.ts'

/** Two ways of writing the same, with " = " between them. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'numbers with commas': [
    '1,234 = 1234',
    '1,234.5 = 1234.5',
    '12,345 = 12345',
    '123,456 = 123456',
    '1,234,567 = 1234567',
    '1,234,567.89 = 1234567.89',
    '$1,234 = $1234',
    'USD1,200 = USD1200',
    '-1,234 = -1234',
    '1,234m³ = 1234m³',
    '1,200–1,300 = 1200-1300',
    '(1,200) = (1200)',
    '1,200, 1,300 = 1200, 1300',
    '100,000 = 100000',
    '12,34,567 = 1234567',
    '2,50,000.5 = 250000.5',
    '1,234,567,890 = 1234567890',
    'about 1,200. Then = about 1200. Then',
  ],
  'numbers with points': [
    '1.234.567 = 1234567',
    '1.234.567,89 = 1,234,567.89',
    '1.234,5 = 1234,5',
    '1.234,5 = 1,234.5',
    '12.345.678 = 12,345,678',
    '999.999.999.999 = 999999999999',
  ],
  'numbers with apostrophes': [
    "1'234 = 1234",
    '1’234 = 1234',
    '1’234’567 = 1234567',
    "1'234.50 = 1234.50",
    '1’234 = 1,234',
  ],
  'numbers with spaces that do not break': [
    '1\u00A0234 = 1234',
    '1\u202F234 = 1234',
    '1\u2009234 = 1234',
    '1\u2007234 = 1234',
    '12\u00A0345\u00A0678 = 12345678',
    '1\u202F234,5 = 1234,5',
    '1\u00A0200\u00A0000\u00A0€ = 1200000 €',
    '5\u00A0000\u00A0m = 5000 m',
  ],
  'numbers of other scripts': [
    '۱٬۲۳۴ = 1234',
    '۱٬۲۳۴٫۵ = 1,234.5',
    '١٬٢٣٤٬٥٦٧ = 1234567',
    '۱،۲۰۰ = 1200',
    '۱,۲۰۰ = 1200',
    '۱٬۲۰۰ نفر = 1200 نفر',
    '१,२३४ = 1234',
    '१२,३४,५६७ = 1234567',
    '１，２３４ = 1234',
    '۱۴۰۲/۰۳/۱۵ = 1402/03/15',
    '๑,๒๐๐ = 1200',
    '𝟏,𝟐𝟑𝟒 = 1234',
  ],
  digits: [
    '۱۴۰۲ = 1402',
    '١٤٠٢ = 1402',
    '१४०२ = 1402',
    '১৪০২ = 1402',
    '１４０２ = 1402',
    '໑໔໐໒ = 1402',
    '𝟏𝟒𝟎𝟐 = 1402',
    'm² = m 2',
    'H₂O = H2O',
    'wall² = wall 2',
    '½ = 1/2',
  ],
  hyphens: [
    'co-operation = co\u2010operation',
    'co-operation = co\u2011operation',
    'co-operation = co\u2013operation',
    'co-operation = co\u2212operation',
    'co-operation = co\uFF0Doperation',
    'co-operation = co\uFE63operation',
    'co-operation = co operation',
    'co\u00ADoperation = cooperation',
    '1914–18 = 1914-18',
    'well—known = well-known',
    'צפון־מזרח = צפון-מזרח',
    '5−3 = 5-3',
  ],
  'apostrophes and quotation marks': [
    'don’t = don\u0027t',
    'don‘t = don\u0027t',
    'donʼt = don\u0027t',
    'don′t = don\u0027t',
    'don＇t = don\u0027t',
    'м’ята = м\u0027ята',
    'l’eau = l\u0027eau',
    '“dam” = "dam"',
    '„Damm“ = "Damm"',
    '«سد» = "سد"',
    'צה״ל = צה"ל',
    'Qurʾān = Quran',
    'Hawaiʻi = Hawaii',
  ],
  'letters of Europe': [
    'Straße = STRASSE',
    'Straße = strasse',
    'GROẞ = groß',
    'CAFÉ = cafe',
    'cafe\u0301 = café',
    'Müller = Muller',
    'Ängström = Angstrom',
    'Łódź = Lodz',
    'Đakovo = Dakovo',
    'Þórshöfn = Thorshofn',
    'Æther = aether',
    'cœur = coeur',
    'København = Kobenhavn',
    'İstanbul = istanbul',
    'ISPARTA = ısparta',
    'garçon = garcon',
    'niño = nino',
    'Dvořák = Dvorak',
    'ﬁnd = find',
    'oﬃce = office',
    'Ｄａｍ = dam',
    'Nguyễn = Nguyen',
    'Ὀδυσσεύς = οδυσσευσ',
    'ΟΔΟΣ = οδός',
    'ёлка = елка',
    'за\u0301мок = замок',
    'ВОДА = вода',
    'Ҋ = ҋ',
  ],
  'letters of Arabic, Persian and Urdu': [
    'يكى = یکی',
    'كتاب = کتاب',
    'علي = علی',
    'مدرسة = مدرسه',
    'نامهٔ = نامه',
    'نامۀ = نامه',
    'أحمد = احمد',
    'إسلام = اسلام',
    'آب = اب',
    'ٱلْحَمْدُ = الحمد',
    'مسؤول = مسوول',
    'مسئول = مسیول',
    'الكِتَاب = الكتاب',
    'مُحَمَّد = محمد',
    'الرحمٰن = الرحمن',
    'كتـــاب = كتاب',
    'می\u200Cشود = میشود',
    'کتاب\u200Cها = کتابها',
    'خانه\u200Cی = خانهی',
    'ﻻزم = لازم',
    'ﷺ = صلی الله علیه وسلم',
    'ہوا = هوا',
    '\u200Fسد\u200F = سد',
    '\u202Bسد\u202C = سد',
  ],
  'letters of Hebrew': [
    'שָׁלוֹם = שלום',
    'נִקּוּד = נקוד',
    'בְּרֵאשִׁית = בראשית',
    'אֱלֹהִים = אלהים',
    'יִשְׂרָאֵל = ישראל',
    'שׁלום = שלום',
  ],
  'letters of Asia': [
    'ｶﾞｿﾘﾝ = ガソリン',
    'カ\u3099 = ガ',
    '㎏ = kg',
    '中国。 = 中国',
    '한국 = 한국'.normalize('NFD'),
    '中 国 = 中国',
    'เขื่อน = เขื่อน'.normalize('NFC'),
    '①㈱ = 1 (株)',
  ],
}

const NOT_SAME: Readonly<Record<string, readonly string[]>> = {
  numbers: [
    '1.234 = 1234', // a decimal number to one reader, 1234 to another
    '1.5 = 15',
    '1,2,3 = 123',
    '1,23 = 123',
    '0,123 = 0123',
    '0.123.456 = 0123456',
    '1234,567 = 1234567',
    '1 234 = 1234', // the space may stand between two numbers
    '12 300 = 12300',
    '1,234,5 = 12345',
    '1,2345 = 12345',
    '13.03.2020 = 13032020',
    '2020\u00A0300 = 2020300',
    '1\u00A02345 = 12345',
    '192.168.100.200 = 192168100200',
    '10.0.0.1 = 10001',
    '415.555.1234 = 4155551234',
    '12:30,500 = 12:30500',
    '1,234\n567 = 1234567',
    '1, 234 = 1234',
    '1,234 = 1,235',
  ],
  words: [
    'co-operation = cooperation',
    're-sent = resent',
    'dont = don\u0027t',
    'Mueller = Müller',
    'й = и',
    'ї = і',
    'ў = у',
    'ґ = г',
    'می شود = می\u200Cشود', // a space stays one
    'سد = شد',
    'ت = ط',
    'ک = گ',
    'שין = סין',
    'कि = क',
    'が = か',
    'ก่ = ก',
    '東京 = 京東',
    'dam = damn',
    'ы = и',
    'ס = ש',
  ],
}

const pairs = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([what, rows]) =>
    rows.map((row) => [what, ...row.split(' = ')] as [string, string, string]),
  )

test('there are many pairs', () => {
  expect(pairs(SAME).length + pairs(NOT_SAME).length).toBeGreaterThanOrEqual(150)
})

test.each(pairs(SAME))('%s: “%s” is “%s”', (_, one, other) => {
  expect(foldedWords(canonicalise(one))).toBe(foldedWords(canonicalise(other)))
})

test.each(pairs(NOT_SAME))('%s: “%s” is not “%s”', (_, one, other) => {
  expect(foldedWords(canonicalise(one))).not.toBe(foldedWords(canonicalise(other)))
})

test.each([
  ['of 1,234.5 m', '1234', '1,234'],
  ['of 1,234.5 m', '5', '5'],
  ['of 1,234.5 m', 'm', 'm'],
  ['۱٬۲۳۴٬۵۶۷ نفر', '1234567', '۱٬۲۳۴٬۵۶۷'],
  ['۱٬۲۳۴٬۵۶۷ نفر', 'نفر', 'نفر'],
  ['1\u202F234\u202F567 m², 2\u00A0345 m', '2345', '2\u00A0345'],
  ['ﬁve 1’234 Straßen', '1234', '1’234'],
  ['ﬁve 1’234 Straßen', 'strassen', 'Straßen'],
  ['中1,234中', '1234', '1,234'],
])('in “%s” the word %s leads back to “%s”', (text, word, original) => {
  const folded = fold(text)
  const place = [...words(folded.text)].find(({ start, end }) => folded.text.slice(start, end) === word)
  const { start, end } = folded.toOriginal(place?.start ?? 0, place?.end ?? 0)
  expect(text.slice(start, end)).toBe(original)
})
