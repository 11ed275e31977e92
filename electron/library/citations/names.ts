import type { CslName } from '#shared/domain/csl.ts'
import { partsOfByline } from './byline-parts.ts'
import {
  DROPPED_PARTICLE,
  HONOURS,
  INSTITUTION,
  JOINS_FAMILY,
  KEPT_PARTICLE,
  LEAD,
  LISTING_INSTITUTION,
  NEWSROOM,
  PARTICLE_IN_CAPITALS,
  SUFFIX,
  TITLE,
  WHENCE,
} from './name-words.ts'

/**
 * The people and institutions of a byline, in its order: "A B, C D and E F", "Family, Given; Family, Given", "Family, Given and
 * Given Family", one institution. Semicolons part names before anything else does. What people are and where they wrote ("clerk
 * to the council", "PhD", "in Berlin") is no name and is left out, unless the byline says nothing else.
 */
export function namesOf(byline: string): CslName[] {
  const text = byline.replaceAll(/\s+/g, ' ').trim().replace(LEAD, '')
  const parts = text.split(/\s*(?:[;؛|·•]|\s\/\s)\s*/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
  return parts.flatMap((part) => namesIn(part, parts.length > 1))
}

function namesIn(part: string, isListed: boolean): CslName[] {
  const text = part.replace(/(?<=\S)\s*[([][^)\]]*[)\]]/gu, '').trim()
  const pieces = partsOfByline(text, isInstitution)
  if (isOneInstitution(text, pieces.flat())) return [{ literal: text }]
  return pieces.flatMap((group) => inGroup(group, isListed))
}

/** Whether commas and conjunctions part nothing here: "Ministry of Health, Labour and Welfare". */
function isOneInstitution(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces
  if (!/[,،]/u.test(text))
    return isInstitution(text) && !(isPerson(first) && rest.some((piece) => NEWSROOM.test(piece)))
  return (
    LISTING_INSTITUTION.test(first) &&
    rest.every((piece) => piece.split(' ').length <= 2 && !isInstitution(piece) && !/\./.test(piece))
  )
}

/** The names between two conjunctions, which commas part unless they turn names round: "Marsh, E., Holt, R.". */
function inGroup(group: readonly string[], isListed: boolean): CslName[] {
  const pieces: { text: string; suffix?: string }[] = []
  for (const text of group.map(bareName)) {
    const last = pieces.at(-1)
    if (SUFFIX.test(text) && last !== undefined) last.suffix = text
    else if (text !== '') pieces.push({ text })
  }
  const names: CslName[] = []
  for (let at = 0; at < pieces.length; at++) {
    const [{ text: first, suffix } = { text: '' }, second] = pieces.slice(at)
    const isPair =
      pieces.length === 2 && (isListed ? mayTurn(first, second?.text) : isTurned(first, second?.text))
    if (second !== undefined && (isPair || (isFamily(first) && INITIALS.test(second.text)))) {
      const behind = suffix ?? second.suffix
      names.push({ ...turned(first, second.text), ...(behind === undefined ? {} : { suffix: behind }) })
      at += 1
    } else names.push({ ...oneName(first), ...(suffix === undefined ? {} : { suffix }) })
  }
  return names
}

/** "E.", "J. R.", "J.-P.". */
const INITIALS = /^(?:\p{Lu}\.[-\s]?)+$/u

/** A name without a title in front, and without honours and a place behind. */
function bareName(text: string): string {
  const words = text.replace(WHENCE, '').replace(TITLE, '').replace(TITLE, '').split(' ')
  while (words.length > 2 && HONOURS.test(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}

/** Whether "first, second" is one name: a single family name, with its particles, before given names. */
function isTurned(first: string, second: string | undefined): boolean {
  return mayTurn(first, second) && isFamily(first) && (second ?? '').split(' ').length <= 3
}

function mayTurn(first: string, second: string | undefined): boolean {
  return second !== undefined && !isInstitution(first) && !isInstitution(second)
}

function isFamily(text: string): boolean {
  const own = text.split(' ').filter((word) => !isParticle(word) && !PARTICLE_IN_CAPITALS.test(word))
  const isJoined = own.length === 3 && JOINS_FAMILY.test(own[1] ?? '')
  return (own.length === 1 || isJoined) && !INITIALS.test(text) && !isInstitution(text)
}

function turned(family: string, given: string): CslName {
  return { ...familyOf(family.split(' ')), given }
}

/** A person's name in reading order, or anything else as it stands. */
function oneName(text: string): CslName {
  const words = text.split(' ')
  if (words.length === 1 || isInstitution(text) || INITIALS.test(text)) return { literal: text }
  if (words.length > 6 || /\d|@|https?:/.test(text)) return { literal: text }
  // Chinese, Japanese and Korean names stand family first.
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text))
    return { family: words[0] ?? '', given: words.slice(1).join(' ') }
  const initials = words.slice(1)
  if (initials.every((word) => /^(?:\p{Lu}\.-?){1,3}$/u.test(word)))
    return { family: words[0] ?? '', given: initials.join(' ') }
  const suffix = SUFFIX.test(words.at(-1) ?? '') && words.length > 2 ? words.pop() : undefined
  const start = familyStart(words)
  return {
    ...familyOf(words.slice(start)),
    given: words.slice(0, start).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/** The place of the word with which the family name begins: with its particles, or with the first of two that are joined. */
function familyStart(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && isParticle(word))
  if (particle > 0 && particle < words.length - 1) return particle
  const isJoined = words.length > 3 && JOINS_FAMILY.test(words.at(-2) ?? '')
  return words.length - (isJoined ? 3 : 1)
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

function isPerson(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length >= 2 &&
    words.every((word) => /^\p{Lu}/u.test(word) || isParticle(word)) &&
    !isInstitution(text)
  )
}

function isInstitution(text: string): boolean {
  return INSTITUTION.test(text) || NEWSROOM.test(text) || /^the\s/i.test(text)
}
