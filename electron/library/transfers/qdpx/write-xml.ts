/** An element to be written: its attributes and children in the order that the schema asks for. */
export interface Written {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Written | string)[]
}

/** An element to be written. */
export function element(
  name: string,
  attributes: Written['attributes'],
  children: Written['children'] = [],
): Written {
  return { name, attributes, children }
}

/** The XML file: declaration, no byte order mark, every element with only elements in it on a line of its own. */
export function writeXml(root: Written): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root, '')}\n`
}

function write({ name, attributes, children }: Written, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const start = `${indent}<${name}${written.join('')}`
  if (children.length === 0) return `${start}/>`
  const texts = children.every((child) => typeof child === 'string')
  if (texts) return `${start}>${children.map(escaped).join('')}</${name}>`
  const inside = children.map((child) =>
    typeof child === 'string' ? escaped(child) : write(child, `${indent}  `),
  )
  return [`${start}>`, ...inside, `${indent}</${name}>`].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** What XML 1.0 can't hold at all is left out: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
function escaped(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign] ?? sign)
}

// oxlint-disable-next-line no-control-regex
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu
