import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Draft } from '../draft.ts'
import { countWords, key } from '../shape.ts'
import type { PageHead } from './page-head.ts'
import type { TextTitle } from './title.ts'
import { found } from './value.ts'

interface Asked {
  readonly head: PageHead
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

/** What parts a page's title from its site's name in `<title>`. */
const SEPARATOR = /\s+[|–—·•»«:-]+\s+|\s*\|\s*|:\s+/u

/**
 * The title of a page: its main heading where JSON-LD, OpenGraph or `<title>` agree with it, otherwise what those say
 * without the site's name, otherwise the heading alone. A logo marked up as `h1` is never the title.
 */
export function pageTitle({ head, headline, site, drafts }: Asked): FoundTitle {
  const og = [
    ...(head.meta.get('og:title') ?? []),
    ...(head.meta.get('twitter:title') ?? []),
    ...(head.meta.get('dc.title') ?? []),
  ]
  const declared = [
    ...(headline === null ? [] : [headline]),
    ...og,
    ...(head.title === null ? [] : [head.title]),
  ]
  const headings = drafts.flatMap((draft, index) =>
    draft.kind === 'heading' && (draft.level ?? 6) <= 2 && !site.includes(key(draft.text))
      ? [{ draft, index }]
      : [],
  )
  const agreed =
    headings.find(({ draft }) => declared.some((title) => key(title) === key(draft.text))) ??
    headings.find(({ draft }) => !isAround(draft) && declared.some((title) => opens(title, draft.text))) ??
    headings.find(
      ({ draft }) => draft.place?.main === true && declared.some((title) => closes(title, draft.text)),
    )
  const best =
    agreed ??
    headings.find(
      ({ draft }) =>
        draft.level === 1 &&
        draft.place?.landmark !== 'header' &&
        (draft.place?.main === true || declared.length === 0),
    )
  const parts = head.title === null ? null : splitTitle(head.title, site, [best?.draft.text, headline, og[0]])
  const values = [
    ...(headline === null ? [] : [found('title', headline, 'meta', 'JSON-LD')]),
    ...og.map((title) => found('title', splitTitle(title, site, []).title, 'meta', '<meta og:title>')),
    ...(parts === null ? [] : [found('title', parts.title, 'meta', `<title> ${head.title ?? ''}`)]),
  ]
  const shown =
    best === undefined
      ? null
      : {
          text: best.draft.text.replace(/\s+/gu, ' '),
          index: best.index,
          evidence: best.draft.text,
          archive: false,
        }
  const fromHeading = shown === null ? [] : [found('title', shown.text, 'text', shown.evidence)]
  return {
    values:
      agreed === undefined && values.length > 0 ? [...values, ...fromHeading] : [...fromHeading, ...values],
    shown: shown ?? lineOf(values[0]?.value, drafts),
    publisher:
      parts === null || parts.site === null
        ? []
        : [found('publisher', parts.site, 'meta', `<title> ${head.title ?? ''}`)],
  }
}

/** A heading in the header, footer or side of the page: a logo, a box. */
function isAround(draft: Draft): boolean {
  return draft.place !== null && draft.place.landmark !== null && !draft.place.main
}

/** "Title | Site", or a title that was cut. */
function opens(declared: string, heading: string): boolean {
  const long = key(declared)
  const short = key(heading)
  return short.length >= 3 && (long.startsWith(short) || (long.length >= 12 && short.startsWith(long)))
}

/** "Site: Title" */
function closes(declared: string, heading: string): boolean {
  return key(heading).length >= 3 && key(declared).endsWith(key(heading))
}

/** A title that no heading shows may still stand on a line of the page. */
function lineOf(title: string | undefined, drafts: readonly Draft[]): TextTitle | null {
  if (title === undefined) return null
  const wanted = key(title)
  const index = drafts.findIndex((draft) => draft.text.length <= 400 && key(draft.text) === wanted)
  return { text: title, index: index === -1 ? null : index, evidence: title, archive: false }
}

/** Splits "Title - Section | Site" where the site's name or the page's own heading shows the border. */
function splitTitle(
  full: string,
  site: readonly string[],
  known: readonly (string | null | undefined)[],
): { title: string; site: string | null } {
  const parts = full.split(SEPARATOR).filter((part) => part.trim() !== '')
  const last = parts.at(-1)?.trim() ?? ''
  const knownKeys = known.flatMap((title) => (title == null ? [] : [key(title)]))
  const exact = knownKeys.find((title) => title !== '' && key(full).startsWith(title))
  if (exact !== undefined && exact !== key(full)) {
    const title = prefixWithKey(full, exact)
    return { title, site: parts.length > 1 && !exact.endsWith(key(last)) ? last : null }
  }
  if (parts.length < 2 || exact !== undefined) return { title: full, site: null }
  if (
    site.includes(key(last)) ||
    (countWords(last) <= 4 && /\s[|–—·•»-]+\s/u.test(full) && countWords(full) - countWords(last) >= 3)
  ) {
    return { title: full.slice(0, full.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/u, ''), site: last }
  }
  const [first = ''] = parts
  if (site.includes(key(first)))
    return {
      title: full.slice(full.indexOf(first) + first.length).replace(/^[\s|–—·•»:-]+/u, ''),
      site: first,
    }
  return { title: full, site: null }
}

/** The beginning of `full` whose key is `wanted`. */
function prefixWithKey(full: string, wanted: string): string {
  let end = 0
  while (end < full.length && key(full.slice(0, end)).length < wanted.length) end += 1
  return full.slice(0, end) + (/^[”’"')\]?!.…]+/u.exec(full.slice(end))?.[0] ?? '')
}
