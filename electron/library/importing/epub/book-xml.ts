import { decode } from '../decode.ts'
import { parseXml, type XmlElement } from '../xml.ts'

/**
 * The root element of a book's XML file. Many books are sold with a bare `&`, an entity of HTML or a prefix that nothing
 * declares; that is mended and nothing else. Throws `ExtractionError`, also where entities are declared.
 */
export function parseBookXml(bytes: Uint8Array): XmlElement {
  try {
    return parseXml(bytes)
  } catch (error) {
    if (bytes.length === 0) throw error
    const text = decode(bytes).text
    const mended = text.includes('<!ENTITY')
      ? text
      : declarePrefixes(escapeAmpersands(withoutDeclaration(text)))
    if (mended === text) throw error
    return parseXml(new TextEncoder().encode(mended))
  }
}

/** The declaration names a charset that the mended text no longer has. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\s*<\?xml[^>]*\?>\s*/, '')
}

/** The entities of XML itself stay; of those of HTML the words around them matter. */
function escapeAmpersands(text: string): string {
  return text
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi, '&amp;')
}

/** Declares the prefixes of elements and attributes that nothing declares, at the root. */
function declarePrefixes(text: string): string {
  const used = new Set([...text.matchAll(/[<\s/]([A-Za-z][\w.-]{0,40}):[A-Za-z]/g)].map((match) => match[1]))
  const missing = [...used].filter(
    (prefix) => prefix !== undefined && !/^xml(?:ns)?$/.test(prefix) && !text.includes(`xmlns:${prefix}=`),
  )
  const names = missing.map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join('')
  return text.replace(/<[A-Za-z][\w.:-]*/, (root) => root + names)
}
