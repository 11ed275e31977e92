import { writtenLinks } from './links.ts'

const MOST = 160

/** The beginning of a note's body in plain words, at most 160 characters: links by their labels, no Markdown signs. */
export function excerptOf(body: string): string {
  const beginning = body.slice(0, 4 * MOST)
  let text = beginning
  for (const link of writtenLinks(beginning).reverse()) {
    text = text.slice(0, link.start) + link.label + text.slice(link.end)
  }
  const plain = text
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length <= MOST ? plain : `${plain.slice(0, MOST - 1).trimEnd()}…`
}
