import {
  CONJUNCTION,
  DROPPED_PARTICLE,
  HONOURS,
  IN_PHRASE,
  JOINS_FAMILY,
  KEPT_PARTICLE,
  NAMED_AS_ROLE,
  ROLE,
} from './name-words.ts'

/** A piece of a byline, and what parts it from the one in front. */
interface Piece {
  readonly text: string
  /** `comma and`: both. */
  readonly behind: 'nothing' | 'comma' | 'and' | 'comma and'
}

/**
 * The pieces of a byline that are names, in groups that a conjunction parts and whose pieces commas part. Pieces that say what
 * somebody is are left out, unless there is nothing else.
 */
export function partsOfByline(text: string, isInstitution: (text: string) => boolean): string[][] {
  const pieces = piecesOf(text)
  const roles = rolesIn(pieces, isInstitution)
  const all = roles.every(Boolean)
  const groups: string[][] = []
  for (const [index, { text: words, behind }] of pieces.entries()) {
    if (groups.length === 0 || behind.endsWith('and')) groups.push([])
    if (all || roles[index] !== true) groups.at(-1)?.push(words)
  }
  return groups
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  const parts = conjoined(text)
  for (const [index, part] of parts.entries()) {
    const afterComma = /[,،]\s*$/u.test(parts[index - 1] ?? '')
    const own = part
      .split(/[,،]/u)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
    for (const [place, words] of own.entries()) {
      const and = afterComma ? 'comma and' : 'and'
      const behind = place > 0 ? 'comma' : pieces.length === 0 ? 'nothing' : and
      pieces.push({ text: words, behind })
    }
  }
  return pieces
}

/** The parts between conjunctions; "Ortega y Gasset" and "Ramón y Cajal, Santiago" are not parted. */
function conjoined(text: string): string[] {
  const parts: string[] = []
  let rest = text
  let kept = ''
  for (let found = CONJUNCTION.exec(rest); found !== null; found = CONJUNCTION.exec(rest)) {
    const before = kept + rest.slice(0, found.index)
    const after = rest.slice(found.index + found[0].length)
    const isName = JOINS_FAMILY.test(found[0].trim()) && joinsFamily(before, after)
    if (!isName) parts.push(before)
    kept = isName ? before + found[0] : ''
    rest = after
  }
  return [...parts, kept + rest]
}

function joinsFamily(before: string, after: string): boolean {
  if (/^\S+$/u.test(after)) return /\p{L}{2,}$/u.test(before) && /\s/u.test(before.trim())
  return /^[^\s,،]+[,،]/u.test(after) && /^\S+$/u.test(before.trim())
}

/** Which pieces say what somebody is, and of what: "Energy and Environment Editor", "Professor of Law, University of Leeds". */
function rolesIn(pieces: readonly Piece[], isInstitution: (text: string) => boolean): boolean[] {
  const roles: boolean[] = []
  for (const [index, { text, behind }] of pieces.entries()) {
    const isWord = !text.includes(' ')
    const isOf = roles[index - 1] === true && behind !== 'comma and'
    if (!isRole(text)) {
      roles.push(isOf && (isWord || (behind === 'comma' && isInstitution(text))))
      continue
    }
    const begun = beginsRole(pieces, index)
    roles.push(behind === 'comma' || isOf || begun || (behind !== 'nothing' && /^\p{Ll}/u.test(text)))
    if (begun) roles[index - 1] = true
  }
  return roles
}

/** Whether the word in front is one half of "Energy and Environment Editor". */
function beginsRole(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1]
  return pieces[index]?.behind === 'and' && before?.behind === 'comma' && /^\p{L}+$/u.test(before.text)
}

function isRole(text: string): boolean {
  if (NAMED_AS_ROLE.test(text)) return false
  if (ROLE.test(text) || HONOURS.test(text)) return true
  const [first = ''] = text.split(' ')
  const isPhrase = /^\p{Ll}/u.test(first) && IN_PHRASE.test(text)
  return isPhrase && !KEPT_PARTICLE.test(first) && !DROPPED_PARTICLE.test(first)
}
