import type { MetadataValue } from '#shared/domain/metadata.ts'
import { cleanName } from '../metadata/byline.ts'
import { found } from '../metadata/value.ts'
import type { TextBlock } from './document-text.ts'

/** Signs by which an author's name points to an institution or a note. */
const MARKS = /[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§]+(?:,[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§]+)*/gu
/** Blocks below the title that may name the authors. */
const NEAR = 3

/**
 * The authors of a paper: names below its title that carry raised numbers or signs, as nothing else there does. `title` is
 * the index of the title's block.
 */
export function authorsBelow(blocks: readonly TextBlock[], title: number | null): MetadataValue[] {
  if (title === null) return []
  for (const { text, furniture, kind } of blocks.slice(title + 1, title + 1 + NEAR)) {
    if (furniture || kind === 'note' || text.length > 400 || text.search(MARKS) < 3) continue
    const names = text
      .replace(MARKS, ',')
      .split(/[,;]|\s+(?:and|und|et|y|and\s+)\s+/u)
      .map((part) => part.replace(/^\s*(?:and|und|et|y|&)\s+/u, '').trim())
      .filter((part) => part !== '')
    const isNames = names.every((name) => /\s/u.test(name) && cleanName(name) === name)
    if (names.length > 0 && isNames) return [found('byline', names.join(', '), 'text', text)]
  }
  return []
}
