import { parseFragment } from 'parse5'
import type { MetadataField, MetadataValue } from '#shared/domain/metadata.ts'
import type { Draft } from '../draft.ts'
import { collapse, type Document } from '../html/tree.ts'
import type { Declared } from '../reading.ts'
import { key } from '../shape.ts'
import { wordList } from '../word-list.ts'
import { cleanName } from './byline.ts'
import { readCredit } from './credits.ts'
import { findDates } from './dates.ts'
import { type LinkedWork, linkedWorks } from './linked-data.ts'
import { type PageHead, readHead } from './page-head.ts'
import { pageTitle } from './page-title.ts'
import { webAddress } from './url.ts'
import { found } from './value.ts'

/** Names and properties of `<meta>`, best first, by what they describe; the title has its own rules. */
const META: Readonly<Record<Exclude<MetadataField, 'title'>, readonly string[]>> = {
  byline: wordList(`author, byl, dc.creator, dcterms.creator, article:author, citation_author, parsely-author,
    sailthru.author, twitter:creator`),
  publisher: wordList(
    'og:site_name, publisher, dc.publisher, dcterms.publisher, citation_publisher, application-name',
  ),
  published:
    wordList(`article:published_time, og:article:published_time, og:published_time, datepublished, date,
    pubdate, publishdate, publish-date, publish_date, publication_date, dc.date, dc.date.issued, dcterms.date,
    dcterms.issued, dcterms.created, citation_publication_date, citation_date, parsely-pub-date, sailthru.date,
    datecreated`),
  url: ['og:url'],
  language: wordList('content-language, og:locale, dc.language, language'),
}

/**
 * What a page declares about itself: JSON-LD, OpenGraph, `<meta>`, `<link rel="canonical">`, `<time>`, marked authors,
 * and its title together with the heading that shows it. Values that cannot be what they claim are left out.
 */
export function describePage(document: Document, drafts: readonly Draft[]): Declared {
  const head = readHead(document)
  const works = linkedWorks(head.linkedData)
  const site = siteNames(head, works)
  const headline = works.find((work) => work.headline !== null)?.headline ?? null
  const title = pageTitle({ head, headline: headline === null ? null : unescape(headline), site, drafts })
  const linked = (field: keyof typeof META): MetadataValue[] =>
    linkedValues(works, field).flatMap((value) => toValue(field, unescape(value), 'JSON-LD', site))
  const meta = (field: keyof typeof META): MetadataValue[] =>
    META[field].flatMap((name) =>
      (head.meta.get(name) ?? []).flatMap((content) =>
        toValue(field, unescape(content), `<meta ${name}>`, site),
      ),
    )
  const urls = [
    ...toValue('url', head.canonical ?? '', '<link rel="canonical">', site),
    ...meta('url'),
    ...linked('url'),
  ]
  return {
    title: title.shown,
    values: [
      ...title.values,
      ...linked('byline'),
      ...meta('byline'),
      ...head.authors.flatMap((text) => toValue('byline', readCredit(text)?.name ?? text, text, site)),
      ...linked('publisher'),
      ...meta('publisher'),
      ...title.publisher,
      ...linked('published'),
      ...meta('published'),
      ...markedDates(head, site),
      ...urls,
      ...toValue('language', head.language ?? '', '<html lang>', site),
      ...meta('language'),
      ...linked('language'),
    ],
    fallback: urls.slice(0, 1).map(({ value }) => found('publisher', hostOf(value), 'meta', value)),
  }
}

function linkedValues(works: readonly LinkedWork[], field: keyof typeof META): string[] {
  return works.flatMap((work) => {
    switch (field) {
      case 'byline':
        return work.authors.length === 0 ? [] : [work.authors.join(', ')]
      case 'publisher':
      case 'published':
      case 'url':
      case 'language':
        return work[field] ?? []
    }
  })
}

/** A declared value as it may be stored; none when it cannot be what it claims. */
function toValue(
  field: keyof typeof META,
  text: string,
  evidence: string,
  site: readonly string[],
): MetadataValue[] {
  const value = readValue(field, text.trim(), site)
  return value === null || value === '' ? [] : [found(field, value, 'meta', evidence)]
}

function readValue(field: keyof typeof META, text: string, site: readonly string[]): string | null {
  switch (field) {
    case 'byline': {
      // A page that names itself as its author says nothing.
      const name = cleanName(text)
      return name === null || site.includes(key(name)) ? null : name
    }
    case 'published':
      return dayOf(text)
    case 'url':
      return webAddress(text)
    case 'publisher':
    case 'language':
      return text
  }
}

/** The day of an ISO date with or without time, as written (no time zone is applied), or of a written-out date. */
function dayOf(text: string): string | null {
  return findDates(text)[0]?.edtf ?? null
}

/** Dates marked as published; else the one `<time>` that nothing marks, of several none. */
function markedDates(head: PageHead, site: readonly string[]): MetadataValue[] {
  const marked = head.times.filter((time) => time.published)
  const days = new Set(head.times.flatMap((time) => dayOf(time.value) ?? []))
  const times = marked.length > 0 ? marked : days.size === 1 ? head.times.slice(0, 1) : []
  return times.flatMap((time) => toValue('published', time.value, `<time> ${time.evidence}`, site))
}

/** Keys of the names under which the site goes. */
function siteNames(head: PageHead, works: readonly LinkedWork[]): string[] {
  const names = [
    ...works.map((work) => work.publisher),
    ...(head.meta.get('og:site_name') ?? []),
    ...(head.meta.get('application-name') ?? []),
  ]
  return names.flatMap((name) => (name === null ? [] : [key(unescape(name))]))
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}

/** Templates escape twice: "&amp;#8217;" in an attribute leaves "&#8217;". */
function unescape(value: string): string {
  if (!value.includes('&')) return collapse(value)
  const fragment = parseFragment(value.slice(0, 2000).replaceAll('<', '&lt;'))
  return collapse(fragment.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
}
