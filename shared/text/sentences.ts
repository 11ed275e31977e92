import type { Range } from './words.ts'

/**
 * The sentences of one passage (UTF-16 offsets): apart from each other, in order, together the whole text with the spaces behind
 * each. Unicode's rules (UAX 29) by `Intl.Segmenter`, but an initial, an abbreviation, a number in front of its noun or of a
 * paragraph, a line end and a small letter behind a mark end no sentence. When in doubt two sentences stay one.
 */
export function sentencesOf(text: string, language: string | null): Range[] {
  const sentences: Range[] = []
  let start = 0
  for (const { segment, index } of segmenterFor(language).segment(text)) {
    const end = index + segment.length
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end, end + 40))) continue
    sentences.push({ start, end })
    start = end
  }
  return sentences
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string | null): Intl.Segmenter {
  const locale = language ?? 'und'
  const known = segmenters.get(locale)
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(locale, { granularity: 'sentence' })
  } catch {
    // A document may name a language that no one knows.
    made = new Intl.Segmenter('und', { granularity: 'sentence' })
  }
  segmenters.set(locale, made)
  return made
}

/** What ends a sentence in any script, with the quotation marks and brackets behind it. */
const ENDED = /[.!?…‥。｡．！？؟۔։।॥։၊။።፧᙮᠃᠉。][\p{Pe}\p{Pf}\p{Pi}"']*\s*$/u

/** One letter with a full stop: "J.", "U.S.", "z. B.", "د.", but not the metre of "3 m." */
const INITIAL = /(?<!\p{N})(?:^|[^\p{L}\p{M}\p{N}])\p{L}\p{M}*\.\s*$/u

/** Before a name. */
const TITLE =
  /(?:^|[\s("'“‘«])(?:mr|mrs|ms|mx|dr|dres|prof|rev|hon|st|ste|sen|rep|gov|gen|col|maj|capt|lt|sgt|cpl|pres|supt|msgr|mme|mlle|mm|sr|sra|srta|dña|sig|dott|ing|mag|hr|fr|frl|vs|cf|viz|approx|bzw|vgl|ca|sog|inkl|dh|zb|usf|им|ул|гр|проф|акад)\.\s*$/iu

/** Before a number. */
const COUNTED =
  /(?:^|[\s("'“‘«])(?:pp?|vols?|nos?|nrn?|figs?|chs?|chap|sect?|secs?|arts?|paras?|pars?|ed|eds|bd|abb|kap|abs|ziff|fn|núm|fasc|tab|рис|стр|гл|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s*$/iu

/** "15. März" in languages that write ordinals with a full stop. */
const ORDINAL = /(?:^|[\s(])\d{1,2}\.\s*$/u

/** "12." or "3.1." in front of a paragraph that is numbered. */
const PARAGRAPH_NUMBER = /^\P{L}{0,3}\p{Nd}{1,4}(?:\.\p{Nd}{1,3})*\.\s*$/u

function goesOn(before: string, after: string): boolean {
  if (!ENDED.test(before) || PARAGRAPH_NUMBER.test(before)) return true
  const [next] = /[\p{L}\p{N}]/u.exec(after) ?? []
  if (next === undefined) return false
  if (/\p{Ll}/u.test(next)) return true
  return (
    INITIAL.test(before) ||
    TITLE.test(before) ||
    ((/\p{N}/u.test(next) || /^[IVXLC]+\b/.test(after)) && COUNTED.test(before)) ||
    (/\p{Lu}/u.test(next) && ORDINAL.test(before) && !/\d{4}\s*$/.test(before) && startsMonth(after))
  )
}

/** Months of German, Danish, Norwegian, Dutch, Finnish, Hungarian, Czech, Polish … as they begin after an ordinal. */
function startsMonth(after: string): boolean {
  return /^\s*(?:jan|jän|feb|mär|mar|apr|mai|maj|jun|jul|aug|sep|okt|oct|nov|dez|dec|des|jahrhundert|kapitel|auflage)/iu.test(
    after,
  )
}
