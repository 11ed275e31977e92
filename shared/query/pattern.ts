import type { Pattern } from './ast.ts'

/** Longer patterns are no pattern that a person typed. */
const LONGEST = 200

/** A repeated group that repeats inside, or a reference to a group: such patterns can take for ever on a hostile text. */
const COSTLY = /[+*}]\)[+*{?]|\\[1-9]|\\k</

/** Why a regular expression can't be searched for, or null. */
export function patternProblem(source: string): string | null {
  if (source.length > LONGEST) return `A pattern may have at most ${LONGEST} characters.`
  if (COSTLY.test(source) || nestedRepeat(source)) {
    return 'This pattern repeats a part that itself repeats, which could take for ever.'
  }
  try {
    const empty = new RegExp(source, 'u').exec('')
    return empty ? 'This pattern fits everywhere.' : null
  } catch {
    return 'This is no regular expression.'
  }
}

/** Whether a group that holds a repetition (or an alternative) is repeated without end. */
function nestedRepeat(source: string): boolean {
  const open: { repeats: boolean }[] = []
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at]
    const inner = open.at(-1)
    if (sign === '(') open.push({ repeats: false })
    else if (sign === ')') {
      const group = open.pop()
      const isRepeated = /^(?:[*+]|\{\d+,\d*\})/.test(plain.slice(at + 1))
      if (group?.repeats && isRepeated) return true
      const outer = open.at(-1)
      if (outer && (group?.repeats || isRepeated)) outer.repeats = true
    } else if (inner && (/^[*+|]$/.test(sign ?? '') || /^\{\d+,/.test(plain.slice(at)))) inner.repeats = true
  }
  return false
}

/** White space of every kind. U+FEFF is none, whatever JavaScript says: folding takes it away. */
const WHITE = '[^\\S\\uFEFF]'

/** Escapes, classes, and spaces; the last of several that a quantifier follows is one of its own. */
const PARTS = /\\.|\[(?:\\.|[^\]\\])*\]| +(?![ +*?{])| /gs

/** The expression to run: spaces in it stand for white space of every kind, so that it crosses the ends of lines. */
export function compiled({ source, caseSensitive }: Pattern): RegExp {
  const spaced = source.replace(PARTS, (part, at: number) => {
    if (part.startsWith('[')) return part.replaceAll(' ', '\\s')
    if (!part.startsWith(' ')) return part
    return /^[+*?{]/.test(source.slice(at + part.length)) ? WHITE : `${WHITE}+`
  })
  return new RegExp(spaced, caseSensitive ? 'gu' : 'giu')
}

/** Letters and digits that stand in every text that fits. */
export interface RequiredRun {
  readonly text: string
  /** Whether white space stands before it, so that a word begins with it. */
  readonly begins: boolean
  /** Whether white space follows, so that a word ends with it. */
  readonly ends: boolean
}

/**
 * Runs of letters and digits that stand in every text that fits, each at least three long: what an index can be asked for.
 * Empty when there are none, or when the pattern has alternatives or optional parts around them.
 */
export function requiredRuns({ source }: Pattern): readonly RequiredRun[] {
  if (/[|?{]|\(|\*/.test(source.replace(/\\./g, ''))) return []
  const plain = source
    .replace(/\\[pP]\{[^}]*\}|\\u\{?[0-9a-fA-F]+\}?|\\x[0-9a-fA-F]{2}|\\./g, ANYTHING)
    .replace(/\[[^\]]*\]/g, ANYTHING)
    .replace(/[+.^$]/g, ANYTHING)
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([run]) => Array.from(run).length >= 3)
    .map(({ 0: text, index }) => ({
      text,
      begins: plain[index - 1] === ' ',
      ends: plain[index + text.length] === ' ',
    }))
}

/** Stands for a sign that may fit several letters. */
const ANYTHING = '\0'
