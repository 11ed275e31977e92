import type { SearchPlace } from '#shared/query/ast.ts'
import {
  borneTags,
  type Made,
  type MadeDocument,
  type MadeNote,
  type Mark,
  newest,
  TAG_NAMES,
  withThoseAbove,
} from './made.ts'
import { type Place, placesOf } from './places.ts'
import type { Known, Leaf, Search, Sought } from './sought.ts'
import { BEGINNING, type Paragraph, type Said } from './words.ts'

/** The passages of a document that are searched: those of its newest edition. */
export function read(document: MadeDocument, furniture: boolean): readonly Paragraph[] {
  const { paragraphs, footer } = newest(document)
  return furniture && footer ? [...paragraphs, footer] : paragraphs
}

/** The documents that a search finds, by their places, by going through all that they say and all that is known of them. */
export function documentsSought(library: Made, { sought, furniture, where }: Search): number[] {
  if (!where.places.includes('documents')) return []
  return library.documents.flatMap((document, n) => {
    const says = (part: Leaf | Known): boolean =>
      isKnown(part)
        ? isSo(part, library, n)
        : read(document, furniture).some((passage) => placesOf(part, passage).length > 0)
    return document.trashed !== 'now' && holds(sought, says) ? [n] : []
  })
}

/** The notes that a search finds: by their own words, and by what is known of them or of the documents that they link to. */
export function notesSought(library: Made, search: Search): readonly MadeNote[] {
  if (!looksIn(search, 'notes')) return []
  return library.notes.filter((note) =>
    holds(search.sought, (part) =>
      isKnown(part)
        ? isSoOfNote(part, library, note)
        : [note.title, note.body].some((text) => placesOf(part, text).length > 0),
    ),
  )
}

/** The highlights that a search finds, by their comments; one that asks for what is known finds those without a comment too. */
export function marksSought(library: Made, search: Search): readonly Mark[] {
  if (!looksIn(search, 'highlights')) return []
  const isAny = partsOf(search.sought).some(isKnown)
  return library.documents.flatMap(({ marks, trashed }, n) =>
    marks.filter(
      (mark, at) =>
        trashed !== 'now' &&
        (isAny || mark.comment !== null) &&
        holds(search.sought, (part) =>
          isKnown(part)
            ? isSoOfMark(part, library, n, at)
            : mark.comment !== null && placesOf(part, mark.comment).length > 0,
        ),
    ),
  )
}

/** A search for what is known looks in documents, unless it says where. */
function looksIn({ sought, where }: Search, place: SearchPlace): boolean {
  return where.places.includes(place) && (where.typed !== '' || !partsOf(sought).some(isKnown))
}

/** All notes are written now, after every date that is asked for. */
const NOW = String(new Date().getFullYear())

function isSoOfNote(part: Known, library: Made, { title, about }: MadeNote): boolean {
  if (part.kind === 'named' && part.field === 'title') return isNamed(title, part.said)
  if (part.kind === 'date') return isBetween(NOW, part.from, part.to)
  const document = about === null ? undefined : library.documents[about.document]
  if (!about || !document || document.trashed === 'now') return false
  return (about.kind !== 'highlight' || document.marks.length > 0) && isSo(part, library, about.document)
}

/** Notes are about the first thing that is marked in a document. */
function isSoOfMark(part: Known, library: Made, n: number, at: number): boolean {
  const mark = library.documents[n]?.marks[at] as Mark
  switch (part.kind) {
    case 'colour':
      return mark.colour === part.value
    case 'tag':
      return part.any.some(({ name }) =>
        TAG_NAMES[name]?.tags.some((tag) => withThoseAbove(mark.tags).has(tag)),
      )
    case 'has':
      return {
        note:
          at === 0 && library.notes.some(({ about }) => about?.kind === 'highlight' && about.document === n),
        highlight: true,
        comment: mark.comment !== null,
        tag: mark.tags.length > 0,
      }[part.value]
    case 'named':
    case 'date':
    case 'lang':
    case 'kind':
    case 'is':
      return isSo(part, library, n)
  }
}

