import { wordList } from '../word-list.ts'
import { attribute, type Element } from './tree.ts'

/** Words in classes and ids that templates give to the parts of a page around the article. */
const FURNITURE = new Set(
  wordList(`
  nav, navigation, navbar, menu, submenu, breadcrumb, breadcrumbs, crumb, crumbs, masthead, topbar,
  toolbar, sidebar, widget, widgets, footer, colophon, share, sharing, shares, sharedaddy, social,
  socials, addtoany, addthis, related, recommended, recommendations, recirculation, teasers, outbrain,
  taboola, comment, comments, commentlist, respond, disqus, cookie, cookies, consent, gdpr, newsletter,
  subscribe, subscription, signup, paywall, promo, promotion, advert, advertisement, ads, ad,
  adsbygoogle, sponsor, sponsored, sponsors, tags, tagcloud, taglist, taglinks, pagination, pager,
  paging, pagenav, skip, popup, modal, overlay, login, search, searchform, donate, donation, feedback,
  rating, backtotop, scrolltop, totop, prevnext, trending, popular, mostread
`),
)

/** Those of parts of a page that no author writes. */
const MACHINERY = new Set(
  wordList(`
  outbrain, taboola, cookie, cookies, consent, gdpr, adsbygoogle, breadcrumb, breadcrumbs, pagination, sharedaddy,
  addtoany, addthis, toc, ambox, navbox, sitenotice
`),
)

/** Whether an element's class or id names a part of the page that no author writes. */
export function namesMachinery(element: Element): boolean {
  return wordsOfNames(element).some((word) => MACHINERY.has(word))
}

/** Those that are hardly ever given to anything else, so that sentences in such an element may belong to the page too. */
const SURE = new Set(
  wordList(`
  related, recommended, recommendations, recirculation, newsletter, subscribe, subscription, signup, paywall, advert,
  advertisement, sponsored, mostread, trending
`),
)

/** Those of what readers add below an article. */
const READERS = new Set(
  wordList(
    'comments, commentlist, respond, disqus, guestbook, talkback, talkbacks, kommentare, commentaires, comentarios',
  ),
)

/** Those of rows of links and buttons, as long as no sentence stands in them. */
const LINKS = new Set(
  wordList(
    'tools, toolbar, toolbox, actions, crumb, crumbs, tags, taglist, taglinks, pager, paging, prevnext, submenu',
  ),
)
const SHARING = new Set(wordList('share, sharing, shares, social, socials'))

/** Whether an element's class or id names a row of links. */
export function namesLinks(element: Element): boolean {
  return wordsOfNames(element).some((word) => LINKS.has(word))
}

/** Whether an element's class or id says that it is for sharing the page. */
export function namesSharing(element: Element): boolean {
  return wordsOfNames(element).some((word) => SHARING.has(word))
}

/** Whether an element's class or id names something that hardly ever is part of an article. */
export function namesSurely(element: Element): boolean {
  return wordsOfNames(element).some((word) => SURE.has(word))
}

/** Whether an element's class or id names the comments of readers. */
export function namesReaders(element: Element): boolean {
  return wordsOfNames(element).some((word) => READERS.has(word))
}

/** Whether an element's class or id names a part of the page that is not the article. */
export function isNamedFurniture(element: Element): boolean {
  return wordsOfNames(element).some((word) => FURNITURE.has(word))
}

const DESCRIBING = /^(?:has|no|with|without|is|js|single|post-type|tag|category)[-_]/i
/** Page builders call every part a widget or a module, paragraphs of the article too. */
const BUILT = /^(?:elementor|wp-block|et_pb|fl|vc|brxe)[-_]/i

/**
 * The words of an element's class and id, alone and joined. `has-sidebar` and `no-comments` describe the page around;
 * `post-tags`, `shareButtons` name the part itself.
 */
function wordsOfNames(element: Element): string[] {
  if (['html', 'body', 'main', 'article'].includes(element.tagName)) return []
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  if (names.length <= 1 || names.length > 500) return []
  return names.split(/\s+/).flatMap((name) => {
    if (DESCRIBING.test(name) || BUILT.test(name)) return []
    const words = name
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
    return [...words, words.join('')]
  })
}

/**
 * Whether an element is not shown, by attribute or by its own style, and cannot be opened either, or is the edit link of
 * a wiki's heading. Folding panels, tabs and answers hide what belongs to the work until a reader asks for it.
 */
export function isHidden(element: Element): boolean {
  if (/\bmw-editsection\b/.test(attribute(element, 'class') ?? '')) return true
  const hidden = attribute(element, 'hidden')
  const style = attribute(element, 'style')
  const isOff = style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  return (hidden !== null || isOff) && hidden?.toLowerCase() !== 'until-found' && !isOpenable(element)
}

/** The element above with its only children, as in `<h3><button>`. */
function elementsAbove(element: Element): Element[] {
  const siblings = element.parentNode?.childNodes ?? []
  const index = siblings.length > MOST_SIBLINGS ? -1 : siblings.indexOf(element)
  const above: Element[] = []
  let next = siblings.slice(0, Math.max(0, index)).findLast((node): node is Element => 'tagName' in node)
  while (next !== undefined && above.length < 4) {
    above.push(next)
    next = next.childNodes.find((node): node is Element => 'tagName' in node)
  }
  return above
}

/** Nobody unfolds more panels in one element, and hostile pages must stay linear. */
const MOST_SIBLINGS = 1000

const OPENABLE = new Set(
  wordList('accordion, collapse, collapsible, panel, tabpanel, faq, answer, expander, toggle, spoiler'),
)

/** Whether an element is the button that opens what stands below it. */
export function opensPanel(element: Element): boolean {
  return (
    element.tagName === 'button' &&
    attribute(element, 'aria-expanded') !== null &&
    attribute(element, 'aria-haspopup') === null
  )
}

/** Whether an element's role or name, or the button above it, says that it is opened by a press. */
function isOpenable(element: Element): boolean {
  if (elementsAbove(element).some(opensPanel)) return true
  if (attribute(element, 'role') === 'tabpanel' || attribute(element, 'aria-labelledby') !== null)
    return attribute(element, 'role') !== 'dialog'
  const words = wordsOfNames(element)
  return words.some((word) => OPENABLE.has(word)) && !words.some((word) => FURNITURE.has(word))
}
