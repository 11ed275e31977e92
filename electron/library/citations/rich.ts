import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Rich, RichRun } from '#shared/domain/rich-text.ts'

type Format = Omit<RichRun, 'text'>
type Mutable = { -readonly [K in keyof RichRun]: RichRun[K] }

/**
 * The runs of what citeproc-js wrote as HTML for one citation or one work. White space is as HTML shows it; the number that
 * stands in the margin of some lists is followed by a space, or left out with `margin: false`.
 */
export function richOfHtml(html: string, { margin = true }: { readonly margin?: boolean } = {}): Rich {
  const runs: Mutable[] = []
  walk(parseFragment(html), {}, runs, margin)
  return tidy(runs)
}

/** Runs without spaces at their ends and with one space at most between words, joined where their form is the same. */
export function tidy(runs: Rich): Rich {
  const joined: Mutable[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    let text = run.text.replaceAll(/[ \t\r\n]+/g, ' ')
    if (text.startsWith(' ') && (last === undefined || last.text.endsWith(' '))) text = text.slice(1)
    if (text === '') continue
    if (last !== undefined && sameFormat(last, run)) last.text += text
    else joined.push({ ...set(run), text })
  }
  const last = joined.at(-1)
  if (last !== undefined) last.text = last.text.trimEnd()
  return joined.filter(({ text }) => text !== '')
}

/** A run without what is not set. */
function set(run: RichRun): Mutable {
  return Object.fromEntries(Object.entries(run).filter(([, value]) => value)) as unknown as Mutable
}

const FORMATS = ['italic', 'bold', 'smallCaps', 'underline', 'position', 'href'] as const

function sameFormat(one: RichRun, other: RichRun): boolean {
  return FORMATS.every((key) => (one[key] || undefined) === (other[key] || undefined))
}

function walk(
  node: DefaultTreeAdapterTypes.ParentNode,
  format: Format,
  runs: Mutable[],
  margin: boolean,
): void {
  for (const child of node.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) runs.push({ text: child.value, ...format })
    if (!('tagName' in child)) continue
    const block = attribute(child, 'class')
    if (block === 'csl-left-margin' && !margin) continue
    if (block === 'csl-block' || block === 'csl-indent') runs.push({ text: ' ' })
    walk(child, { ...format, ...formatOf(child) }, runs, margin)
    if (block === 'csl-left-margin' || block === 'csl-block') runs.push({ text: ' ' })
  }
}

/** What the elements and styles of citeproc-js' HTML say; `false` takes back what stands around it. */
function formatOf(element: DefaultTreeAdapterTypes.Element): Format {
  switch (element.tagName) {
    case 'i':
    case 'em':
      return { italic: true }
    case 'b':
    case 'strong':
      return { bold: true }
    case 'sup':
    case 'sub':
      return { position: element.tagName }
    case 'a':
      return linkOf(wordsIn(element))
    default:
      return formatOfStyle(attribute(element, 'style'))
  }
}

function formatOfStyle(style: string): Format {
  switch (style.replaceAll(/[\s;]/g, '')) {
    case 'font-variant:small-caps':
      return { smallCaps: true }
    case 'text-decoration:underline':
      return { underline: true }
    case 'font-style:normal':
      return { italic: false }
    case 'font-weight:normal':
      return { bold: false }
    case 'font-variant:normal':
      return { smallCaps: false }
    case 'text-decoration:none':
      return { underline: false }
    default:
      return {}
  }
}

/** citeproc-js marks addresses and DOIs; its `href` breaks at quotation marks, so that the words alone count. */
function linkOf(words: string): Format {
  if (/^https?:\/\/\S+$/i.test(words)) return { href: words }
  return /^10\.\d+\/\S+$/.test(words) ? { href: `https://doi.org/${words}` } : {}
}

function wordsIn(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? wordsIn(child) : ''))
    .join('')
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? ''
}
