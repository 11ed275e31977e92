import type CSL from 'citeproc'
import type { CitationItem, Engine } from 'citeproc'
import type { ReadHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { CslItem } from '#shared/domain/csl.ts'
import type { Rich, RichRun } from '#shared/domain/rich-text.ts'
import { citable } from './citable.ts'
import { clustersInOrder } from './clusters.ts'
import type { Pinpoint } from './pinpoint.ts'
import { richOfHtml, tidy } from './rich.ts'
import { nearestLocale } from './shipped.ts'
import { shippedLocaleTree } from './style-files.ts'
import { findStyle, type Style } from './styles.ts'

/** A work and the place in it that is cited; null for the whole work. */
export interface Cite {
  readonly item: CslItem & { readonly id: string }
  readonly locator: Pinpoint | null
}

/**
 * One entry a cite in `notes` and `inText`, in the same order; one a work in `bibliography`, in the order of the style, none where
 * the style has no list of works. A style of notes shortens later notes by its rules; its `inText` is that short form in
 * brackets. An in-text style has its list's entry with the pinpoint as note.
 */
export interface Citations {
  readonly notes: readonly Rich[]
  readonly inText: readonly Rich[]
  readonly bibliography: readonly Rich[]
}

/** A style in a language, ready to cite. */
export interface CitationStyle {
  readonly id: string
  readonly title: string
  readonly kind: 'notes' | 'in-text'
  /** Cites in the order in which they stand. */
  cite(cites: readonly Cite[]): Citations
}

/**
 * A style of the program or of the library (see `citations.styles`) in the shipped language nearest to the BCP 47 tag `locale`.
 * Fails with `not-found`. citeproc-js is loaded with the first style.
 */
export async function openStyle(db: ReadHandle, id: string, locale: string): Promise<CitationStyle> {
  const language = nearestLocale(locale)
  const known = lately?.style.id === id && lately.language === language ? lately.style : null
  if (known) return known
  const found = findStyle(db, id)
  const style = await prepare(found, language)
  if (!found.added) lately = { style, language }
  return style
}

/** The shipped style used last: most citations come one by one in the same style, which takes a while to make ready. */
let lately: { readonly style: CitationStyle; readonly language: string } | null = null

/** A style that need not be in a library, ready to cite. */
export async function prepare(style: Style, locale: string): Promise<CitationStyle> {
  const { default: csl } = await import('citeproc')
  let ready: Ready | null = null
  return {
    id: style.id,
    title: style.title,
    kind: style.kind,
    cite: (cites) => {
      if (cites.length === 0) return NOTHING
      try {
        ready ??= makeReady(csl, style, nearestLocale(locale))
        return citeWith(ready, style.kind, cites)
      } catch (error) {
        ready = null
        throw style.added ? unusable(style, error) : error
      }
    },
  }
}

function unusable({ title }: Style, error: unknown): BookwheelError {
  const why = error instanceof Error ? error.message : String(error)
  return new BookwheelError(
    'unreadable',
    `The citation style “${title}” can’t be used: ${why}.`,
    'Choose another style, or correct its .csl file and add it again.',
    { cause: error },
  )
}

const NOTHING: Citations = { notes: [], inText: [], bibliography: [] }

/** Stands for the pinpoints behind the first one while citeproc-js words that. For private use in Unicode. */
const REST = '\u{E000}'

/** An engine, which takes a while to make, and the works that it asks for. */
interface Ready {
  readonly engine: Engine
  readonly works: Map<string, Cite['item']>
}

function makeReady(csl: typeof CSL, style: Style, locale: string): Ready {
  const works = new Map<string, Cite['item']>()
  const sys = {
    retrieveItem: (id: string) => citable(works.get(id) ?? { id, type: 'document' }),
    retrieveLocale: shippedLocaleTree,
  }
  const engine = new csl.Engine(sys, style.tree(), locale, true)
  engine.opt.development_extensions.wrap_url_and_doi = true
  return { engine, works }
}

function citeWith({ engine, works }: Ready, kind: Style['kind'], cites: readonly Cite[]): Citations {
  // What was cited before must not change what is cited now.
  engine.updateItems([])
  works.clear()
  for (const { item } of cites) works.set(item.id, item)
  const rests = cites.map(({ locator }) => restOf(engine, locator))
  const items = cites.map((cite) => citationItem(cite))
  const inOrder = clustersInOrder(engine, items, kind === 'notes').map((html, index) =>
    withRest(richOfHtml(html), rests[index] ?? ''),
  )
  const list = engine.makeBibliography()
  const bibliography = list === false ? [] : list[1].map((html) => richOfHtml(html))
  if (kind === 'notes') return { notes: inOrder, inText: shortForms(engine, items, rests), bibliography }
  const entries = entriesById(engine)
  const notes = cites.map(({ item, locator }, index) => {
    const entry = entries.get(item.id)
    return entry === undefined ? (inOrder[index] ?? []) : withPinpoint(entry, pinpointWords(engine, locator))
  })
  return { notes, inText: inOrder, bibliography }
}

function citationItem({ item, locator }: Cite): CitationItem {
  if (locator === null) return { id: item.id }
  const rest = locator.next === undefined ? '' : REST
  return { id: item.id, label: locator.label, locator: `${locator.value}${rest}` }
}

/** What a style of notes says of a work it has named before, in brackets and without the full stop of a note. */
function shortForms(engine: Engine, items: readonly CitationItem[], rests: readonly string[]): Rich[] {
  return items.map((item, index) => {
    const html = engine.makeCitationCluster([{ ...item, position: 1, 'near-note': true }])
    const runs = withoutFullStop(withRest(richOfHtml(html), rests[index] ?? ''))
    return tidy([{ text: '(' }, ...runs, { text: ')' }])
  })
}

/** Each entry as it stands alone: no dash for an author who was named before, no number in the margin. */
function entriesById(engine: Engine): ReadonlyMap<string, Rich> {
  const { opt } = engine.bibliography
  const dash = opt['subsequent-author-substitute']
  delete opt['subsequent-author-substitute']
  const list = engine.makeBibliography()
  if (dash !== undefined) opt['subsequent-author-substitute'] = dash
  if (list === false) return new Map()
  const [{ entry_ids: entryIds }, html] = list
  return new Map(
    entryIds.flatMap((ids, index) => {
      const runs = richOfHtml(html[index] ?? '', { margin: false })
      return ids.map((id): [string, Rich] => [id, runs])
    }),
  )
}

/** An entry of a list with the place: ", p. 3." in its full stop's place, " (p. 3)" behind an address. */
function withPinpoint(entry: Rich, place: string): Rich {
  if (place === '') return entry
  if (entry.at(-1)?.href !== undefined) return tidy([...entry, { text: ` (${place})` }])
  const bare = withoutFullStop(entry)
  if (bare.at(-1)?.href !== undefined) return tidy([...bare, { text: ` (${place}).` }])
  return tidy([...bare, { text: `, ${place}.` }])
}

function withoutFullStop(runs: Rich): Rich {
  const last = runs.at(-1)
  if (last === undefined || !last.text.endsWith('.')) return runs
  return tidy([...runs.slice(0, -1), { ...last, text: last.text.slice(0, -1) }])
}

function withRest(runs: Rich, rest: string): Rich {
  return tidy(runs.map((run): RichRun => ({ ...run, text: run.text.replaceAll(REST, rest) })))
}

/** The pinpoints behind the first one: ", ¶ 12". */
function restOf(engine: Engine, locator: Pinpoint | null): string {
  return locator?.next === undefined ? '' : `, ${pinpointWords(engine, locator.next)}`
}

/** A place in words of the language: "p. 3, ¶ 12". */
function pinpointWords(engine: Engine, locator: Pinpoint | null): string {
  if (locator === null) return ''
  const { label, value, next } = locator
  const plural = /[–,;&]|(?<!\\)-/.test(value) ? 1 : 0
  const term = label === 'timestamp' ? '' : engine.getTerm(label, 'short', plural)
  const place = [term, value.replaceAll('\\-', '-')].filter((part) => part !== '').join(' ')
  return next === undefined ? place : `${place}, ${pinpointWords(engine, next)}`
}
