import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Filter, Leaf, Query } from '#shared/query/ast.ts'
import { explain } from '#shared/query/explain.ts'
import { formerReadings } from '#shared/query/explain-formerly.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { printQuery } from '#shared/query/print.ts'
import { completionAt, syntaxOf } from '#shared/query/syntax.ts'
import { fold } from '#shared/text/fold.ts'
import { words } from '#shared/text/words.ts'

/** The query as it would be typed plainly, or null where nothing is looked for. */
function read(input: string): string | null {
  const { query } = parseQuery(input)
  return query && printQuery(query)
}

test.each([
  ['evacuated', '"evacuated"'],
  ['dam water', '"dam" "water"'],
  ['dam AND water', '"dam" "water"'],
  ['forms:Évacuées', 'forms:evacuees'],
  ['forms:(gates "Schleuse") -forms:dam', '(forms:gates OR forms:schleuse) -forms:dam'],
  ['forms:1,200 forms:سد forms:ab forms: forms:…', '"1200" "سد" "ab"'],
  ['and or not near', '"and" "or" "not" "near"'],
  ['dam OR lake water', '"dam" OR ("lake" "water")'],
  ['(dam OR lake) water', '("dam" OR "lake") "water"'],
  ['dam -lake', '"dam" -"lake"'],
  ['dam NOT lake NOT (sea wave)', '"dam" -"lake" -("sea" "wave")'],
  ['dam -(-lake)', '"dam" "lake"'],
  ['-dam', '-"dam"'],
  ['dam OR -lake', '"dam" OR -"lake"'],
  ['"of the dam"', '"of the dam"'],
  ['“of the dam” „wave“ «sea»', '"of the dam" "wave" "sea"'],
  ['evac*', '"evac"*'],
  ['"the dam o"*', '"the dam o"*'],
  ['"the dam o*"', '"the dam o"*'],
  ['"flood* of plan*" "* a *b c"', '"flood* of plan"* "a b c"'],
  ['NEAR("flood* plan" dam)', 'NEAR("flood* plan" "dam", 10)'],
  ['co-operation don’t', '"co operation" "don t"'],
  ['evacuated NEAR "the sea"', 'NEAR("evacuated" "the sea", 10)'],
  ['dam NEAR/3 wave NEAR/5 sea', 'NEAR("dam" "wave" "sea", 5)'],
  ['NEAR("of the dam" evac*, 7) wave', 'NEAR("of the dam" "evac"*, 7) "wave"'],
  ['NEAR(dam)', '"dam"'],
  ['Straße ÉVACUÉ كتاب', '"strasse" "evacue" "کتاب"'],
  ['中国', '"中 国"'],
  ['http://example.org/a:b', '"http example org a b"'],
  ['~evacuted evacuted~ ~at', '~evacuted ~evacuted "at"'],
  ['/evacuat\\w+ of/ and/or', '/evacuat\\w+ of/ "and or"'],
  ['/The Dam/c -/a\\/b/', '/The Dam/c -/a\\/b/'],
  ['tag:x dam OR tag:y', '(tag:x "dam") OR tag:y'],
  ['tag:"risk: high" -source:Herald', 'tag:"risk: high" -source:Herald'],
  ['Publisher:Herald language:fa byline:Lund color:Amber', 'source:Herald lang:fa author:Lund colour:amber'],
  ['tag:(a "b c")', 'tag:a OR tag:"b c"'],
  ['date:2019..2021-03', 'date:2019..2021-03'],
  ['date:۲۰۲۰', 'date:2020'],
  ['date:2019.. date:..2021', 'date:2019.. date:..2021'],
  ['after:2020-03 before:2020-03-01', 'date:2020-03.. date:..2020-02-29'],
  ['before:2020', 'date:..2019-12-31'],
  ['kind:PDF is:Unread has:notes', 'kind:pdf is:unread has:note'],
])('%s is read as %s', (input, expected) => {
  expect(read(input)).toBe(expected)
  expect(parseQuery(input).remarks).toEqual([])
})

