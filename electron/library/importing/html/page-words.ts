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

/** Whether an element's class or id names a part of the page that is not the article. */
export function isNamedFurniture(element: Element): boolean {
  if (['html', 'body', 'main', 'article'].includes(element.tagName)) return false
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  if (names.length <= 1 || names.length > 500) return false
  return names.split(/\s+/).some((name) => namesFurniture(name))
}

/** `has-sidebar` and `no-comments` describe the page around; `post-tags`, `shareButtons` name the part itself. */
function namesFurniture(name: string): boolean {
  if (/^(?:has|no|with|without|is|js|single|post-type|tag|category)[-_]/i.test(name)) return false
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return words.some((word) => FURNITURE.has(word)) || FURNITURE.has(words.join(''))
}

/** Whether an element is not shown, by attribute or by its own style, or is the edit link of a wiki's heading. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null || /\bmw-editsection\b/.test(attribute(element, 'class') ?? ''))
    return true
  const style = attribute(element, 'style')
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
