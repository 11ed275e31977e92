import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Line } from '../furniture/lines.ts'
import { countWords } from '../shape.ts'
import { found } from './value.ts'

const COPYRIGHT = /^[^\p{L}©]*(?:copyright|©|\(c\)|copyleft)[\s©:]*(?:\(c\)\s*)?/iu
/** The word alone may begin a sentence about copyright. */
const SIGN = /©|\(c\)|(?:19|20)\d\d/iu
const YEARS = /(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)?\d\d|present|heute))?/giu
const ADDRESS = /\s*<[^>]*>|\s*\(?https?:\S+|\s*\S+@\S+/giu
/** Where the name ends and something else begins. */
const END = /\s*(?:\||·|•|\s[–—-]\s|(?<=\p{Ll}{2})\.\s|\(|\b(?:licen[sc]ed?|released|under|copyright)\b)\s*/iu
const RESERVED =
  /[\s.,|–—-]*(?:all rights? reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados).*$/iu

/** Publishers that a text's copyright line names ("Copyright © 2020 Calder Now. All Rights Reserved | …"). */
export function copyrightHolders(lines: readonly Line[]): MetadataValue[] {
  return lines.slice(-40).flatMap((line) => {
    if (line.words > 40 || !COPYRIGHT.test(line.text) || !SIGN.test(line.text)) return []
    const name = holder(line.text)
    return name === null ? [] : [found('publisher', name, 'text', line.text)]
  })
}

function holder(text: string): string | null {
  const named = text.replace(COPYRIGHT, '').replace(RESERVED, '').replace(YEARS, ' ')
  const rest = /[<@:]/.test(named) ? named.replace(ADDRESS, '') : named
  const name = (rest.split(END).find((part) => /\p{L}{2}/u.test(part)) ?? '')
    .replace(/^[\s,.:–—-]*(?:by|von|par|por)?\s+/iu, '')
    .replace(/[\s,.:–—-]+$/u, '')
    .trim()
  if (countWords(name) === 0 || countWords(name) > 8 || name.length > 80) return null
  return /^(?:powered|designed|theme|privacy|terms|all|the author|xml|sitemap)\b/iu.test(name) ? null : name
}