test.each([
  ['"of the dam', '"of the dam"'],
  ['(dam OR (lake', '"dam" OR "lake"'],
  ['dam) wave', '"dam" "wave"'],
  ['dam OR', '"dam"'],
  ['OR dam AND', '"dam"'],
  ['dam OR AND NOT', '"dam"'],
  ['dam -', '"dam"'],
  ['dam -& wave', '"dam" "wave"'],
  ['dam NEAR', '"dam"'],
  ['dam NEAR & wave', '"dam" "wave"'],
  ['dam *', '"dam"'],
  ['dam tag:', '"dam"'],
  ['tag:(', null],
  ['NEAR(', null],
  ['/half a pattern', '"half" "a" "pattern"'],
  ['', null],
  [' * - & () "" OR ', null],
])('half-typed %j is read as %s', (input, expected) => {
  expect(read(input)).toBe(expected)
})

test.each([
  ['date:yesterday', '"date yesterday"', /no date and was searched as words/],
  ['date:2020-13', '"date 2020 13"', /no date/],
  ['colour:puce', '"colour puce"', /amber, green, blue, rose, violet/],
  ['kind:scroll', '"kind scroll"', /can be followed by/],
  ['in:sea', '"in sea"', /documents, notes, highlights/],
  ['/(a+)+b/', '"a b"', /take for ever/],
  ['/[/', null, null],
  ['/(/', '', null],
  ['/x*/', '"x"', /fits everywhere/],
  ['/dam/z', '"dam"', /Only “c”/],
  ['(dam OR lake) NEAR wave', '("dam" OR "lake") "wave"', /read as AND/],
])('%s can’t be meant so: it is searched as words, and that is said', (input, expected, message) => {
  const { query, remarks } = parseQuery(input)
  if (expected) expect(query && printQuery(query)).toBe(expected)
  if (message === null) return
  expect(remarks).toHaveLength(1)
  expect(remarks[0]?.message).toMatch(message)
  expect(input.slice(remarks[0]?.start, remarks[0]?.end)).not.toBe('')
})

test('“in:” says where to look, wherever it stands', () => {
  expect([...parseQuery('dam in:notes').places]).toEqual(['notes'])
  expect([...parseQuery('dam in:notes in:highlights').places]).toEqual(['notes', 'highlights'])
  expect([...parseQuery('dam -in:notes').places]).toEqual(['documents', 'highlights'])
  expect([...parseQuery('dam').places]).toHaveLength(3)
  expect(parseQuery('dam OR (in:notes lake)').remarks[0]?.message).toMatch(/whole search/)
})

const SIGNS = String.raw`a|b*|"|“|(|)|-|~| | OR | AND | NOT | NEAR |NEAR(|NEAR/2|, 5|tag:|date:2020|after:|in:|:|*|&|^|{|+|'|\|/|/a/|[|中国|é|1,2`
const typed = fc
  .array(fc.constantFrom(...SIGNS.split('|'), '\0', '\u200C'), { maxLength: 25 })
  .map((parts) => parts.join(''))

test('whatever is typed is a search, and its stretches cover it', () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (input) => {
      const { remarks } = parseQuery(input)
      for (const { start, end, message } of remarks) {
        expect(message).toMatch(/\.$/)
        expect(0 <= start && start < end && end <= input.length).toBe(true)
      }
      let at = 0
      for (const { start, end } of syntaxOf(input)) {
        expect(start).toBe(at)
        at = end
      }
      expect(at).toBe(input.length)
    }),
    { numRuns: 5000 },
  )
})

test('a long paste is a search, whatever it repeats', () => {
  for (const part of ['"', '(', ')', '-', 'NEAR(', 'tag:', 'a NEAR ', 'a*', 'NOT ', '/a', '~b ', 'a OR -']) {
    const { remarks } = parseQuery(part.repeat(30_000))
    expect(remarks.length).toBeLessThan(60_000)
  }
  expect(parseQuery('word '.repeat(1000)).remarks[0]?.message).toMatch(/first 250 words/)
})

