import { type Zippable, zipSync } from 'fflate'

/**
 * Projects as other programs write them, written by hand from documented facts: the schema of REFI-QDA 1.5 (Project-mrt2019.xsd)
 * and what is told of the programs in their public issue trackers. They are no output of these programs.
 */
const NAMESPACE = 'urn:QDA-XML:project:1.0'

/** A GUID whose last digits say which. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** A QDPX file; `prefix` is the prefix of its namespace, '' for none. */
export function project(
  origin: string,
  inside: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="${NAMESPACE}" name="Study" origin="${origin}">${inside}</Project>`
  const zip: Zippable = { 'project.qde': new TextEncoder().encode(`\uFEFF${xml}`) }
  for (const [name, content] of Object.entries(files)) {
    zip[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return zipSync(zip)
}

/** `<CodeBook>` with these codes. */
export function codebook(...codes: readonly string[]): string {
  return `<CodeBook><Codes>${codes.join('')}</Codes></CodeBook>`
}

/** A code, with what stands inside it. */
export function code(number: number, name: string, colour: string, inside = ''): string {
  return `<Code guid="${guid(number)}" name="${name}" isCodable="true" color="${colour}">${inside}</Code>`
}

/** A coded selection. */
export function selection(
  number: number,
  start: number,
  end: number,
  codes: readonly number[],
  more: { readonly name?: string; readonly inside?: string } = {},
): string {
  const codings = codes.map(
    (target, index) =>
      `<Coding guid="${guid(number * 100 + index)}"><CodeRef targetGUID="${guid(target)}"/></Coding>`,
  )
  const name = more.name === undefined ? '' : ` name="${more.name}"`
  return `<PlainTextSelection guid="${guid(number)}"${name} startPosition="${start}" endPosition="${end}" creationDateTime="2021-05-06T07:08:09Z">${more.inside ?? ''}${codings.join('')}</PlainTextSelection>`
}
