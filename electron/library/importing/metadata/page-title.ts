import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Draft } from '../draft.ts'
import { countWords, key } from '../shape.ts'
import type { PageHead } from './page-head.ts'
import type { TextTitle } from './title.ts'
import { found } from './value.ts'

interface Asked {
  readonly head: PageHead
  /** Of the page's JSON-LD. */
  readonly headline: string | null
  /** Keys of the site's names. */
  readonly site: readonly string[]
  readonly drafts: readonly Draft[]
}

/** A page's title: the candidates, best first, the heading that shows it, and the publisher that `<title>` ends in. */
export interface FoundTitle {
  readonly values: readonly MetadataValue[]
  readonly shown: TextTitle | null
  readonly publisher: readonly MetadataValue[]
}

/**
 * The title of a page: its main heading where JSON-LD, OpenGraph or `<title>` agree with it, otherwise what those say
 * without the site's name, otherwise the heading alone. A logo marked up as `h1` is never the title.
 */
export function pageTitle({ head, headline, site, drafts }: Asked): FoundTitle {
  const meta = ['og:title', 'twitter:title', 'dc.title'].flatMap((name) => head.meta.get(name) ?? [])
  const declared = [headline, ...meta, head.title].filter((title) => title !== null)
  const agreed = agreedHeading(drafts, declared, site)
  const shown = toTitle(agreed ?? loneHeading(drafts, declared, site))
  const parts = splitTitle(head.title ?? '', site, [shown?.text, headline, meta[0]])
  const evidence = `<title> ${head.title ?? ''}`
  const values = [
    ...(headline === null ? [] : [found('title', headline, 'meta', 'JSON-LD')]),
    ...meta.map((title) => found('title', splitTitle(title, site, []).title, 'meta', '<meta og:title>')),
    ...(parts.title === '' ? [] : [found('title', parts.title, 'meta', evidence)]),
  ]
  const fromHeading = shown === null ? [] : [found('title', shown.text, 'text', shown.evidence)]
  return {
    values: agreed === null ? [...values, ...fromHeading] : [...fromHeading, ...values],
    shown: shown ?? lineOf(values[0]?.value, drafts),
    publisher: parts.site === null ? [] : [found('publisher', parts.site, 'meta', evidence)],
  }
}

interface Heading {
  readonly draft: Draft
  readonly index: number
}

function headingsOf(drafts: readonly Draft[], site: readonly string[]): Heading[] {
  return drafts.flatMap((draft, index) => {
    const isTop = draft.kind === 'heading' && (draft.level ?? 6) <= 2
    return isTop && !site.includes(key(draft.text)) ? [{ draft, index }] : []
  })
}

/** The heading that a declared title equals, begins with ("Title | Site") or, inside the article, ends with ("Site: Title"), or a main heading inside it. */
function agreedHeading(
  drafts: readonly Draft[],
  declared: readonly string[],
  site: readonly string[],
): Heading | null {
  const headings = headingsOf(drafts, site)
  const titles = declared.map((title) => key(title))
  const equal = headings.find(({ draft }) => titles.includes(key(draft.text)))
  const opening = headings.find(
    ({ draft }) => !isAround(draft) && titles.some((title) => opens(title, key(draft.text))),
  )
  const closing = headings.find(
    ({ draft }) => draft.place?.main === true && titles.some((title) => closes(title, key(draft.text))),
  )
  const holding = headings.find(
    ({ draft }) =>
      !isAround(draft) && draft.level === 1 && titles.some((title) => holds(title, key(draft.text))),
  )
  return equal ?? opening ?? closing ?? holding ?? null
}

/** Where no declared title agrees: the first main heading, if it stands in the article or nothing is declared. */
function loneHeading(
  drafts: readonly Draft[],
  declared: readonly string[],
  site: readonly string[],
): Heading | null {
  const mains = headingsOf(drafts, site).filter(
    ({ draft }) => draft.level === 1 && draft.place?.landmark !== 'header',
  )
  return mains.find(({ draft }) => draft.place?.main === true || declared.length === 0) ?? null
}

