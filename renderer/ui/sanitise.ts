import DOMPurify from 'dompurify'

const TAGS =
  'h1 h2 h3 h4 h5 h6 p blockquote ul ol li hr br pre code em strong s table thead tbody tr th td a bdi span'
const ATTRIBUTES =
  'dir start title hidden role tabindex aria-label data-link data-broken data-copy data-outside data-image'

/** Keeps of rendered Markdown only what notes and packs write: no address that loads, no style, no script. */
export function sanitise(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_DATA_ATTR: false,
  })
}
