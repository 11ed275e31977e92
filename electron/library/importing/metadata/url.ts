import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Line } from '../furniture/lines.ts'
import { found } from './value.ts'

const LONE = /^(?:[\p{L} ]{2,24}\s*[:»>→]+\s*)?<?(https?:\/\/[^\s<>"']+)>?\s*$/iu

/** A web address as it may be stored: absolute, http or https, without user name; null for anything else. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text.trim())
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || !url.hostname.includes('.'))
    return null
  return text.trim()
}

/** The address of a text that shows exactly one on a line of its own, above its first or below its last sentence. */
export function loneAddresses(lines: readonly Line[]): MetadataValue[] {
  const all = lines.flatMap((line) => {
    if (line.text.length > 2000 || !line.text.includes('://')) return []
    const address = LONE.exec(line.text)?.[1]
    const url = address === undefined ? null : webAddress(address)
    return url === null ? [] : [found('url', url, 'text', line.text)]
  })
  const different = new Set(all.map((value) => value.value))
  return different.size === 1 ? all.slice(0, 1) : []
}
