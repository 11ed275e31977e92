import type { CslName } from '#shared/domain/csl.ts'

/**
 * A name as bibliography files have it: "Family, Given", "Family, Given, Suffix", particles where they are read: "van Beethoven,
 * Ludwig", "Humboldt, Alexander von". An institution is without a comma; one in its name is doubled, as EndNote does.
 */
export function writtenName(name: CslName): string {
  if (name.literal !== undefined) return name.literal.replaceAll(',', ',,')
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ')
  if (given === '') return family.replaceAll(',', ',,')
  return [family, given, name.suffix].filter(Boolean).join(', ')
}

const FIRST_PARTICLES = /^((?:\p{Ll}[\p{L}’']*\s+)+)(?=[^\p{Ll}\s])/u
const LAST_PARTICLES = /\s+((?:\p{Ll}[\p{L}’']*\s*)+)$/u

/** The name that `writtenName` wrote. What has no comma stands as it is. */
export function nameFrom(text: string): CslName | null {
  const written = text.trim()
  if (written === '') return null
  if (written.includes(',,')) return { literal: written.replaceAll(',,', ',') }
  const [before = '', given = '', suffix = ''] = written.split(',').map((part) => part.trim())
  if (given === '') return { literal: before }
  const first = FIRST_PARTICLES.exec(before)?.[1]?.trim()
  const last = LAST_PARTICLES.exec(given)?.[1]?.trim()
  return {
    family: first === undefined ? before : before.slice(first.length).trim(),
    given: last === undefined ? given : given.slice(0, -last.length).trim(),
    ...(first === undefined ? {} : { 'non-dropping-particle': first }),
    ...(last === undefined ? {} : { 'dropping-particle': last }),
    ...(suffix === '' ? {} : { suffix }),
  }
}
