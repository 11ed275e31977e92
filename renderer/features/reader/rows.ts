import type { Outline } from './outline.ts'

/**
 * What the reader lays out, from top to bottom. A passage longer than a few screens is laid out in parts, so that no row
 * is ever expensive; a run of furniture is one line that opens in place; `title` and `byline` head the document.
 */
export type Row =
  | { readonly kind: 'title' }
  | { readonly kind: 'byline' }
  | {
      readonly kind: 'passage'
      readonly ordinal: number
      readonly part: number
      readonly parts: number
      /** The page that begins here. */
      readonly page?: string
      /** A label stands over the text. */
      readonly labelled?: true
    }
  | {
      readonly kind: 'fold'
      readonly from: number
      readonly to: number
      readonly open: boolean
      /** The last page that begins in what is folded away. */
      readonly page?: string
    }

export interface Rows {
  readonly list: readonly Row[]
  /** The row of each ordinal (its first part; the folded line while its furniture is folded); index 0 is unused. */
  readonly rowOf: Int32Array
}

/** UTF-16 units after which a passage is laid out in another part: about four screens of text. */
export const PART = 8000

/** In how many parts a passage of that many UTF-16 units is laid out. */
export function partCount(length: number): number {
  return Math.max(1, Math.round(length / PART))
}

/** A name for a row that stays the same while other rows come and go. */
export function rowKey(row: Row): string {
  switch (row.kind) {
    case 'title':
    case 'byline':
      return row.kind
    case 'passage':
      return `${row.ordinal}.${row.part}`
    case 'fold':
      return `fold ${row.from}`
  }
}

/** The index of the row with that key, or -1. */
export function rowIndex({ list, rowOf }: Rows, key: string): number {
  if (key === 'title' || key === 'byline') return list.findIndex((row) => row.kind === key)
  const [, fold, first, part = '0'] = /^(fold )?(\d+)(?:\.(\d+))?$/.exec(key) ?? []
  const at = rowOf[Number(first)]
  if (at === undefined) return -1
  // The line of an opened run stands before its first passage.
  const index = fold === undefined ? at + Number(part) : list[at]?.kind === 'fold' ? at : at - 1
  const row = list[index]
  return row && rowKey(row) === key ? index : -1
}

/**
 * The rows of an edition. `title` is the document's title: where the work itself begins with it as a heading, that
 * passage heads the document and no second title is shown. A run of furniture is open when any of its ordinals is in `open`.
 */
export function layRows(outline: Outline, title: string, open: ReadonlySet<number>): Rows {
  const { kinds, furniture, lengths } = outline
  const list: Row[] = []
  const rowOf = new Int32Array(kinds.length + 1)
  const heading = titlePassage(outline, title)
  const pages = new Map(outline.pages.map(({ ordinal, page }) => [ordinal, { page }]))
  const labels = new Map(outline.labels.map(({ ordinal }) => [ordinal, { labelled: true } as const]))
  if (heading === null) list.push({ kind: 'title' }, { kind: 'byline' })
  const push = (ordinal: number) => {
    rowOf[ordinal] = list.length
    const parts = partCount(lengths[ordinal - 1] ?? 0)
    list.push({ kind: 'passage', ordinal, part: 0, parts, ...pages.get(ordinal), ...labels.get(ordinal) })
    for (let part = 1; part < parts; part += 1) list.push({ kind: 'passage', ordinal, part, parts })
    if (ordinal === heading) list.push({ kind: 'byline' })
  }
  for (let ordinal = 1; ordinal <= kinds.length; ordinal += 1) {
    if (!furniture[ordinal - 1]) {
      push(ordinal)
      continue
    }
    const { from, to } = runOf(furniture, ordinal)
    ordinal = to
    let isOpen = false
    let page: { readonly page: string } | undefined
    for (let inner = from; inner <= to; inner += 1) {
      isOpen ||= open.has(inner)
      page = pages.get(inner) ?? page
    }
    rowOf.fill(list.length, from, to + 1)
    list.push({ kind: 'fold', from, to, open: isOpen, ...(isOpen ? undefined : page) })
    if (isOpen) for (let inner = from; inner <= to; inner += 1) push(inner)
  }
  return { list, rowOf }
}

/** The heading that says the title, if it stands among the first passages of the work. */
function titlePassage({ kinds, furniture, headings }: Outline, title: string): number | null {
  const wanted = plain(title)
  const named = headings.find(({ ordinal, text }) => !furniture[ordinal - 1] && plain(text) === wanted)
  if (!named) return null
  const before = kinds.slice(0, named.ordinal - 1).filter((_, index) => !furniture[index]).length
  return before < 4 ? named.ordinal : null
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase()
}

/** The run of furniture that holds a passage: its first and last ordinal. */
export function runOf(
  furniture: readonly boolean[],
  ordinal: number,
): { readonly from: number; readonly to: number } {
  let [from, to] = [ordinal, ordinal]
  while (furniture[from - 2]) from -= 1
  while (furniture[to]) to += 1
  return { from, to }
}

/**
 * Where part `part` of `parts` begins in a passage's text (UTF-16 offset; the length for the one after the last): after
 * the end of a sentence if one is near, else after a space, so that the line that ends early is hardly seen.
 */
export function partStart(text: string, part: number, parts: number): number {
  if (part <= 0) return 0
  if (part >= parts) return text.length
  const nominal = Math.floor((text.length * part) / parts)
  const near = text.slice(nominal, nominal + 600)
  const sentence = /[.!?؟。！？…”"»\n]\s+/.exec(near) ?? /\s+/.exec(near) ?? /[。、，]/.exec(near)
  if (sentence) return nominal + sentence.index + sentence[0].length
  return isLowSurrogate(text, nominal) ? nominal + 1 : nominal
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
