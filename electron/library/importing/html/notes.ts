import { attribute, type Element, textOf } from './tree.ts'

const NOTES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    footnote: 'Footnote',
    endnote: 'Endnote',
    rearnote: 'Endnote',
    note: 'Note',
  }),
)
const COLLECTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    footnotes: 'Footnote',
    endnotes: 'Endnote',
    rearnotes: 'Endnote',
  }),
)

/** What an element is by EPUB 3's structural semantics (`epub:type`) or by DPUB-ARIA (`role="doc-…"`), in lower case. */
function semantics(element: Element): string[] {
  const type = attribute(element, 'epub:type') ?? ''
  const role = attribute(element, 'role') ?? ''
  // Asked of every element of a page, of which hardly any says so.
  if (type === '' && role === '') return []
  const roles = role.split(/\s+/).filter((name) => name.startsWith('doc-'))
  const names = [...type.split(/\s+/), ...roles.map((name) => name.slice(4))]
  return names.map((name) => name.toLowerCase())
}

/** Whether an element is marked as that part of a book ("pagebreak", "toc"). */
export function isMarked(element: Element, name: string): boolean {
  return semantics(element).includes(name)
}

/** "Footnote", "Endnote" or "Note" for an element that is one; null for any other. */
export function noteName(element: Element): string | null {
  return semantics(element).flatMap((name) => NOTES.get(name) ?? [])[0] ?? null
}

/** What the items of an element are that collects notes; null for any other. */
export function notesName(element: Element): string | null {
  return semantics(element).flatMap((name) => COLLECTIONS.get(name) ?? [])[0] ?? null
}

/** What programs call the links that stand for notes, where they do not mark them. */
const REFERENCE_CLASS =
  /(?:^|[\s_-])(?:note|footnote|endnote)-?(?:ref|reference|anchor|call|link)(?:$|[\s_-])|fnref/i

/** Whether an element is a link that stands for a note: marked so, or raised, and leading to a place in the text. */
export function isNoteReference(element: Element): boolean {
  if (element.tagName !== 'a') return false
  if (isMarked(element, 'noteref')) return true
  if (!/#./.test(attribute(element, 'href') ?? '')) return false
  const [only, second] = element.childNodes
  return (
    element.parentNode?.nodeName === 'sup' ||
    (only?.nodeName === 'sup' && second === undefined) ||
    REFERENCE_CLASS.test(attribute(element, 'class') ?? '')
  )
}

/** "3" or "*" behind a word would be read as a part of it: "[3]". */
export function setApart(reference: string): string {
  const sign = reference.trim()
  return /^[\p{L}\p{N}*†‡§¶]{1,4}$/u.test(sign) ? `[${sign}]` : reference
}

/** Whether an element is a link with an arrow, which leads from a note back into the text. */
export function isBackLink(element: Element): boolean {
  if (element.tagName !== 'a' || !/#./.test(attribute(element, 'href') ?? '')) return false
  return /^[↩↵⏎↑↥⇑^←]\uFE0E?$/u.test(textOf(element, 10))
}
