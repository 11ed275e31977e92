import { ARABIC, isSecondUnit, LETTER, traitsAt } from '../letter-traits.ts'
import { SpacedWords } from './spaced-words.ts'
import { commonWordAt } from './stop-words.ts'

/** How many characters of a text's words are looked at, and how many for the script. */
export const SAMPLE = 4000
const SCRIPT_SAMPLE = 1000
/** How many words are looked up. */
const WORDS = 300

/** What the words that a text begins with say about its language. */
export interface Opening {
  /** How many letters of any script, and of Arabic, the first thousand characters have. */
  readonly letters: number
  readonly arabic: number
  /**
   * How many of the first words are letters but for signs around them, and the common ones among them. Not all are counted
   * where most letters are Arabic, which tell more.
   */
  readonly words: number
  readonly common: readonly number[]
}

/** Reads the beginning of a text once. */
export function readOpening(text: string): Opening {
  const common: number[] = []
  let [letters, arabic, words, room] = [0, 0, 0, SCRIPT_SAMPLE]
  const spaced = new SpacedWords(text, SAMPLE)
  for (let read = 0; (read < WORDS || room > 0) && spaced.next(); read++) {
    const { start, end } = spaced
    if (room > 0) {
      const until = Math.min(end, start + room)
      letters += countLetters(text, start, until, LETTER)
      if ((spaced.traits & ARABIC) !== 0) arabic += countLetters(text, start, until, ARABIC)
      room -= end - start + 1
      if (room <= 0 && arabic > letters / 2) break
    }
    if (read >= WORDS || spaced.runs !== 1) continue
    words += 1
    const word = commonWordAt(text, spaced.runStart, spaced.runEnd)
    if (word !== 0) common.push(word)
  }
  return { letters, arabic, words, common }
}

/** How many letters have a trait. */
function countLetters(text: string, start: number, end: number, trait: number): number {
  let count = 0
  for (let at = start; at < end; at++) {
    if ((traitsAt(text, at) & trait) !== 0 && !isSecondUnit(text, at)) count += 1
  }
  return count
}
