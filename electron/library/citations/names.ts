import type { CslName } from '#shared/domain/csl.ts'
import { CONJUNCTION, DROPPED_PARTICLE, INSTITUTION, KEPT_PARTICLE, SUFFIX } from './name-words.ts'

/**
 * The people and institutions of a byline, in its order: "A B, C D and E F", "Family, Given; Family, Given", "Family, Given and
 * Given Family", one institution. Semicolons part names before anything else does.
 */
export function namesOf(byline: string): CslName[] {
  const text = byline.replaceAll(/\s+/g, ' ').trim()
  if (text === '') return []
  if (text.includes(';')) return text.split(';').flatMap((part) => oneOrNone(part))
  if (isInstitution(text) && !text.includes(',')) return [{ literal: text }]
  return text.split(CONJUNCTION).flatMap((part) => listed(part))
}

/** The names of one part of a list, which commas part, unless one comma turns a name round. */
function listed(part: string): CslName[] {
  const pieces = part
    .split(/[,،]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const [first = '', second = ''] = pieces
  if (pieces.length === 2 && isTurned(first, second)) return [turned(first, second)]
  const names: CslName[] = []
  for (const piece of pieces) {
    const last = names.at(-1)
    if (SUFFIX.test(piece) && last?.family !== undefined) last.suffix = piece
    else names.push(oneName(piece))
  }
  return names
}

function oneOrNone(part: string): CslName[] {
  const text = part.trim()
  if (text === '') return []
  const comma = /^([^,،]+)[,،]\s*([^,،]+)$/.exec(text)
  if (comma?.[1] !== undefined && comma[2] !== undefined && !SUFFIX.test(comma[2]))
    return [turned(comma[1].trim(), comma[2].trim())]
  return listed(text)
}

/** Whether "first, second" is one name: a single family name, with its particles, before given names. */
function isTurned(first: string, second: string): boolean {
  if (SUFFIX.test(second) || isInstitution(first) || isInstitution(second)) return false
  const own = first.split(' ').filter((word) => !isParticle(word))
  return own.length === 1 && second.split(' ').length <= 3
}

function turned(family: string, given: string): CslName {
  return { ...familyOf(family.split(' ')), given }
}

/** A person's name in reading order, or anything else as it stands. */
function oneName(text: string): CslName {
  const words = text.split(' ')
  if (words.length === 1 || isInstitution(text)) return { literal: text }
  if (words.length > 6 || /\d|@|https?:/.test(text)) return { literal: text }
  // Chinese, Japanese and Korean names stand family first.
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text))
    return { family: words[0] ?? '', given: words.slice(1).join(' ') }
  const initials = words.slice(1)
  if (initials.every((word) => /^(?:\p{Lu}\.-?){1,3}$/u.test(word)))
    return { family: words[0] ?? '', given: initials.join(' ') }
  const suffix = SUFFIX.test(words.at(-1) ?? '') && words.length > 2 ? words.pop() : undefined
  const particle = words.findIndex((word, index) => index > 0 && isParticle(word))
  const start = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return {
    ...familyOf(words.slice(start)),
    given: words.slice(0, start).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/** A family name with what stands before it. Particles in capitals ("De Gaulle") are a part of the name. */
function familyOf(words: readonly string[]): CslName {
  const own = words.findIndex((word) => !isParticle(word))
  if (own <= 0) return { family: words.join(' ') }
  const particles = words.slice(0, own)
  const family = words.slice(own).join(' ')
  const dropped = particles.every((word) => DROPPED_PARTICLE.test(word))
  return dropped
    ? { 'dropping-particle': particles.join(' '), family }
    : { 'non-dropping-particle': particles.join(' '), family }
}

function isParticle(word: string): boolean {
  return KEPT_PARTICLE.test(word) || DROPPED_PARTICLE.test(word)
}

function isInstitution(text: string): boolean {
  return INSTITUTION.test(text) || /^the\s/i.test(text)
}