const word = fc.constantFrom('dam', 'ab', 'abc', 'gates', 'evacuated', '中', '1200')
const plain = fc.record({
  kind: fc.constant('phrase' as const),
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
  prefix: fc.boolean(),
})
const phrase = fc.oneof(
  plain,
  plain
    .filter(({ words }) => words.length > 1)
    .map((whole) => ({ ...whole, begun: whole.words.slice(1).map((_, place) => place) })),
)
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  phrase,
  fc
    .constantFrom('evacuted', 'gattes')
    .map((sought): Leaf => ({ kind: 'fuzzy', word: sought, edits: sought.length >= 8 ? 2 : 1 })),
  fc
    .constantFrom('evacuate', 'gates')
    .map((sought): Leaf => ({ kind: 'forms', word: sought, language: null })),
  fc
    .constantFrom('ev\\w+', 'a b', 'x/y')
    .map((source): Leaf => ({ kind: 'pattern', source, caseSensitive: false })),
  fc.record({
    kind: fc.constant('near' as const),
    phrases: fc.array(phrase, { minLength: 2, maxLength: 3 }),
    distance: fc.nat(20),
  }),
)
const filter: fc.Arbitrary<Filter> = fc.constantFrom<Filter>(
  { kind: 'filter', field: 'tag', value: 'risk: high' },
  { kind: 'filter', field: 'title', value: 'نامه' },
  { kind: 'filter', field: 'date', from: '2019', to: null },
  { kind: 'filter', field: 'date', from: '2019-03-04', to: '2019-03-04' },
  { kind: 'filter', field: 'is', value: 'unread' },
)
const { query } = fc.letrec<{ query: Query }>((tie) => {
  const several = fc.array(tie('query'), { minLength: 2, maxLength: 3 })
  const apart = (kind: 'and' | 'or') =>
    several.map(
      (parts): Query => ({
        kind,
        parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])),
      }),
    )
  return {
    query: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      filter,
      apart('and'),
      apart('or'),
      tie('query').map((part): Query => (part.kind === 'not' ? part.part : { kind: 'not', part })),
    ),
  }
})

