import type { Facets } from '#shared/contract/search.ts'
import { borneTags, type Made, type MadeDocument, newest, TAG_NAMES, TAGS } from './made.ts'
import { isBetween, isLanguage, isNamed } from './scan.ts'
import type { Paragraph } from './words.ts'

type Field = keyof Facets

/** For each field the values that these documents have, in words that tell meanings apart, with the documents that each leaves. */
export function facetsSought({ documents, publishers }: Made, found: readonly number[]): FacetsByMeaning {
  const these = found.map((n) => documents[n] as MadeDocument)
  const publisherOf = ({ publisher }: MadeDocument) => (publisher === null ? null : publishers[publisher])
  const sources = these.flatMap((one) => publisherOf(one) ?? [])
  const languages = these.flatMap(({ language }) => language ?? [])
  const dates = these.flatMap(({ published }) => published ?? [])
  const years = new Set(dates.map((date) => date.slice(0, 4)).filter((year) => !year.includes('X')))
  return {
    source: Object.fromEntries(
      sources.map((source) => [
        meaningOf(source),
        sources.filter((other) => isNamed(other, source.said)).length,
      ]),
    ),
    tag: Object.fromEntries(
      TAG_NAMES.flatMap(({ tags }, name) => {
        const count = these.filter((one) => tags.some((tag) => borneTags(one).has(tag))).length
        return count === 0 ? [] : [[String(name), count]]
      }),
    ),
    year: Object.fromEntries(
      [...years].map((year) => [year, dates.filter((date) => isBetween(date, year, year)).length]),
    ),
    language: Object.fromEntries(
      languages.map((language) => [
        language.toLowerCase(),
        languages.filter((other) => isLanguage(other, language)).length,
      ]),
    ),
    kind: counted(these.map((one) => newest(one).kind)),
    colour: counted(these.flatMap(({ marks }) => [...new Set(marks.map(({ colour }) => colour))])),
  }
}

type FacetsByMeaning = Readonly<Record<Field, Readonly<Record<string, number>>>>

/** The facets of an answer in the same words. Two values of one meaning would be two entries for one thing. */
export function facetsFound({ publishers }: Made, facets: Facets): FacetsByMeaning {
  const meanings: Readonly<Record<Field, (value: string) => string>> = {
    source: (value) => {
      const publisher = publishers.find(({ text }) => text === value)
      return publisher ? meaningOf(publisher) : value
    },
    tag: (value) => String(TAG_NAMES.findIndex(({ tags }) => tags.some((tag) => TAGS[tag]?.name === value))),
    year: (value) => value,
    language: (value) => value.toLowerCase(),
    kind: (value) => value,
    colour: (value) => value,
  }
  const read = (field: Field) => {
    const entries = facets[field].map(({ value, count }) => [meanings[field](value), count] as const)
    const isTwice = new Set(entries.map(([meaning]) => meaning)).size < entries.length
    return isTwice
      ? { [`twice: ${facets[field].map(({ value }) => value).join(' | ')}`]: 0 }
      : Object.fromEntries(entries)
  }
  return {
    source: read('source'),
    tag: read('tag'),
    year: read('year'),
    language: read('language'),
    kind: read('kind'),
    colour: read('colour'),
  }
}

export function meaningOf({ said }: Paragraph): string {
  return said.map(({ concept }) => concept).join(' ')
}

function counted(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
