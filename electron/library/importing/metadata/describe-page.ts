import { parseFragment } from 'parse5'
import type { MetadataField, MetadataValue } from '#shared/domain/metadata.ts'
import type { Draft } from '../draft.ts'
import { collapse, type Document } from '../html/tree.ts'
import type { Declared } from '../reading.ts'
import { key } from '../shape.ts'
import { wordList } from '../word-list.ts'
import { cleanName } from './byline.ts'
import { readCredit } from './credits.ts'
import { declaredDate, findDates } from './dates.ts'
import { type LinkedWork, linkedWorks } from './linked-data.ts'
import { type PageHead, readHead } from './page-head.ts'
import { pageTitle } from './page-title.ts'
import { webAddress } from './url.ts'
import { found } from './value.ts'

/** Names and properties of `<meta>`, best first, by what they describe; the title has its own rules. */
const META: Readonly<Record<Exclude<MetadataField, 'title'>, readonly string[]>> = {
  byline:
    wordList(`author, byl, dc.creator, dc.creator.personalname, dcterms.creator, article:author, citation_author,
    citation_authors, bepress_citation_author, eprints.creators_name, parsely-author, sailthru.author, twitter:creator`),
  publisher:
    wordList(`og:site_name, publisher, article:publisher, dc.publisher, dcterms.publisher, citation_publisher,
    citation_journal_title, citation_technical_report_institution, citation_dissertation_institution,
    prism.publicationname, application-name`),
  published:
    wordList(`article:published_time, og:article:published_time, og:published_time, datepublished, date,
    pubdate, publishdate, publish-date, publish_date, publication_date, dc.date, dc.date.issued, dcterms.date,
    dcterms.issued, dc.date.created, dcterms.created, citation_publication_date, citation_date, citation_online_date,
    citation_year, prism.publicationdate, eprints.date, bepress_citation_date, parsely-pub-date, sailthru.date,
    datecreated`),
  url: wordList(
    'og:url, twitter:url, citation_public_url, dc.identifier, dc.identifier.uri, dcterms.identifier',
  ),
  language: wordList(
    'content-language, og:locale, dc.language, dcterms.language, citation_language, language',
  ),
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
  const linked = (field: 'publisher' | 'published' | 'url' | 'language'): MetadataValue[] =>
    works.flatMap((work) => toValue(field, unescape(work[field] ?? ''), 'JSON-LD', site))
  const meta = (field: keyof typeof META): MetadataValue[] =>
    META[field].flatMap((name) => {
      const contents = (head.meta.get(name) ?? []).map(unescape)
      if (field === 'byline') return namesOf(contents, `<meta ${name}>`, site)
      return contents.flatMap((content) => toValue(field, content, `<meta ${name}>`, site))
    })
  const urls = [
    ...toValue('url', head.canonical ?? '', '<link rel="canonical">', site),
    ...meta('url'),
    ...linked('url'),
  ]
  return {
    title: title.shown,
    values: [
      ...title.values,
      ...works.flatMap((work) => namesOf(work.authors.map(unescape), 'JSON-LD', site)),
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

/** Journals and libraries give each author an element of its own, many the family name first. */
function namesOf(contents: readonly string[], evidence: string, site: readonly string[]): MetadataValue[] {
  const names = contents.flatMap((content) => readValue('byline', content.trim(), site) ?? [])
  if (names.length === 0) return []
  const joined = names.join(names.some((name) => name.includes(',')) && names.length > 1 ? '; ' : ', ')
  return [found('byline', joined, 'meta', evidence)]
}

/** A declared value as it may be stored; none when it cannot be what it claims. */
function toValue(
  field: keyof typeof META,
  text: string,
  evidence: string,
  site: readonly string[],
): MetadataValue[] {
  const value = readValue(field, text.trim(), site)
  // A day is shown beside what it was read from, which may say the time or less.
  const shown = field === 'published' && !evidence.includes(text) ? `${evidence} ${text}` : evidence
  return value === null || value === '' ? [] : [found(field, value, 'meta', shown)]
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

/** Persian sites write ISO dates of their own calendar: "1398-12-23T10:15". */
const PERSIAN_ISO = /^1[34]\d\d-\d\d-\d\d/

function dayOf(text: string): string | null {
  return PERSIAN_ISO.test(text) ? (findDates(text)[0]?.edtf ?? null) : declaredDate(text)
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
