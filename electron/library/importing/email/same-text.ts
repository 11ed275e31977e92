/** How far two texts of one mail say the same. */
interface Comparison {
  /** The rich text has words that the plain one lacks: more than a greeting, or than one in twenty. */
  readonly richSaysMore: boolean
  /** Most words of each are missing in the other. */
  readonly differ: boolean
}

const FEW = 3
const SHARE = 0.05
const MOST = 0.5

/** Compares by words, whatever their order; addresses of links stand in one of the two only and are left out. */
export function compareTexts(plain: string, rich: string): Comparison {
  const [plainWords, richWords] = [wordsOf(plain), wordsOf(rich)]
  const lacking = missing(richWords, plainWords)
  const extra = missing(plainWords, richWords)
  return {
    richSaysMore: lacking > Math.max(FEW, richWords.length * SHARE),
    differ: lacking > richWords.length * MOST && extra > plainWords.length * MOST && extra > FEW,
  }
}

/** Words of letters and digits; of scripts without spaces, single characters. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?:https?:\/\/|www\.|mailto:)\S+/gu, ' ')
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu) ??
    []
  )
}

/** How many of `words` are not among `others`, each counted as often as it occurs. */
function missing(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  let count = 0
  for (const word of words) {
    const times = left.get(word) ?? 0
    if (times === 0) count += 1
    else left.set(word, times - 1)
  }
  return count
}
