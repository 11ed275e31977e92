import { createNearest, type FindNearest } from '#shared/anchoring/nearest-words.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { folded } from './page-words.ts'

/**
 * The words of a file, white space folded; null for what a page can't read. `sure`: in plain text every word is read, so that one
 * that is not found is not there; a file with markup may be read otherwise by the program.
 */
export interface SourceWords {
  readonly text: string
  readonly sure: boolean
  readonly nearest: FindNearest
}

function read(text: string, sure: boolean): SourceWords {
  const words = folded(canonicalise(text))
  return { text: words, sure, nearest: createNearest(words) }
}

/** Reads text, Markdown, HTML, CSV and plain mails. */
export function wordsOfFile(name: string, bytes: Uint8Array): SourceWords | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const text = decoded(bytes)
  if (text === null) return null
  switch (ending) {
    case 'txt':
    case 'text':
    case 'log':
      return read(text, true)
    case 'md':
    case 'markdown':
      return read(withoutMarkdown(text), false)
    case 'csv':
    case 'tsv':
    case 'eml':
      return read(text, false)
    case 'html':
    case 'htm':
    case 'xhtml':
      return read(wordsOfHtml(text), false)
    default:
      return null
  }
}

/** UTF-8, or UTF-16 with its mark; null for any other encoding, which would have to be guessed. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:>|#{1,6}|[-+*]|\d+[.)])\s+/gm, '')
    .replace(/\\([!-/:-@[-`{-~])|[*_`~]/g, '$1')
}

const BLOCK =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/i
const SILENT = /^(?:head|script|style|template|noscript|svg|math|iframe|object)$/i

/** The document of DOMParser runs nothing and loads nothing. */
function wordsOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  let text = ''
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? ''
    if (SILENT.test(node.nodeName)) return
    const apart = BLOCK.test(node.nodeName)
    if (apart) text += '\n'
    node.childNodes.forEach(walk)
    if (apart) text += '\n'
  }
  walk(body)
  return text
}
