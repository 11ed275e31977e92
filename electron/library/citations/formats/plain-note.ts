import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'blockquote',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
  'table',
])

/** The words of a note: Zotero writes notes as HTML, others as text. Paragraphs are parted by an empty line. */
export function plainNote(note: string): string {
  if (!/<\/?(?:p|div|br|span|b|i|em|strong|ul|ol|li|a|h[1-6]|blockquote)\b[^<>]*>/i.test(note))
    return note.trim()
  return wordsOf(parseFragment(note))
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function wordsOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => {
      if ('value' in child) return child.value.replaceAll(/\s+/g, ' ')
      if (!('tagName' in child) || child.tagName === 'script' || child.tagName === 'style') return ''
      if (child.tagName === 'br') return '\n'
      const inner = wordsOf(child)
      if (child.tagName === 'li') return `\n- ${inner.trim()}`
      return BLOCKS.has(child.tagName) ? `\n\n${inner}\n\n` : inner
    })
    .join('')
}
