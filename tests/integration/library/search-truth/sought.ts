import fc from 'fast-check'
import type { HavingFilter, SearchPlace } from '#shared/query/ast.ts'
import { COLOURS, DATES, KINDS, LANGUAGES, STATES, TAG_NAMES } from './made.ts'
import { isEnded, MISSPELT, type Said, type Speech } from './words.ts'

/** What can stand in a text. */
export type Leaf =
  | { readonly kind: 'words'; readonly said: readonly Said[]; readonly quoted: boolean }
  | { readonly kind: 'prefix'; readonly letters: string }
  | { readonly kind: 'misspelt'; readonly word: string }
  | { readonly kind: 'near'; readonly said: readonly Said[]; readonly distance: number }
  | { readonly kind: 'pattern'; readonly source: string }

/** What can be known of a document. */
export type Known =
  | { readonly kind: 'named'; readonly field: 'title' | 'author' | 'source'; readonly said: readonly Said[] }
  /** Any of these; `name` is a place in `TAG_NAMES`. */
  | { readonly kind: 'tag'; readonly any: readonly { readonly name: number; readonly spelling: string }[] }
  | { readonly kind: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'lang' | 'colour' | 'kind' | 'is'; readonly value: string }
  | { readonly kind: 'has'; readonly value: HavingFilter }

/** A search as a person means it. */
export type Sought =
  | Leaf
  | Known
  | { readonly kind: 'not'; readonly part: Sought }
  | { readonly kind: 'and'; readonly parts: readonly Sought[] }
  | { readonly kind: 'or'; readonly parts: readonly Sought[] }

const one = <T, K extends string>(kind: K, key: string, values: readonly T[]) =>
  fc.constantFrom(...values).map((value) => ({ kind, [key]: value }))

type Words = (minLength: number, maxLength: number) => fc.Arbitrary<readonly Said[]>

function leaf(several: Words): fc.Arbitrary<Leaf> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(several(1, 1), fc.boolean())
        .map(([said, quoted]) => ({ kind: 'words', said, quoted })),
    },
    { weight: 3, arbitrary: several(2, 3).map((said) => ({ kind: 'words', said, quoted: true })) },
    {
      weight: 1,
      arbitrary: one('prefix', 'letters', [
        'stra',
        'STRAẞ',
        'Évac',
        'gat',
        'θαλ',
        'ΟΔΥ',
        'во',
        'کت',
        'كت',
        'של',
        'fi',
        'हि',
      ]),
    },
    { weight: 1, arbitrary: one('misspelt', 'word', [...MISSPELT.keys()]) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(several(2, 3), fc.nat(4))
        .map(([said, distance]) => ({ kind: 'near', said, distance })),
    },
    {
      weight: 1,
      arbitrary: one('pattern', 'source', ['gates?', 'stra\\S+', '\\d{4}', 'evac\\w*', 'вод.', 'شو']),
    },
  ) as fc.Arbitrary<Leaf>
}

const tagName = fc
  .nat(TAG_NAMES.length - 1)
  .chain((name) =>
    fc.constantFrom(...(TAG_NAMES[name]?.spellings ?? [])).map((spelling) => ({ name, spelling })),
  )

const date = fc.option(fc.constantFrom(...DATES))

function known(several: Words): fc.Arbitrary<Known> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('title', 'author', 'source'), several(1, 2).filter(isEnded))
        .map(([field, said]) => ({ kind: 'named', field, said })),
    },
    {
      weight: 2,
      arbitrary: fc.array(tagName, { minLength: 1, maxLength: 2 }).map((any) => ({ kind: 'tag', any })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(date, date)
        .filter(([from, to]) => from !== null || to !== null)
        .map(([from, to]) => ({ kind: 'date', from, to })),
    },
    one('lang', 'value', [...LANGUAGES, 'En', 'e']),
    one('colour', 'value', COLOURS),
    one('kind', 'value', KINDS),
    one('is', 'value', STATES),
    { weight: 3, arbitrary: one('has', 'value', ['note', 'note', 'highlight', 'comment', 'tag']) },
  ) as fc.Arbitrary<Known>
}

/** Searches of words alone look into notes and comments too. */
function nested(part: fc.Arbitrary<Sought>): fc.Arbitrary<Sought> {
  return fc.letrec<{ sought: Sought }>((tie) => ({
    sought: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      part,
      tie('sought').map((part) => ({ kind: 'not' as const, part })),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('sought'), { minLength: 2, maxLength: 3 }),
        )
        .map(([kind, parts]) => ({ kind, parts })),
    ),
  })).sought
}

/** `in:` and `-in:` as typed, with the places that they leave. */
const where: fc.Arbitrary<Search['where']> = fc.constantFrom(
  { typed: '', places: ['documents', 'notes', 'highlights'] },
  { typed: '', places: ['documents', 'notes', 'highlights'] },
  { typed: 'in:documents ', places: ['documents'] },
  { typed: 'in:notes ', places: ['notes'] },
  { typed: 'in:highlights ', places: ['highlights'] },
  { typed: 'in:notes in:documents ', places: ['documents', 'notes'] },
  { typed: '-in:notes ', places: ['documents', 'highlights'] },
)

/** One search: what, where, whether the furniture of pages counts, and which window of the answer is compared. */
export interface Search {
  readonly sought: Sought
  readonly where: { readonly typed: string; readonly places: readonly SearchPlace[] }
  readonly furniture: boolean
  readonly offset: number
  readonly limit: number
}

export function search({ said }: Speech): fc.Arbitrary<Search> {
  // Quotation marks inside of a spelling would end a quoted phrase.
  const quotable = said.filter(({ spelling }) => !spelling.includes('"'))
  const several: Words = (minLength, maxLength) => fc.array(quotable, { minLength, maxLength })
  return fc.record({
    sought: fc.oneof(nested(leaf(several)), nested(fc.oneof(leaf(several), known(several))), known(several)),
    where,
    furniture: fc.boolean(),
    offset: fc.nat(3),
    limit: fc.integer({ min: 1, max: 4 }),
  })
}

/** A search as it is typed. */
export function typed(query: Sought): string {
  switch (query.kind) {
    case 'words': {
      const words = inOrder(query.said)
      return query.quoted ? `"${words}"` : words
    }
    case 'prefix':
      return `${query.letters}*`
    case 'misspelt':
      return `~${query.word}`
    case 'near':
      return `NEAR(${query.said.map(({ spelling }) => `"${spelling}"`).join(' ')}, ${query.distance})`
    case 'pattern':
      return `/${query.source}/`
    case 'named':
      return `${query.field}:"${inOrder(query.said)}"`
    case 'tag':
      return `tag:(${query.any.map(({ spelling }) => `"${spelling}"`).join(' ')})`
    case 'date':
      return `date:${query.from ?? ''}..${query.to ?? ''}`
    case 'lang':
    case 'colour':
    case 'kind':
    case 'is':
    case 'has':
      return `${query.kind}:${query.value}`
    case 'not':
      return `NOT (${typed(query.part)})`
    case 'and':
      return query.parts.map((part) => `(${typed(part)})`).join(' ')
    case 'or':
      return query.parts.map((part) => `(${typed(part)})`).join(' OR ')
  }
}

function inOrder(said: readonly Said[]): string {
  return said.map(({ spelling }) => spelling).join(' ')
}
