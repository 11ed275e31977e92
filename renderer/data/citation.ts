/** What of a document a citation names. */
export interface Cited {
  readonly title: string
  readonly byline: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * An EDTF level 0/1 date in words: "2020-03-13" is "13 March 2020", "1605~" is "about 1605". What has another form is
 * shown as it is.
 */
export function shownDate(edtf: string): string {
  if (edtf.includes('/'))
    return edtf
      .split('/')
      .map((end) => shownDate(end) || '…')
      .join(' – ')
  const match = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*?)?([~?%]?)$/.exec(edtf)
  if (!match) return edtf
  const [, year = '', month, day, doubt = ''] = match
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (month !== undefined && name === undefined) return edtf
  const date = [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ')
  if (doubt === '~') return `about ${date}`
  if (doubt === '?') return `${date} (uncertain)`
  return doubt === '%' ? `about ${date} (uncertain)` : date
}

/** Names one passage of a document: "Title, publisher, date, ¶ 12". */
export function locator(document: Cited, ordinal: number): string {
  const { title, publisher, published } = document
  return [title, publisher, published === null ? null : shownDate(published), `¶ ${ordinal}`]
    .filter((part) => part !== null)
    .join(', ')
}

/** A quotation with where it is from: “words”, byline, “title”, publisher, date, ¶ n (url). */
export function quotation(document: Cited, exact: string, from: number, to: number): string {
  const { title, byline, publisher, published, url } = document
  const source = [
    byline,
    `“${title}”`,
    publisher,
    published === null ? null : shownDate(published),
    from === to ? `¶ ${from}` : `¶ ${from}–${to}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
  return `“${exact}”\n${source}${url === null ? '' : ` (${url})`}`
}
