import fc from 'fast-check'
import type { CslDate, CslItem, CslName } from '#shared/domain/csl.ts'

const LETTERS = 'aäbcéñößzABCÇΣЖдабвиקלמشبگی人文ー0123456789'
const SIGNS = `\\{}$&%#_^~<>"'\`-–—,.;:!?@/|()[]=+*`

const letters = (signs: string) => fc.constantFrom(...Array.from(LETTERS + signs))
const word = (signs = '') =>
  fc.array(letters(signs), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

/** Words with one space between, with any of the signs in them. */
const words = (signs = SIGNS) =>
  fc.array(word(signs), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))

const given = fc.constantFrom('Jane', 'J. K.', 'Ana María', 'ابوالفضل', 'Иван', 'Anne-Marie', '文')
const family = fc.constantFrom(
  'Doe',
  'O’Neill',
  'Müller-Lüdenscheidt',
  'بیهقی',
  'Петров',
  'García Márquez',
  '夏目',
)

const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family, given }),
  fc.record({ family, given, suffix: fc.constantFrom('Jr.', 'III') }),
  fc.record({ family, given, 'non-dropping-particle': fc.constantFrom('van der', 'de la', 'al') }),
  fc.record({
    literal: fc.constantFrom('Ministry of Health, Kenya', 'Plato', 'X and Sons', 'وزارة الصحة', 'A & B'),
  }),
)

const year = fc.oneof(fc.integer({ min: 1, max: 2030 }), fc.integer({ min: -3000, max: -1 }))
const day = fc.oneof(
  fc.tuple(year),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
)

const date: fc.Arbitrary<CslDate> = fc.oneof(
  day.map((parts): CslDate => ({ 'date-parts': [[...parts]] })),
  day.map((parts): CslDate => ({ 'date-parts': [[...parts]], circa: true })),
  fc.tuple(day, day).map(([from, to]): CslDate => ({ 'date-parts': [[...from], [...to]] })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }))
    .map(([in_, season]): CslDate => ({ 'date-parts': [[in_]], season })),
  fc.constant({ literal: 'Michaelmas term' }),
)

/** BibTeX is read with elements of HTML in notes. */
const lines = fc
  .array(words(SIGNS.replaceAll(/[<>]/g, '')), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('\n'))

/** Items that every bibliography format can hold, with fields of all kinds in all scripts. */
export const anyItem: fc.Arbitrary<CslItem> = fc.record(
  {
    type: fc.constantFrom(
      'book',
      'article-newspaper',
      'webpage',
      'chapter',
      'report',
      'document',
      'personal_communication',
    ),
    title: words(),
    author: fc.array(name, { minLength: 1, maxLength: 3 }),
    editor: fc.array(name, { minLength: 1, maxLength: 2 }),
    issued: date,
    accessed: date,
    'container-title': words(),
    publisher: words(),
    'publisher-place': words(),
    volume: fc.constantFrom('3', 'xii', '12–13'),
    issue: fc.constantFrom('4', '2/3'),
    page: fc.constantFrom('3', '12-14', 'xii-xx', '3, 5', 'A'),
    URL: fc.constantFrom('https://example.org/a_b?c=%20d&e=f#g~h', "https://example.org/it's(x)"),
    DOI: fc.constantFrom('10.1000/a_b(1)', '10.1/x<y>;z'),
    ISBN: fc.constantFrom('978-3-16-148410-0', '0-19-852663-6'),
    ISSN: fc.constant('2049-3630'),
    language: fc.constantFrom('fa', 'en-GB'),
    note: lines,
    abstract: words(),
    keyword: fc
      .subarray(['two words', 'water', 'Ἀθῆναι', 'آب'], { minLength: 1 })
      .map((parts) => parts.join(', ')),
  },
  { requiredKeys: ['type', 'title'] },
)
