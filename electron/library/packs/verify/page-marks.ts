import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { withoutOmissionSpace } from '#shared/domain/omissions.ts'
import { shownWordsOf } from '#shared/domain/pack-record.ts'
import {
  type ExportedPack,
  envelopeFields,
  type FieldName,
  type PackRecord,
  recordFields,
} from '../record.ts'

/** Words of an HTML pack that must be those of a field of its manifest, letter for letter (see formats/html/entries.ts). */
export interface PageMarks {
  /** By the ordinal of the entry. */
  readonly entries: ReadonlyMap<string, readonly (readonly [FieldName, string])[]>
  /** What each entry shows of its quotation, paragraph by paragraph. */
  readonly quotations: ReadonlyMap<string, readonly string[]>
  /** The ordinals in the order in which the page shows them. */
  readonly order: readonly string[]
  readonly pack: readonly (readonly [string, string])[]
  /** Whether the file goes on to its end. */
  readonly whole: boolean
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What the page marks as fields of its entries and of the pack. */
export function pageMarks(bytes: Uint8Array): PageMarks {
  const entries = new Map<string, (readonly [FieldName, string])[]>()
  const quotations = new Map<string, string[]>()
  const order: string[] = []
  const pack: (readonly [string, string])[] = []
  const walk = (node: Node, entry: (readonly [FieldName, string])[] | null): void => {
    let inside = entry
    if ('attrs' in node) {
      const ordinal = attribute(node, 'data-entry')
      if (ordinal !== undefined) {
        inside = []
        order.push(ordinal)
        entries.set(ordinal, inside)
      }
      const name = recordFields.find((field) => field.name === attribute(node, 'data-field'))?.name
      if (name !== undefined) inside?.push([name, textOf(node)])
      const last = order.at(-1)
      if (attribute(node, 'data-shown') === 'quotation' && inside && last !== undefined) {
        quotations.set(last, [...(quotations.get(last) ?? []), textOf(node)])
      }
      const ofPack = attribute(node, 'data-pack')
      if (ofPack !== undefined) pack.push([ofPack, textOf(node)])
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, inside)
  }
  const html = new TextDecoder().decode(bytes)
  walk(parse(html), null)
  return { entries, quotations, order, pack, whole: html.trimEnd().endsWith('</html>') }
}

function attribute({ attrs }: Element, sought: string): string | undefined {
  return attrs.find(({ name }) => name === sought)?.value
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** What the page shows otherwise than the manifest says: what it is, and both. */
export function mismarked(record: PackRecord, { entries, quotations }: PageMarks): Mismarked[] {
  const fields = (entries.get(record.ordinal) ?? [])
    .filter(([name, words]) => words !== record[name])
    .map(([name, shown]) => ({
      label: recordFields.find((field) => field.name === name)?.label ?? name,
      shown,
      sealed: record[name],
    }))
  if (record.kind !== 'excerpt') return fields
  // White space aside: the lines of a page are others.
  const folded = (text: string): string => withoutOmissionSpace(text.replace(/\s+/gu, ' ').trim())
  const sealed = folded(shownWordsOf(record))
  const shown = folded((quotations.get(record.ordinal) ?? []).join(' '))
  return shown === sealed ? fields : [{ label: 'Quotation', shown, sealed }, ...fields]
}

interface Mismarked {
  readonly label: string
  readonly shown: string
  readonly sealed: string
}

/** What is wrong with the page as a whole. */
export function pageProblems(pack: ExportedPack, { order, pack: marks, whole }: PageMarks): string[] {
  const problems = whole ? [] : ['The end of the page is missing: it was cut.']
  const said: Readonly<Record<string, unknown>> = { ...pack }
  for (const [name, words] of marks) {
    if (words === said[name]) continue
    const label = envelopeFields.find((field) => field.name === name)?.label ?? name
    problems.push(`The page shows another “${label}” than was sealed.`)
  }
  const sealed = pack.records.map(({ ordinal }) => ordinal)
  if (order.join(' ') !== sealed.join(' ')) {
    problems.push('The page shows other entries than were sealed, or in another order.')
  }
  return problems
}