function holds(query: Sought, says: (part: Leaf | Known) => boolean): boolean {
  if (query.kind === 'and' || query.kind === 'or') {
    const all = query.parts.map((part) => holds(part, says))
    return query.kind === 'and' ? all.every(Boolean) : all.some(Boolean)
  }
  return query.kind === 'not' ? !holds(query.part, says) : says(query)
}

function partsOf(query: Sought): readonly (Leaf | Known)[] {
  return leavesOf(query, true).concat(leavesOf(query, false))
}

/** What a search asks for in texts, and not what must be missing. */
export function wanted(query: Sought): readonly Leaf[] {
  return leavesOf(query, true).filter((part) => !isKnown(part))
}

function leavesOf(query: Sought, isWanted: boolean): (Leaf | Known)[] {
  if (query.kind === 'and' || query.kind === 'or')
    return query.parts.flatMap((part) => leavesOf(part, isWanted))
  if (query.kind === 'not') return leavesOf(query.part, !isWanted)
  return isWanted ? [query] : []
}

const LEAVES: ReadonlySet<string> = new Set<Leaf['kind']>(['words', 'prefix', 'misspelt', 'near', 'pattern'])

function isKnown(part: Leaf | Known): part is Known {
  return !LEAVES.has(part.kind)
}

function isSo(part: Known, library: Made, n: number): boolean {
  const document = library.documents[n] as MadeDocument
  switch (part.kind) {
    case 'named': {
      const publisher = document.publisher === null ? null : library.publishers[document.publisher]
      const name = { title: document.title, author: document.byline, source: publisher }[part.field]
      return name != null && isNamed(name, part.said)
    }
    case 'tag':
      return part.any.some(({ name }) => TAG_NAMES[name]?.tags.some((tag) => borneTags(document).has(tag)))
    case 'date':
      return document.published !== null && isBetween(document.published, part.from, part.to)
    case 'lang':
      return document.language !== null && isLanguage(document.language, part.value)
    case 'colour':
      return document.marks.some(({ colour }) => colour === part.value)
    case 'kind':
      return newest(document).kind === part.value
    case 'is':
      return document.state === part.value
    case 'has':
      return {
        note: isNoted(library, n),
        highlight: document.marks.length > 0,
        comment: document.marks.some(({ comment }) => comment !== null),
        tag: borneTags(document).size > 0,
      }[part.value]
  }
}

/** Whether a name says these words side by side; the last of them may go on. */
export function isNamed(name: Paragraph, said: readonly Said[]): boolean {
  const places: Place[] = placesOf({ kind: 'words', said, quoted: true }, name)
  const last = said.at(-1)
  const longer = last && BEGINNING.get(last.concept)
  if (longer === undefined) return places.length > 0
  const goingOn = [...said.slice(0, -1), { ...last, concept: longer }] as readonly Said[]
  return places.length > 0 || placesOf({ kind: 'words', said: goingOn, quoted: true }, name).length > 0
}

/** Whether a tag of a language is the other one, or one of its forms. */
export function isLanguage(own: string, language: string): boolean {
  const [all, part] = [own.toLowerCase().split('-'), language.toLowerCase().split('-')]
  return part.every((one, at) => all[at] === one)
}

/** A date that may be of that time is between: "2019" may be a day in May 2019. */
export function isBetween(date: string, from: string | null, to: string | null): boolean {
  // The ends may be typed the other way round.
  if (from !== null && to !== null && firstDay(from) > lastDay(to)) return isBetween(date, to, from)
  return (from === null || lastDay(date) >= firstDay(from)) && (to === null || firstDay(date) <= lastDay(to))
}

/** The first day that a date may mean. */
export function firstDay(date: string): string {
  return `${date.replaceAll('X', '0')}-01-01`.slice(0, 10)
}

function lastDay(date: string): string {
  const end = date.length === 4 ? '-12-31' : '-31'
  return (date.replaceAll('X', '9') + end).slice(0, 10)
}

function isNoted({ documents, notes }: Made, n: number): boolean {
  return notes.some(
    ({ about }) =>
      about?.document === n && (about.kind !== 'highlight' || (documents[n]?.marks.length ?? 0) > 0),
  )
}