test('a query that is printed and read again is the same query', () => {
  fc.assert(
    fc.property(query, (made) => {
      expect(parseQuery(printQuery(made))).toMatchObject({ query: made, remarks: [] })
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['tag:figures date:2019..2021 evacuated', 'tagged figures, published 2019 to 2021, containing “evacuated”'],
  ['dam NEAR/3 wave -drill', 'containing “dam” near “wave” (at most 3 words between), without “drill”'],
  ['(gate OR sluice*) -tag:old', 'not tagged old, containing “gate” or words that begin with “sluice”'],
  ['(gate OR sluice) dam -(a OR b)', 'containing (“gate” or “sluice”) and “dam”, without (“a” or “b”)'],
  ['tag:(a b) dam', 'tagged a or tagged b, containing “dam”'],
  ['tag:a OR (dam lang:de)', 'tagged a or (in German, containing “dam”)'],
  ['wave (tag:a OR dam)', 'containing “wave”, (tagged a or containing “dam”)'],
  ['-(tag:a OR dam)', 'not (tagged a or containing “dam”)'],
  ['Flood, "The  Dam’s" Co-operation', 'containing “Flood”, “The Dam’s” and “Co-operation”'],
  [
    'كارگري ~Évacuer Straße*',
    'containing “كارگري”, “Évacuer” or a word spelt like it and words that begin with “Straße”',
  ],
  ['"Flood* Plan*" "the Dam o*"', 'containing “Flood* Plan*” and words that begin with “the Dam o”'],
  [
    'in:notes lang:de date:2019 title:Sea',
    'about a document in German, written in 2019, titled “Sea”, in notes',
  ],
  [
    'in:highlights lang:de tag:a -colour:rose',
    'in a document in German, tagged a, not marked in rose, in highlights',
  ],
  ['in:highlights author:Lund dam', 'in a document by “Lund”, containing “dam”, in comments on highlights'],
  ['-in:notes lang:de', 'in German, in documents and highlights'],
  ['lang:constructor lang:pt-BR', 'in the language constructor, in the language pt-BR'],
  ['lang:persian OR lang:ZH', 'in Persian or in Chinese'],
  ['date:2020-03-13', 'published on 13 March 2020'],
  ['after:2020-03 author:Lund is:unread', 'published since March 2020, by “Lund”, not read yet'],
  [
    'forms:Évacuer -forms:"gates"',
    'containing “Évacuer” or another form of it, without “gates” or another form of it',
  ],
  ['~gattes in:notes', 'containing “gattes” or a word spelt like it, in notes'],
  ['/ev\\w+ of/', 'containing the pattern /ev\\w+ of/'],
  ['', ''],
])('%s: %s', (input, expected) => {
  expect(explain(parseQuery(input))).toBe(expected)
})

test('what receipts once said of a search is still known', () => {
  const said = (query: string) => formerReadings(parseQuery(query))
  expect(said('(Gate OR كارگري) -Évacuer tag:(a b)')).toContain(
    'containing (“gate” or “کارگری”) and (tagged a or tagged b), without “evacuer”',
  )
  expect(said('Gates lang:de -lang:fa')).toEqual([
    'in the language de, not in the language fa, containing “Gates”',
    'in the language de, not in the language fa, containing “gates”',
  ])
  expect(said('in:notes -lang:de')).toContain('not about a document in the language de, in notes')
  expect(said('in:highlights lang:de')).toContain('in a document in the language de, in highlights')
})

test('stretches of a query are what they are', () => {
  const input = 'tag:x (dam* OR "the sea") forms:gate ~gattes /a b/ date:never'
  expect(syntaxOf(input).map(({ start, end, kind }) => `${kind} ${input.slice(start, end)}`)).toEqual([
    'field tag:',
    'value x',
    'space  ',
    'operator (',
    'prefix dam*',
    'space  ',
    'operator OR',
    'space  ',
    'phrase "the sea"',
    'operator )',
    'space  ',
    'field forms:',
    'value gate',
    'space  ',
    'fuzzy ~gattes',
    'space  ',
    'pattern /a b/',
    'space  ',
    'problem date:never',
  ])
})

test.each([
  ['ta', { kind: 'field', from: 0, to: 2, names: ['tag'] }],
  ['fo', { kind: 'field', from: 0, to: 2, names: ['forms'] }],
  ['forms:ga', { kind: 'value', from: 6, to: 8, typed: 'ga', field: 'forms', values: null }],
  ['dam -s', { kind: 'field', from: 5, to: 6, names: ['source'] }],
  ['tag:fig', { kind: 'value', from: 4, to: 7, typed: 'fig', field: 'tag', values: null }],
  ['is:', { kind: 'value', from: 3, to: 3, typed: '', field: 'is', values: ['unread', 'reading', 'read'] }],
  ['tag:"high ri', { kind: 'value', from: 4, to: 12, typed: 'high ri', field: 'tag' }],
  ['"ta', null],
  ['dam ', null],
  ['http:x', null],
])('at the end of %s can be completed: %o', (input, expected) => {
  if (expected === null) expect(completionAt(input, input.length)).toBeNull()
  else expect(completionAt(input, input.length)).toMatchObject(expected)
})

test('the words of a phrase are those of the index', () => {
  const typedWords = 'Straße, ۱۲ می‌شود'
  const folded = fold(typedWords).text
  expect(parseQuery(`"${typedWords}"`).query).toMatchObject({
    words: [...words(folded)].map(({ start, end }) => folded.slice(start, end)),
  })
})
