import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PassageKind } from '#shared/domain/passages.ts'
import { alteredComparison, type Comparison, exactComparisons } from '#shared/drafts/compare.ts'
import { quoteParts } from '#shared/drafts/quote-parts.ts'
import { type SourceText, sourceText } from '#shared/drafts/source-text.ts'
import { tokensOf } from '#shared/drafts/tokens.ts'

interface Written {
  readonly text: string
  readonly kind?: PassageKind
  readonly furniture?: boolean
}

function source(...written: readonly (string | Written)[]): SourceText {
  let start = 0
  return sourceText(
    written.map((one, index) => {
      const { text, kind = 'paragraph', furniture = false } = typeof one === 'string' ? { text: one } : one
      const passage = { ordinal: index + 1, start, kind, furniture, text }
      start += text.length + 1
      return passage
    }),
  )
}

const exact = (quotation: string, text: SourceText, before = ''): Comparison | undefined =>
  exactComparisons(quoteParts(quotation, before), text, 5)[0]
const altered = (quotation: string, text: SourceText): Comparison | null =>
  alteredComparison(quoteParts(quotation), text)
const told = (comparison: Comparison | null | undefined): string =>
  (comparison?.pieces ?? [])
    .map(({ kind, text }) => (kind === 'same' ? text : `{${kind}: ${text}}`))
    .join(' ')

const GATES = source(
  'The gates were not opened by hand; a motor of 12.5 kW lifted them.',
  'Nobody heard the siren, and the town slept on until 04:40.',
)

test('an exact quotation gives its place, and an altered one the words that differ', () => {
  expect(exact('a motor of 12.5 kW lifted them', GATES)).toMatchObject({
    status: 'exact',
    start: 35,
    end: 65,
  })
  const comparison = altered('a motor of 15.2 kW lifted them', GATES)
  expect(comparison).toMatchObject({ status: 'altered', start: 35, end: 65, remarks: ['number'] })
  expect(told(comparison)).toBe('a motor of {removed: 12.5} {added: 15.2} kW lifted them')
})

test('a full stop of the quoting sentence is no change beside another', () => {
  expect(told(altered('Nobody saw the siren, and the town slept.', GATES))).toBe(
    'Nobody {removed: heard} {added: saw} the siren, and the town slept',
  )
})

test('a gap shows what it leaves out', () => {
  const comparison = exact('The gates were not opened … lifted them', GATES)
  expect(comparison).toMatchObject({ status: 'omission', remarks: [] })
  expect(told(comparison)).toBe(
    'The gates were not opened {gap: …} {omitted: by hand; a motor of 12.5 kW} lifted them',
  )
})

test('a gap over more words than few that leaves out a negation is remarked', () => {
  expect(exact('The gates were … lifted […] Nobody heard the siren', GATES)).toMatchObject({
    status: 'omission',
    remarks: ['left-out-negation'],
  })
})

test('a “not” beside the words counts, unless the writer says it himself', () => {
  expect(exact('opened by hand', GATES)).toBeUndefined()
  expect(told(altered('opened by hand', GATES))).toBe('{removed: not} opened by hand')
  expect(exact('opened by hand', GATES, 'It insists that they were not ')).toMatchObject({ status: 'exact' })
})

test('a gap in words that stand together is empty, also when its first words stand elsewhere too', () => {
  const twice = source('The gates are old. The gates remained open by a hand.')
  expect(exact('The gates … remained open', twice)).toBeUndefined()
  expect(altered('The gates … remained open by a hand', twice)?.status).toBe('altered')
})

test('pieces out of order, and pieces too far apart, are not exact', () => {
  expect(exact('a motor of 12.5 kW … The gates were not opened', GATES)).toBeUndefined()
  const far = source(
    'One thing was said.',
    ...Array.from({ length: 9 }, (_, i) => `Line ${i}.`),
    'Another was not.',
  )
  expect(exact('One thing was said … Another was not', far)).toBeUndefined()
})