function toTitle(heading: Heading | null): TextTitle | null {
  if (heading === null) return null
  const { draft, index } = heading
  return { text: draft.text.replace(/\s+/gu, ' '), index, evidence: draft.text, archive: false }
}

/** A heading in the header, footer or side of the page: a logo, a box. */
function isAround(draft: Draft): boolean {
  return draft.place !== null && draft.place.landmark !== null && !draft.place.main
}

/** "Title | Site", or a title that was cut. */
function opens(title: string, heading: string): boolean {
  return (
    heading.length >= 3 && (title.startsWith(heading) || (title.length >= 12 && heading.startsWith(title)))
  )
}

/** "Obituary | Title | Site" */
function holds(title: string, heading: string): boolean {
  return heading.length >= SHORTEST_PART && title.includes(heading)
}

function closes(title: string, heading: string): boolean {
  return heading.length >= 3 && title.endsWith(heading)
}

/** A title that no heading shows may still stand on a line of the page, or open a block of lines. */
function lineOf(title: string | undefined, drafts: readonly Draft[]): TextTitle | null {
  if (title === undefined) return null
  const wanted = key(title)
  const lines = drafts.map((draft) =>
    draft.text.length <= LONGEST ? (draft.text.split('\n', 1)[0] ?? '') : '',
  )
  const keys = lines.map((line) => key(line))
  const exact = keys.indexOf(wanted)
  if (exact !== -1) return { text: title, index: exact, evidence: title, archive: false }
  // "Site :: Title" looks like "Title - Site", whose site stands first on the page; forums have no headings.
  const hasHeadings = drafts.some(({ kind, place }) => kind === 'heading' && place?.main === true)
  const index = keys.findIndex(
    (one, at) => at > 0 && !hasHeadings && one.length >= SHORTEST_PART && closes(wanted, one),
  )
  const line = lines[index]
  return line === undefined
    ? { text: title, index: null, evidence: title, archive: false }
    : { text: line, index, evidence: line, archive: false }
}

/** Titles are no longer, and what "Site :: Title" ends in is no shorter. */
const LONGEST = 400
const SHORTEST_PART = 12

/** What parts a page's title from its site's name. */
const SEPARATOR = /\s+[|–—·•»«:-]+\s+|\s*\|\s*|:\s+/u
const LEADING = /^[\s|–—·•»:-]+/u
const TRAILING = /[\s|–—·•»:-]+$/u

/** Splits "Title - Section | Site" where the page's own heading, the site's name or a short end shows the border. */
function splitTitle(
  full: string,
  site: readonly string[],
  known: readonly (string | null | undefined)[],
): { readonly title: string; readonly site: string | null } {
  const parts = full.split(SEPARATOR).filter((part) => part.trim() !== '')
  const first = parts[0] ?? ''
  const last = parts.at(-1)?.trim() ?? ''
  const heading = known
    .map((title) => key(title ?? ''))
    .find((title) => title !== '' && key(full).startsWith(title))
  if (heading === key(full) || (heading === undefined && parts.length < 2)) return { title: full, site: null }
  if (heading !== undefined) {
    return {
      title: prefixWithKey(full, heading),
      site: parts.length > 1 && !heading.endsWith(key(last)) ? last : null,
    }
  }
  const isShortEnd =
    countWords(last) <= 4 && countWords(full) - countWords(last) >= 3 && /\s[|–—·•»-]+\s/u.test(full)
  if (site.includes(key(last)) || isShortEnd) {
    return { title: full.slice(0, full.lastIndexOf(last)).replace(TRAILING, ''), site: last }
  }
  if (!site.includes(key(first))) return { title: full, site: null }
  return { title: full.slice(full.indexOf(first) + first.length).replace(LEADING, ''), site: first }
}

/** The beginning of `full` whose key is `wanted`. */
function prefixWithKey(full: string, wanted: string): string {
  let end = 0
  while (end < full.length && key(full.slice(0, end)).length < wanted.length) end += 1
  return full.slice(0, end) + (/^[”’"')\]?!.…]+/u.exec(full.slice(end))?.[0] ?? '')
}
