/** The scripts that are written from the right. */
const SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}'

const RIGHT_TO_LEFT = new RegExp(`[${SCRIPTS}]`, 'u')

/** Letters of one direction with their marks, or what is no letter. */
const PARTS = new RegExp(
  `(?:(?=\\p{L})[${SCRIPTS}]\\p{M}*)+|(?:(?![${SCRIPTS}])\\p{L}\\p{M}*)+|\\P{L}+`,
  'gu',
)

/** Letters give a direction, digits and signs do not (as far as what stands around them has one). */
const STRONG = /\p{L}/u

/** Whether a text begins to be read from the right: what its first letter says, as in HTML's `dir="auto"`; null without letters. */
export function isRightToLeft(text: string): boolean | null {
  const [first] = STRONG.exec(text) ?? []
  return first === undefined ? null : RIGHT_TO_LEFT.test(first)
}

/** A part of a text whose letters all have one direction. */
export interface DirectedRun {
  readonly text: string
  readonly rightToLeft: boolean
}

/**
 * A text in parts of one direction. What has none stays with the letters before it, at the beginning with `otherwise`; a space
 * between two directions has the one of the paragraph, `otherwise` too.
 */
export function directedRuns(text: string, otherwise: boolean): DirectedRun[] {
  const runs: { text: string; rightToLeft: boolean }[] = []
  for (const [part] of text.matchAll(PARTS)) {
    const last = runs.at(-1)
    const rightToLeft = isRightToLeft(part) ?? last?.rightToLeft ?? otherwise
    if (last === undefined || last.rightToLeft === rightToLeft) {
      if (last === undefined) runs.push({ text: part, rightToLeft })
      else last.text += part
      continue
    }
    const [between = ''] =
      last.rightToLeft === otherwise ? [] : (/[^\p{L}\p{M}\p{N}]+$/u.exec(last.text) ?? [])
    last.text = last.text.slice(0, last.text.length - between.length)
    if (rightToLeft === otherwise) runs.push({ text: between + part, rightToLeft })
    else runs.push({ text: between, rightToLeft: otherwise }, { text: part, rightToLeft })
  }
  return runs.filter((run) => run.text !== '')
}

/** Words from the right, with what joins them to each other. */
const WORDS = new RegExp(`[${SCRIPTS}\\p{M}\\u200c\\u200d]+(?:\\s+[${SCRIPTS}\\p{M}\\u200c\\u200d]+)*`, 'gu')

/**
 * Words from the left with all that joins them, the number of a day in front of them, what they number ("para. 9"), and the quotation
 * marks and brackets that hold nothing else; an address to its end.
 */
const WORDS_FROM_LEFT = new RegExp(
  `https?://\\S*|(?:\\d{1,2}\\s+)?[“‘"(\\[]*(?![${SCRIPTS}])\\p{L}(?:[^${SCRIPTS}]*(?![${SCRIPTS}])[\\p{L}\\p{M}])?(?:\\.?\\s?\\d[\\d–-]*)?(?:[?!.,…]*[”’")\\]]+|[?!…])?`,
  'gu',
)

/**
 * A text that is read from the left, in which the words from the right stand for themselves, or one that is read from the right with
 * its words from the left: dates and numbers beside them keep the order in which they were written ("14 مارس 2020, ¶ 2"), as
 * citations need.
 */
export function isolatedRuns(text: string, rightToLeft = false): DirectedRun[] {
  const runs: DirectedRun[] = []
  let from = 0
  for (const { 0: words, index } of text.matchAll(rightToLeft ? WORDS_FROM_LEFT : WORDS)) {
    if (isRightToLeft(words) !== !rightToLeft) continue
    runs.push({ text: text.slice(from, index), rightToLeft }, { text: words, rightToLeft: !rightToLeft })
    from = index + words.length
  }
  runs.push({ text: text.slice(from), rightToLeft })
  return runs.filter((run) => run.text !== '')
}

const RIGHT_TO_LEFT_LANGUAGES = 'ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi'.split('|')

/** Whether a language (BCP 47) is written from the right. */
export function isRightToLeftLanguage(language: string | null): boolean {
  return RIGHT_TO_LEFT_LANGUAGES.includes(language?.split('-')[0]?.toLowerCase() ?? '')
}