test('a quotation goes on over the end of a paragraph, and not from a heading into the text', () => {
  expect(exact('lifted them. Nobody heard the siren', GATES)?.remarks).toEqual(['paragraphs'])
  const headed = source({ text: 'The report', kind: 'heading' }, 'was burned in May.')
  expect(exact('The report was burned in May', headed)).toBeUndefined()
})

test('page furniture between two halves of a sentence is passed over, and named', () => {
  const page = source(
    'The dam held until',
    { text: 'Continue reading', furniture: true },
    'the second night.',
  )
  expect(exact('The dam held until the second night', page)).toMatchObject({
    status: 'exact',
    remarks: ['furniture', 'paragraphs'],
  })
})

test('marks in brackets are nothing, a letter, a gap or a remark', () => {
  expect(exact('Nobody heard [sic] the siren', GATES)).toMatchObject({ status: 'exact' })
  expect(exact('[T]he town slept on', GATES)).toMatchObject({ status: 'exact', remarks: ['capital'] })
  expect(exact('the [whole] town slept on', GATES)).toBeUndefined()
  expect(told(altered('the [whole] town slept on until 04:40', GATES))).toBe(
    'the {remark: [whole]} town slept on until 04:40',
  )
  expect(exact('said [the clerk] to us', source('He said [the clerk] to us.'))).toMatchObject({
    status: 'exact',
  })
})

test('what typography may change is the same word, and nothing else is', () => {
  const keys = (text: string): string[] => tokensOf(text).map(({ key }) => key)
  const same: readonly (readonly [string, string])[] = [
    ['ﬁnal oﬀer', 'final offer'],
    ['co\u00ADoperation', 'cooperation'],
    ['don’t', "don't"],
    ['ＡＢＣ１２', 'ABC12'],
    ['“so,” he said', '‘so’, he said'],
    ['1\u202F200', '1 200'],
    ['a—b', 'a – b'],
    ['۱۲', '12'],
    ['كتاب', 'کتاب'],
    ['e\u0301te\u0301', 'été'],
  ]
  for (const [a, b] of same) expect(keys(a), a).toEqual(keys(b))
  const different: readonly (readonly [string, string])[] = [
    ['10²', '102'],
    ['1,200', '1.200'],
    ['ete', 'été'],
    ['Maße', 'Masse'],
    ['½', '1/2'],
    ['dont', "don't"],
    ['US', 'us'],
    ['a, b', 'a b'],
    ['reform', 're-form'],
  ]
  for (const [a, b] of different) expect(keys(a), a).not.toEqual(keys(b))
})

const WORDS = 'the river town gates night order manager rain figure wall clerk letter bridge council'.split(
  ' ',
)
const word = fc.constantFrom(...WORDS)
const sentence = fc.array(word, { minLength: 4, maxLength: 30 })

test('a quotation of which one word was changed, taken out or doubled is never exact', () => {
  fc.assert(
    fc.property(
      sentence,
      fc.nat(),
      fc.constantFrom('changed', 'out', 'twice', 'swapped'),
      (words, at, change) => {
        const index = at % words.length
        const edited =
          change === 'changed'
            ? words.with(index, `${words[index]}x`)
            : change === 'out'
              ? words.toSpliced(index, 1)
              : change === 'twice'
                ? words.toSpliced(index, 0, words[index] ?? '')
                : words.toSpliced(index, 2, ...words.slice(index, index + 2).reverse())
        const [text, quotation] = [words.join(' '), edited.join(' ')]
        const found = exact(quotation, source(`${text}.`))
        // Words taken from an end, or of a text that repeats itself, leave words that do stand there.
        expect(found !== undefined).toBe(` ${text} `.includes(` ${quotation} `))
      },
    ),
    { numRuns: 400 },
  )
})

test('every run of whole words of a text is exact, whatever its marks look like', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.nat(), (words, a, b) => {
      const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number]
      const part = words.slice(from, to + 1).join('\u00A0 ')
      const text = source(`He wrote: “${words.join(' ')}” – and left.`)
      expect(exact(`${part},`, text)).toMatchObject({ status: 'exact' })
    }),
    { numRuns: 200 },
  )
})
