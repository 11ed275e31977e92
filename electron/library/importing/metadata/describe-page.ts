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
import { linkedWorks } from './linked-data.ts'
import { type PageHead, readHead } from './page-head.ts'
import { pageTitle } from './page-title.ts'
import { webAddress } from './url.ts'
import { found } from './value.ts'

/**
 * What a page declares about itself: JSON-LD, OpenGraph, `<meta>`, `<link rel="canonical">`, `<time>`, marked authors,
 * and its title together with the heading that shows it. Values that cannot be what they claim are left out.
 */
export function describePage(document: Document, drafts: readonly Draft[]): Declared {
  const head = readHead(document)
  const works = linkedWorks(head.linkedData)
  const meta = (
    field: MetadataField,
    names: readonly string[],
    read: (value: string) => string | null,
  ): MetadataValue[] =>
    names.flatMap((name) =>
      (head.meta.get(name) ?? []).flatMap((content) =>
        toValue(field, read(unescape(content)), `<meta ${name}>`),
      ),
    )
  const linked = (
    field: MetadataField,
    values: readonly (string | null)[],
    read: (value: string) => string | null,
  ): MetadataValue[] =>
    values.flatMap((value) => (value === null ? [] : toValue(field, read(unescape(value)), 'JSON-LD')))

  const site = siteNames(head, works[0]?.publisher ?? null)
  const title = pageTitle({
    head,
    headline: works[0]?.headline == null ? null : unescape(works[0].headline),
    site,
    drafts,
  })
  const canonical =
    head.canonical === null ? [] : toValue('url', webAddress(head.canonical), '<link rel="canonical">')
  const urls = [
    ...canonical,
    ...meta('url', ['og:url'], webAddress),
    ...linked(
      'url',
      works.map((work) => work.url),
      webAddress,
    ),
  ]
  return {
    title: title.shown,
    values: [
      ...title.values,
      ...linked('byline', [authorList(works[0]?.authors ?? [], site)], (value) => value),
      ...meta(
        'byline',
        [
          'author',
          'byl',
          'dc.creator',
          'dcterms.creator',
          'article:author',
          'citation_author',
          'parsely-author',
          'sailthru.author',
          'twitter:creator',
        ],
        (value) => author(value, site),
      ),
      ...head.authors.flatMap((value) =>
        toValue('byline', readCredit(value)?.name ?? author(value, site), value),
      ),
      ...linked(
        'publisher',
        works.map((work) => work.publisher),
        (value) => value,
      ),
      ...meta(
        'publisher',
        [
          'og:site_name',
          'publisher',
          'dc.publisher',
          'dcterms.publisher',
          'citation_publisher',
          'application-name',
        ],
        notEmpty,
      ),
      ...title.publisher,
      ...linked(
        'published',
        works.map((work) => work.published),
        day,
      ),
      ...meta('published', PUBLISHED, day),
      ...head.times
        .filter((time) => time.marked)
        .flatMap((time) => toValue('published', day(time.value), `<time> ${time.evidence}`)),
      ...loneTime(head),
      ...urls,
      ...toValue('language', head.language, '<html lang>'),
      ...meta('language', ['content-language', 'og:locale', 'dc.language', 'language'], notEmpty),
      ...linked(
        'language',
        works.map((work) => work.language),
        notEmpty,
      ),
    ],
    fallback: urls
      .slice(0, 1)
      .flatMap(({ value }) =>
        toValue('publisher', URL.parse(value)?.hostname.replace(/^www\./, '') ?? null, value),
      ),
  }
}

const PUBLISHED = wordList(`
  article:published_time, og:article:published_time, og:published_time, datepublished, date, pubdate,
  publishdate, publish-date, publish_date, publication_date, dc.date, dc.date.issued, dcterms.date,
  dcterms.issued, dcterms.created, citation_publication_date, citation_date, parsely-pub-date,
  sailthru.date, datecreated
`)

function toValue(field: MetadataField, value: string | null, evidence: string): MetadataValue[] {
  return value === null || value.trim() === '' ? [] : [found(field, value, 'meta', evidence)]
}

/** The day of an ISO date with or without time, as written (no time zone is applied), or of a written-out date. */
function day(value: string): string | null {
  return findDates(value)[0]?.edtf ?? null
}

/** One `<time>` that nothing marks as published says so by being the only one; of several none does. */
function loneTime(head: PageHead): MetadataValue[] {
  const days = new Set(head.times.flatMap((time) => day(time.value) ?? []))
  const [time] = head.times
  return days.size === 1 && time !== undefined
    ? toValue('published', day(time.value), `<time> ${time.evidence}`)
    : []
}

function siteNames(head: PageHead, publisher: string | null): string[] {
  return [
    publisher,
    ...(head.meta.get('og:site_name') ?? []),
    ...(head.meta.get('application-name') ?? []),
  ].flatMap((name) => (name === null ? [] : [key(unescape(name))]))
}

/** A person's or a desk's name, not the site's own. */
function author(value: string, site: readonly string[]): string | null {
  const name = cleanName(value)
  return name === null || site.includes(key(name)) ? null : name
}

function authorList(authors: readonly string[], site: readonly string[]): string | null {
  const names = authors.flatMap((name) => author(unescape(name), site) ?? [])
  return names.length === 0 ? null : names.join(', ')
}

function notEmpty(value: string): string | null {
  return value.trim() === '' ? null : value
}

/** Templates escape twice: "&amp;#8217;" in an attribute leaves "&#8217;". */
function unescape(value: string): string {
  if (!value.includes('&')) return collapse(value)
  const fragment = parseFragment(value.slice(0, 2000).replaceAll('<', '&lt;'))
  return collapse(fragment.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
}
