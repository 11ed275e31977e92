import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Block } from '#shared/domain/passages.ts'
import { LETTER, MARK, traitsAt } from '../letter-traits.ts'
import { detectLanguage, isSameLanguage, languageTag } from './language.ts'
import { commonWordAt, hasDifferent, languagesOf, mostCommon, setOf } from './stop-words.ts'

/** How much of a passage is looked at first, and how many words it must have: names, titles and short quotations have not. */
const SAMPLE = 300
const SCRIPT_SAMPLE = 150
/** No twenty words, and no sixty letters, are shorter. */
const SHORTEST = 60
const FEWEST_WORDS = 20
/** Common words make up a third of prose in their language; some are words of another language too, and some slip in. */
const OWN_SHARE = 0.2
/** "De la Cruz, de los Santos": names hold some common words, again and again. */
const FEWEST_DIFFERENT = 6
const MOST_SLIPS = 1 / 4
/** Words that only one language of the table has among its common ones. */
const FEWEST_ALONE = 3
/** Letters that show a script, and their share in a text that is written in it. */
const FEWEST_LETTERS = 60
const NEARLY_ALL = 0.85
/** With more letters of one script, no other has nearly all. */
const MOST_STRAY = Math.ceil(SCRIPT_SAMPLE * (1 - NEARLY_ALL))

/**
 * The blocks with the language of each that is in another than the document's, and no language on all others. What the
 * source declares counts unless the letters clearly are of the document's language; what it does not declare is told
 * only where script or common words and then the detection agree, so that names and short quotations stay unmarked.
 */
export function markLanguages(blocks: readonly Block[], metadata: readonly MetadataValue[]): Block[] {
  const declared = metadata.find((value) => value.field === 'language')?.value
  const own = declared === undefined ? null : ownOf(declared)
  return blocks.map((block) => {
    const language = languageOf(block, own)
    return language === (block.language ?? null) ? block : { ...block, language }
  })
}

interface Own {
  readonly language: string
  /** The place of its script in `SCRIPTS`, -1 for one that is not there; null where the script is unknown. */
  readonly script: number | null
}

/** `Intl` takes its time; few languages come in one import. */
const known = new Map<string, Own | null>()
const MOST_KNOWN = 1000

/** What a declared language is; null for what is no language tag. */
function ownOf(declared: string): Own | null {
  const before = known.get(declared)
  if (before !== undefined) return before
  const tag = languageTag(declared)
  const locale = tag === null ? null : new Intl.Locale(tag)
  const own =
    locale === null ? null : { language: locale.language, script: placeOf(locale.maximize().script) }
  if (known.size < MOST_KNOWN) known.set(declared, own)
  return own
}

function languageOf(block: Block, own: Own | null): string | null {
  const declared = block.language == null ? null : languageTag(block.language)
  if (declared !== null && !declared.startsWith('und')) {
    if (own === null) return declared
    const told = detectLanguage(block.text)
    const isOwn =
      isSameLanguage(declared, own.language) || (told !== null && isSameLanguage(told, own.language))
    return isOwn ? null : declared
  }
  if (own === null || block.furniture || block.kind === 'code' || block.kind === 'row') return null
  return unlike(block.text, own)
}

/** The language of a text that is certainly not in the document's; null for all others. Cheap: most passages end early. */
function unlike(text: string, own: Own): string | null {
  if (text.length < SHORTEST) return null
  const script = own.script === null ? null : scriptOtherThan(own.script, text)
  // Too many languages are written in these for letters alone to tell them apart in a list of names.
  if (script !== null && script !== 'latin' && script !== 'cyrillic')
    return otherThan(own, detectLanguage(text))
  const byWords = languageByWords(text, own)
  return byWords !== null && detectLanguage(text) === byWords ? byWords : null
}

function otherThan({ language }: Own, detected: string | null): string | null {
  return detected === null || isSameLanguage(detected, language) ? null : detected
}

