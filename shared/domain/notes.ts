import { plainLinks } from './links.ts'

const MOST = 160

/** The beginning of a note's body in plain words, at most 160 characters: links by their labels, no Markdown signs. */
export function excerptOf(body: string): string {
  const plain = plainLinks(body.slice(0, 4 * MOST))
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length <= MOST ? plain : `${plain.slice(0, MOST - 1).trimEnd()}…`
}
