import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { openArchive } from '#library/importing/archive.ts'

/** The namespace of the part that carries the manifest of a pack. */
const NAMESPACE = 'urn:bookwheel:manifest'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** GUID of the part among the custom XML parts of a document: the same for all packs (ECMA-376 part 1, 22.5). */
const ITEM_ID = '{6D0B5C1E-0C64-4E3B-9D0F-B00C3EE10001}'

/**
 * A Word document with the manifest in a part of its own (custom XML, ECMA-376 part 1, 15.2.5), which Word and LibreOffice keep
 * when they save it; and without anything that differs from one writing to the next. `made` is ISO 8601 in UTC.
 */
export function carryManifest(document: Uint8Array, manifest: string, made: string): Uint8Array {
  const parts = unzipSync(document)
  const change = (name: string, by: (xml: string) => string): void => {
    const part = parts[name]
    if (part !== undefined) parts[name] = strToU8(by(strFromU8(part)))
  }
  change('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${seconds(made)}`),
  )
  change('word/comments.xml', (xml) => xml.replace(/( w:date="[^".]*)\.\d+Z"/g, '$1Z"'))
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${relationship('rIdManifest', 'customXml', '../customXml/item1.xml')}</Relationships>`,
    ),
  )
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  )
  nameLinks(parts)
  parts['customXml/item1.xml'] = strToU8(
    `${HEAD}<manifest xmlns="${NAMESPACE}">${escaped(manifest)}</manifest>`,
  )
  parts['customXml/itemProps1.xml'] = strToU8(
    `${HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
  )
  // [Content_Types].xml first, as Word writes it; a zip has no time zone and no year before 1980.
  const names = Object.keys(parts).sort((a, b) => (a < b ? -1 : 1))
  const files: Zippable = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]))
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** Gives relationships numbers instead of the random names that `docx` gives to those of links. */
function nameLinks(parts: Record<string, Uint8Array>): void {
  for (const [name, links] of Object.entries(parts)) {
    const [, folder, base = ''] = /^(.+\/)_rels\/(.+)\.rels$/.exec(name) ?? []
    const part = folder === undefined ? undefined : parts[folder + base]
    if (part === undefined) continue
    const names = new Map<string, string>()
    const named = strFromU8(links).replace(/ Id="(rId[^"]*[^"\d][^"]*)"/g, (_, id: string) => {
      names.set(id, `rIdLink${names.size + 1}`)
      return ` Id="${names.get(id)}"`
    })
    if (names.size === 0) continue
    parts[name] = strToU8(named)
    const xml = strFromU8(part).replace(
      / r:id="([^"]*)"/g,
      (_, id: string) => ` r:id="${names.get(id) ?? id}"`,
    )
    parts[folder + base] = strToU8(xml)
  }
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
}

/** Word reads times without fractions of a second only. */
function seconds(time: string): string {
  return time.replace(/\.\d+(?=Z$)/, '')
}

/** JSON in XML: ASCII only, so that nothing of it depends on what a program thinks of a character. */
function escaped(json: string): string {
  return json
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

const CUSTOM_PART = /^customXml\/item\d+\.xml$/

/** The manifest that a Word document carries, or null where none does or several do. Rejects for what is no archive that may be read. */
export async function carriedManifest(bytes: Uint8Array): Promise<string | null> {
  const carried: string[] = []
  for (const part of await openArchive(bytes)) {
    if (!CUSTOM_PART.test(part.name)) continue
    const manifest = manifestIn(strFromU8(await part.read()))
    if (manifest !== null) carried.push(manifest)
  }
  const [manifest] = carried
  return manifest === undefined || carried.length > 1 ? null : manifest
}

/** The words of a part whose root is ours, whatever a program made of its prefixes and spaces. */
function manifestIn(xml: string): string | null {
  const parser = new SaxesParser({ xmlns: true })
  let isOurs: boolean | null = null
  let words = ''
  parser.on('opentag', ({ local, uri }) => {
    isOurs = isOurs === null && local === 'manifest' && uri === NAMESPACE
  })
  const add = (text: string): void => {
    words += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  try {
    parser.write(xml).close()
  } catch {
    return null
  }
  return isOurs === true ? words : null
}
