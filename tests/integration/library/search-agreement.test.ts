import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { openDatabase } from '#library/database/open.ts'
import { pack } from '#library/importing/packed.ts'
import { storeArrival } from '#library/importing/store.ts'
import { type Library, openLibrary } from '#library/library.ts'
import type { FacetField, SearchAnswer } from '#shared/contract/search.ts'
import type { Block } from '#shared/domain/passages.ts'
import { holds } from '#shared/query/leaves.ts'
import { matches } from '#shared/query/match.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { inLanguage, type StemLanguage, stemLanguageOf } from '#shared/query/stems.ts'
import { test } from '../library-fixture.ts'

const WORDS = ['gate', 'Gates', 'weir', 'Ärger', 'سد', 'night', '1,200', 'nights', 'river', 'gaten']
const PUBLISHERS = [
  null,
  'Post',
  'The Evening Post',
  'the evening post',
  'Valley Courier',
  'Ärger im Tal',
  '—',
]
const LANGUAGES = [null, 'en', 'en-GB', 'de', 'EN', 'fa']
const DATES = [null, '2019', '2019-05', '2019-05-03', '2021', '1998-12-31', '199X']
const LATEST_FIRST = ['2021', '2019-05-03', '2019-05', '2019', '1998-12-31', '199X', null]
const BY_NAME = ['—', 'ärger im tal', 'post', 'the evening post', 'valley courier', null]
const COLOURS = ['amber', 'green', 'rose'] as const

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
const madeDocument = fc.record({
  paragraphs: fc.array(text, { minLength: 1, maxLength: 5 }),
  footer: fc.option(text),
  publisher: fc.constantFrom(...PUBLISHERS),
  language: fc.constantFrom(...LANGUAGES),
  published: fc.constantFrom(...DATES),
  colours: fc.uniqueArray(fc.constantFrom(...COLOURS), { maxLength: 2 }),
  tags: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  markTags: fc.uniqueArray(fc.nat(3), { maxLength: 1 }),
  trashed: fc.boolean(),
})
type Made = typeof madeDocument extends fc.Arbitrary<infer T> ? T : never

const word = fc.constantFrom(
  'gate',
  'gates',
  'weir',
  'arger',
  'سد',
  'night',
  '1200',
  '1,200',
  'river',
  'none',
)
const leaf = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'gat*',
      'forms:gate',
      'forms:nights',
      '~nihgt',
      '/ga(te|p)s?/',
      'gate NEAR/1 weir',
      'gate NEAR/2 gate',
      'NEAR(gat* gat* weir, 4)',
      '"gat* weir"',
      '"ni* gat*"',
      'NEAR("gat* weir" river, 2)',
    ),
  },
)
const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.tuple(leaf, tie('query')).map(([a, b]) => `(${a} ${b})`),
    fc.tuple(leaf, tie('query')).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(leaf, tie('query')).map(([a, b]) => `(${a} -${b})`),
    leaf.map((one) => `-${one}`),
  ),
}))

/** A library as an import leaves it, with tags one below another. */
async function filled(folder: string, all: readonly Made[]): Promise<Library> {
  mkdirSync(folder)
  const database = openDatabase(join(folder, 'library.sqlite'), { readOnly: false })
  for (const [n, { paragraphs, footer, ...made }] of all.entries()) {
    const block = (text: string, furniture: boolean): Block => ({
      kind: 'paragraph',
      level: null,
      page: null,
      furniture,
      text,
    })
    const fields = ['publisher', 'language', 'published'] as const
    database.write((db) =>
      storeArrival(
        db,
        {
          sha256: n.toString(16).padStart(64, '0'),
          size: 1,
          path: `/made/${n}`,
          origin: null,
          fallbackTitle: `Document ${n}`,
          sketch: [],
          extraction: pack({
            kind: 'text',
            mediaType: 'text/plain',
            extractor: 'made',
            blocks: [
              ...paragraphs.map((one) => block(one, false)),
              ...(footer === null ? [] : [block(footer, true)]),
            ],
            metadata: fields.flatMap((field) => {
              const value = made[field]
              return value === null ? [] : [{ field, value, origin: 'text', evidence: null }]
            }),
            alternatives: [],
            warnings: [],
          }),
        },
        '2024-05-01T12:00:00.000Z',
      ),
    )
  }
  database.close()
  const library = await openLibrary({ folder })
  const tags: number[] = []
  for (const [n, name] of ['place', 'weir', 'person', 'Élan'].entries())
    tags.push((await library.call('tags.create', { name, parent: n === 1 ? (tags[0] ?? null) : null })).id)
  const tag = (n: number): number => tags[n] as number
  for (const [n, made] of all.entries()) {
    const id = n + 1
    if (made.tags.length > 0) await library.call('documents.setTags', { id, tags: made.tags.map(tag) })
    for (const colour of made.colours)
      await library.call('highlights.create', {
        edition: id,
        start: 0,
        end: 2,
        colour,
        comment: '',
        tags: made.markTags.map(tag),
      })
    if (made.trashed && n % 3 === 0) await library.call('documents.trash', { ids: [id] })
  }
  return library
}

