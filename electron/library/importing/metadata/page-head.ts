import { attribute, type Document, textOf, walkTree } from '../html/tree.ts'

/** What the head and the marked-up parts of a page say, before anybody judges it. */
export interface PageHead {
  /** `<title>`, or null. */
  readonly title: string | null
  /** Contents of `<meta>` by lower-case name or property, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly canonical: string | null
  readonly language: string | null
  /** `<time datetime>` and `itemprop="datePublished"` outside nav, footer and aside, with whether they are marked as published. */
  readonly times: readonly { readonly value: string; readonly marked: boolean; readonly evidence: string }[]
  /** Texts of elements marked as the author's name. */
  readonly authors: readonly string[]
  /** Contents of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[]
}

/** Reads a page's head; at most 200 entries of each sort, because nothing true needs more. */
export function readHead(document: Document): PageHead {
  const meta = new Map<string, string[]>()
  const head = {
    title: null as string | null,
    canonical: null as string | null,
    language: null as string | null,
  }
  const times: { value: string; marked: boolean; evidence: string }[] = []
  const authors: string[] = []
  const linkedData: string[] = []
  walkTree(document, (step) => {
    if (step.type !== 'enter') return true
    const { element } = step
    const tag = element.tagName
    if (tag === 'nav' || tag === 'aside' || tag === 'svg' || tag === 'template') return false
    if (tag === 'html') head.language = attribute(element, 'lang') ?? attribute(element, 'xml:lang')
    else if (tag === 'title') head.title ??= textOf(element)
    else if (tag === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') {
      head.canonical ??= attribute(element, 'href')
    } else if (tag === 'meta') {
      const name = (
        attribute(element, 'property') ??
        attribute(element, 'name') ??
        attribute(element, 'itemprop') ??
        attribute(element, 'http-equiv') ??
        ''
      ).toLowerCase()
      const content = attribute(element, 'content')
      if (name !== '' && content !== null && meta.size < 200)
        meta.set(name, [...(meta.get(name) ?? []).slice(0, 20), content])
    } else if (tag === 'script' && attribute(element, 'type')?.toLowerCase() === 'application/ld+json') {
      const [text] = element.childNodes
      if (text !== undefined && 'value' in text && linkedData.length < 200) linkedData.push(text.value)
    }
    const marks = `${attribute(element, 'itemprop') ?? ''} ${attribute(element, 'class') ?? ''} ${attribute(element, 'rel') ?? ''}`
    const time = tag === 'time' ? (attribute(element, 'datetime') ?? textOf(element, 100)) : null
    const published =
      /datePublished|dateCreated|\bpublished\b|entry-date|post-date|pubdate|article-date/i.test(marks)
    if (time !== null || /datePublished/.test(attribute(element, 'itemprop') ?? '')) {
      const value = time ?? attribute(element, 'content') ?? textOf(element, 100)
      const modified = /dateModified|\bupdated\b|modified/i.test(marks) && !published
      if (!modified && times.length < 200)
        times.push({
          value,
          marked: published || attribute(element, 'pubdate') !== null,
          evidence: textOf(element, 150) || value,
        })
    }
    const isAuthor =
      /(?:^|\s)author(?:\s|$)/i.test(
        `${attribute(element, 'rel') ?? ''} ${attribute(element, 'itemprop') ?? ''}`,
      ) ||
      /(?:^|\s)(?:byline|author-name|author|entry-author|post-author|vcard)(?:\s|$)/i.test(
        attribute(element, 'class') ?? '',
      )
    if (isAuthor && tag !== 'meta' && tag !== 'link' && authors.length < 200)
      authors.push(textOf(element, 200))
    return true
  })
  return { ...head, meta, times, authors, linkedData }
}