/** The language of whose common words a text is full while it has hardly any that are only the document's; mostly none. */
function languageByWords(text: string, own: Own): string | null {
  const { words, common } = readWords(text)
  if (words < FEWEST_WORDS || isFullOf(common, own.language)) return null
  const [best] = mostCommon(common)
  if (best === undefined || isSameLanguage(best.language, own.language)) return null
  if (best.count < words * OWN_SHARE || !hasDifferent(FEWEST_DIFFERENT, best.language, common)) return null
  const slips = countOnlyIn(own.language, best.language, common)
  return slips <= countOnlyIn(best.language, own.language, common) * MOST_SLIPS ? best.language : null
}

/** How many words the beginning of a text has, and the common ones among them. */
function readWords(text: string): { readonly words: number; readonly common: readonly number[] } {
  const end = Math.min(text.length, SAMPLE)
  const common: number[] = []
  let words = 0
  for (let at = 0; at < end; at++) {
    if (!isOfWord(text, at)) continue
    const start = at
    do at++
    while (at < end && isOfWord(text, at))
    words += 1
    const word = commonWordAt(text, start, at)
    if (word !== 0) common.push(word)
  }
  return { words, common }
}

function isOfWord(text: string, at: number): boolean {
  return (traitsAt(text, at) & (LETTER | MARK)) !== 0
}

function countOnlyIn(language: string, not: string, common: readonly number[]): number {
  const wanted = setOf(language)
  const unwanted = setOf(not)
  return common.filter((word) => (languagesOf(word) & wanted) !== 0 && (languagesOf(word) & unwanted) === 0)
    .length
}

/** Whether words are of a language beyond doubt: most passages are, and need no closer look. */
function isFullOf(common: readonly number[], language: string): boolean {
  const only = setOf(language)
  let own = 0
  let alone = 0
  for (const word of common) {
    const languages = languagesOf(word)
    if ((languages & only) !== 0) own += 1
    if (languages === only) alone += 1
  }
  return alone >= FEWEST_ALONE && own >= common.length * (1 - MOST_SLIPS)
}

type Script = 'latin' | 'greek' | 'cyrillic' | 'hebrew' | 'arabic' | 'eastAsian'

/** Codes of ISO 15924, by which `Intl.Locale` names the scripts of languages. */
const SCRIPTS_OF: Readonly<Record<Script, readonly string[]>> = {
  latin: ['Latn'],
  greek: ['Grek'],
  cyrillic: ['Cyrl'],
  hebrew: ['Hebr'],
  arabic: ['Arab'],
  eastAsian: ['Hans', 'Hant', 'Hani', 'Jpan', 'Hrkt', 'Kore', 'Hang'],
}

/** Blocks of Unicode by the first and last code unit of their letters. */
const BLOCKS: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x5d0, 0x5f2, 'hebrew'],
  [0x620, 0x77f, 'arabic'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'eastAsian'],
  [0x3400, 0x9fff, 'eastAsian'],
  [0xac00, 0xd7a3, 'eastAsian'],
]

/** The first stands for everything that is no letter of these scripts. */
const SCRIPTS: readonly (Script | null)[] = [
  null,
  'latin',
  'greek',
  'cyrillic',
  'hebrew',
  'arabic',
  'eastAsian',
]
/** For each UTF-16 unit its script, as an index into that list. */
const scriptOfUnit = new Uint8Array(0x10000)
for (const [from, to, script] of BLOCKS) scriptOfUnit.fill(SCRIPTS.indexOf(script), from, to + 1)

function placeOf(code: string | undefined): number | null {
  if (code === undefined) return null
  return SCRIPTS.findIndex((script) => script !== null && SCRIPTS_OF[script].includes(code))
}

/**
 * The script of nearly all letters that a text begins with, where it is another than the document's; null where it is mixed,
 * unknown, or they are too few to tell.
 */
function scriptOtherThan(own: number, text: string): Script | null {
  const counts = new Uint16Array(SCRIPTS.length)
  const end = Math.min(text.length, SCRIPT_SAMPLE)
  let letters = 0
  for (let index = 0; index < end; index += 1) {
    const script = scriptOfUnit[text.charCodeAt(index)] as number
    if (script === 0) continue
    letters += 1
    counts[script] = (counts[script] as number) + 1
    if (script === own && counts[script] > MOST_STRAY) return null
  }
  if (letters < FEWEST_LETTERS) return null
  return SCRIPTS.find((_, script) => (counts[script] as number) > letters * NEARLY_ALL) ?? null
}