type Documents = SearchAnswer['documents']

async function windows(library: Library, input: object, size: number): Promise<Documents> {
  const all: Documents = []
  for (;;) {
    const { documents } = await library.call('search.run', {
      query: '',
      ...input,
      offset: all.length,
      limit: size,
    })
    if (documents.length === 0) return all
    all.push(...documents)
  }
}

const NARROWED: Readonly<Record<FacetField, (value: string) => string>> = {
  source: (value) => `source:"${value}"`,
  tag: (value) => `tag:"${value}"`,
  year: (value) => `date:${value}`,
  language: (value) => `lang:${value}`,
  kind: (value) => `kind:${value}`,
  colour: (value) => `colour:${value}`,
}

test('count, facets, windows and a plain scan of the texts agree on random libraries', {
  timeout: 120_000,
}, async ({ folder }) => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(madeDocument, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(query, fc.boolean()), { minLength: 6, maxLength: 6 }),
      async (all, queries) => {
        count += 1
        const library = await filled(join(folder, `${count}.bookwheel`), all)
        try {
          for (const [sought, furniture] of queries) await agrees(library, all, sought, furniture)
        } finally {
          await library.close()
        }
      },
    ),
    { numRuns: 25 },
  )
})

async function agrees(
  library: Library,
  all: readonly Made[],
  sought: string,
  furniture: boolean,
): Promise<void> {
  const asked = { query: sought, furniture }
  const answer = await library.call('search.run', { ...asked, limit: 200, passagesPerDocument: 10_000 })
  expect(answer.documents.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
    plainScan(all, sought, furniture),
  )
  expect(answer.total).toBe(answer.documents.length)
  expect(answer.passages).toBe(answer.documents.reduce((sum, { matches }) => sum + matches, 0))
  expect(answer.isCut).toBe(false)
  for (const { matches, passages } of answer.documents) {
    expect(passages).toHaveLength(matches)
    for (const { marks } of passages) expect(marks.length).toBeGreaterThan(0)
  }
  const passages = answer.documents.flatMap((document) => document.passages.map(({ id }) => id))
  for (const sort of ['relevance', 'date', 'source'] as const) {
    const paged = await windows(library, { ...asked, sort }, 3)
    const once = await windows(library, { ...asked, sort }, 200)
    expect(paged.map(({ id }) => id)).toEqual(once.map(({ id }) => id))
    expect(new Set(paged.map(({ id }) => id)).size).toBe(answer.total)
    if (sort !== 'relevance') {
      const keys = paged.map(({ published, publisher }) =>
        sort === 'date' ? LATEST_FIRST.indexOf(published) : BY_NAME.indexOf(publisher?.toLowerCase() ?? null),
      )
      expect(keys).toEqual(keys.toSorted((a, b) => a - b))
    }
    const flat = await windows(library, { ...asked, sort, mode: 'passages' }, 4)
    for (const one of flat) expect(one.passages).toHaveLength(1)
    const ids = flat.flatMap((one) => one.passages.map(({ id }) => id))
    expect(ids.toSorted((a, b) => a - b)).toEqual(passages.toSorted((a, b) => a - b))
  }
  for (const [field, values] of Object.entries(answer.facets) as [
    FacetField,
    { value: string; count: number }[],
  ][]) {
    for (const { value, count } of values) {
      const narrowed = `(${sought}) ${NARROWED[field](value)}`
      const { total } = await library.call('search.run', { ...asked, query: narrowed, limit: 1 })
      expect([narrowed, total]).toEqual([narrowed, count])
    }
  }
}

/** The documents that a query finds, by going through all of their texts. */
function plainScan(all: readonly Made[], sought: string, furniture: boolean): number[] {
  const { query } = parseQuery(sought)
  if (!query) throw new Error(`Nothing is sought by ${sought}`)
  const isThere = ({ trashed }: Made, n: number) => !trashed || n % 3 !== 0
  const main = mainLanguage(all.filter(isThere))
  return all.flatMap((made, n) => {
    if (!isThere(made, n)) return []
    const { paragraphs, footer, language } = made
    const asked = inLanguage(query, language === null ? main : stemLanguageOf(language))
    const texts = furniture && footer !== null ? [...paragraphs, footer] : paragraphs
    return holds(asked, (part) => texts.some((text) => matches(part, text))) ? [n + 1] : []
  })
}

/** Where the language of a text is not known, words have the forms of that in which most are written. */
function mainLanguage(all: readonly Made[]): StemLanguage {
  const german = all.filter(({ language }) => language === 'de').length
  const english = all.filter(({ language }) => language !== null && /^en/i.test(language)).length
  return german > english ? 'de' : 'en'
}
