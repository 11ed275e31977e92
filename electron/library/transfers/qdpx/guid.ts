import { createHash } from 'node:crypto'
import { type HighlightColour, highlightColour } from '#shared/contract/documents.ts'

/** The namespace of everything that Bookwheel names in REFI-QDA; drawn once at random. */
const NAMESPACE = Buffer.from('5d3ff8f0c1d84f4a9f0e6c2b7a1e4d93', 'hex')

/** A name-based UUID, version 5 (RFC 9562), upper case as REFI-QDA's examples: the same name gives the same one, always. */
export function guidOf(...name: readonly (string | number)[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(name)).digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex').toUpperCase()
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The code above those that stand for the colours of highlights. */
export const COLOURS_GUID: string = guidOf('colours')

/** The code that stands for a colour: REFI-QDA gives colours only to codes. */
export function colourGuid(colour: HighlightColour): string {
  return guidOf('colour', colour)
}

const byGuid = new Map(highlightColour.options.map((colour) => [colourGuid(colour), colour]))

/** The colour for which a code stands, if it is one of ours. */
export function colourOfGuid(guid: string): HighlightColour | undefined {
  return byGuid.get(guid)
}
