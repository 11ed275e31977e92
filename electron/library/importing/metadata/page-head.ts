import { attribute, type Document, type Element, textOf, walkTree } from '../html/tree.ts'

/** A date that an element gives, and whether the element says that it is the date of publication. */
interface MarkedTime {
  readonly value: string
  readonly published: boolean
  readonly evidence: string
}

/** What the head and the marked-up parts of a page say, before anybody judges it. */
export interface PageHead {
  /** `<title>`, or null. */
  readonly title: string | null
  /** Contents of `<meta>` by lower-case name or property, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly canonical: string | null
  readonly language: string | null
  /** `<time>` and `itemprop="datePublished"` outside nav and aside; those of a change are left out. */
  readonly times: readonly MarkedTime[]
  /** Texts of elements marked as the author's name. */
  readonly authors: readonly string[]
  /** Contents of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[]
}

/** Nothing true needs more entries of a sort. */
const MOST = 200
const PUBLISHED = /datePublished|dateCreated|\bpublished\b|entry-date|post-date|pubdate|article-date/i
const MODIFIED = /dateModified|\bupdated\b|modified/i
const AUTHOR = /(?:^|\s)(?:byline|author-name|author|entry-author|post-author|vcard)(?:\s|$)/i

/** Reads a page's head and the dates and names that its elements mark. */
export function readHead(document: Document): PageHead {
  const reader = new HeadReader()
  walkTree(document, (step) => step.type !== 'enter' || reader.enter(step.element))
  return reader
}

class HeadReader implements PageHead {
  title: string | null = null
  canonical: string | null = null
  language: string | null = null
  readonly meta = new Map<string, string[]>()
  readonly times: MarkedTime[] = []
  readonly authors: string[] = []
  readonly linkedData: string[] = []

  /** Answers whether to go into the element. */
  enter(element: Element): boolean {
    switch (element.tagName) {
      case 'nav':
      case 'aside':
      case 'svg':
      case 'template':
        return false
      case 'html':
        this.language = attribute(element, 'lang') ?? attribute(element, 'xml:lang')
        break
      case 'title':
        this.title ??= textOf(element)
        break
      case 'link':
        if (attribute(element, 'rel')?.toLowerCase() === 'canonical')
          this.canonical ??= attribute(element, 'href')
        break
      case 'meta':
        this.readMeta(element)
        break
      case 'script':
        this.readScript(element)
        break
      default:
        this.readMarks(element)
    }
    return true
  }

  private readMeta(element: Element): void {
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap(
      (name) => attribute(element, name) ?? [],
    )
    const name = (names[0] ?? '').toLowerCase()
    const content = attribute(element, 'content')
    if (name === '' || content === null || this.meta.size >= MOST) return
    const others = this.meta.get(name) ?? []
    if (others.length < 20) this.meta.set(name, [...others, content])
  }

  private readScript(element: Element): void {
    if (attribute(element, 'type')?.toLowerCase() !== 'application/ld+json') return
    const [text] = element.childNodes
    if (text !== undefined && 'value' in text && this.linkedData.length < MOST)
      this.linkedData.push(text.value)
  }

  private readMarks(element: Element): void {
    const itemprop = attribute(element, 'itemprop') ?? ''
    const marks = `${itemprop} ${attribute(element, 'class') ?? ''} ${attribute(element, 'rel') ?? ''}`
    if (AUTHOR.test(marks) && this.authors.length < MOST) this.authors.push(textOf(element, 200))
    if (element.tagName !== 'time' && itemprop !== 'datePublished') return
    const published = PUBLISHED.test(marks) || attribute(element, 'pubdate') !== null
    if ((!published && MODIFIED.test(marks)) || this.times.length >= MOST) return
    const text = textOf(element, 150)
    const value = attribute(element, 'datetime') ?? attribute(element, 'content') ?? text
    this.times.push({ value, published, evidence: text === '' ? value : text })
  }
}
