import fc from 'fast-check'
import type { Paragraph, Speech } from './words.ts'

/** Names of tags, and the tag that each stands below. Two tags may have one name at different places. */
export const TAGS = [
  { name: 'Figures', below: null },
  { name: 'disputed', below: 0 },
  { name: 'Élan', below: 1 },
  { name: 'place', below: null },
  { name: 'élan', below: 3 },
  { name: 'سدّ', below: null },
] as const

/** Each tag name in spellings that readers hold to be the same, with the tags that it names. */
export const TAG_NAMES: readonly {
  readonly spellings: readonly string[]
  readonly tags: readonly number[]
}[] = [
  { spellings: ['figures', 'FIGURES', 'Figures'], tags: [0] },
  { spellings: ['disputed', 'Disputed'], tags: [1] },
  { spellings: ['elan', 'ÉLAN', 'e\u0301lan'], tags: [2, 4] },
  { spellings: ['place', 'Place'], tags: [3] },
  { spellings: ['سد', 'سدّ'], tags: [5] },
]

export const LANGUAGES = ['en', 'en-GB', 'EN', 'de', 'fa', 'de-AT'] as const
export const DATES = [
  '2018',
  '2018-11',
  '2019',
  '2019-05',
  '2019-05-03',
  '2020-12-31',
  '2021',
  '201X',
] as const
export const KINDS = ['text', 'html', 'pdf', 'email'] as const
export const COLOURS = ['amber', 'green', 'blue', 'rose'] as const
export const STATES = ['unread', 'reading', 'read'] as const

const tags = fc.uniqueArray(fc.nat(TAGS.length - 1), { maxLength: 2 })

export interface Edition {
  readonly paragraphs: readonly Paragraph[]
  readonly footer: Paragraph | null
  readonly kind: (typeof KINDS)[number]
}

function edition({ paragraph }: Speech): fc.Arbitrary<Edition> {
  return fc.record({
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    footer: fc.option(paragraph),
    kind: fc.constantFrom(...KINDS),
  })
}

export interface Mark {
  readonly colour: (typeof COLOURS)[number]
  readonly comment: Paragraph | null
  readonly tags: readonly number[]
}

export interface MadeDocument {
  /** Oldest first; the newest is searched. */
  readonly editions: readonly Edition[]
  readonly title: Paragraph
  readonly byline: Paragraph | null
  /** Which of the library's publishers. */
  readonly publisher: number | null
  readonly language: string | null
  readonly published: string | null
  readonly tags: readonly number[]
  readonly marks: readonly Mark[]
  readonly state: (typeof STATES)[number]
  readonly trashed: 'never' | 'now' | 'restored'
}

function document(speech: Speech): fc.Arbitrary<MadeDocument> {
  const { paragraph, name } = speech
  const mark = fc.record({ colour: fc.constantFrom(...COLOURS), comment: fc.option(paragraph), tags })
  return fc.record({
    editions: fc.array(edition(speech), { minLength: 1, maxLength: 3 }),
    title: name,
    byline: fc.option(name),
    publisher: fc.option(fc.nat(2)),
    language: fc.option(fc.constantFrom(...LANGUAGES)),
    published: fc.option(fc.constantFrom(...DATES)),
    tags,
    marks: fc.array(mark, { maxLength: 2 }),
    state: fc.constantFrom(...STATES),
    trashed: fc.constantFrom('never', 'never', 'now', 'restored'),
  })
}

export interface MadeNote {
  readonly title: Paragraph
  readonly body: Paragraph
  /** The document that it speaks of: as a whole, of its first passage, or of the first thing marked in it. */
  readonly about: { readonly kind: 'document' | 'passage' | 'highlight'; readonly document: number } | null
}

function note({ paragraph, name }: Speech): fc.Arbitrary<MadeNote> {
  const kind = fc.constantFrom('document' as const, 'passage' as const, 'highlight' as const)
  const about = fc.option(fc.record({ kind, document: fc.nat(3) }), { freq: 10 })
  return fc.record({ title: name, body: paragraph, about })
}

/** A library in words: what the scan goes through. */
export interface Made {
  readonly documents: readonly MadeDocument[]
  readonly publishers: readonly Paragraph[]
  readonly notes: readonly MadeNote[]
}

export function made(speech: Speech): fc.Arbitrary<Made> {
  return fc.record({
    documents: fc.array(document(speech), { minLength: 1, maxLength: 8 }),
    publishers: fc.array(speech.name, { minLength: 3, maxLength: 3 }),
    notes: fc.array(note(speech), { maxLength: 5 }),
  })
}

/** The same library before anybody did anything with it. */
export function untouched({ documents, publishers }: Made): Made {
  return {
    documents: documents.map((one) => ({ ...one, tags: [], marks: [], state: 'unread', trashed: 'never' })),
    publishers,
    notes: [],
  }
}

/** What is known of a document's newest edition. */
export function newest({ editions }: MadeDocument): Edition {
  return editions.at(-1) as Edition
}

/** The tags that a document bears, with those above them: by itself or by what is marked in it. */
export function borneTags({ tags, marks }: MadeDocument): ReadonlySet<number> {
  return withThoseAbove([...tags, ...marks.flatMap((one) => one.tags)])
}

export function withThoseAbove(tags: readonly number[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const tag of tags)
    for (let at: number | null = tag; at !== null; at = TAGS[at]?.below ?? null) all.add(at)
  return all
}
