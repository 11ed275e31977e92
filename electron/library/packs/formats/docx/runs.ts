import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun, UnderlineType } from 'docx'
import type { Rich, RichRun } from '#shared/domain/rich-text.ts'
import {
  type DirectedRun,
  directedRuns,
  isolatedRuns,
  isRightToLeft,
  isRightToLeftLanguage,
} from '#shared/text/direction.ts'

/** How words look; a style of characters or single properties. */
export type Look = Pick<
  IRunOptions,
  | 'style'
  | 'bold'
  | 'italics'
  | 'smallCaps'
  | 'underline'
  | 'superScript'
  | 'subScript'
  | 'strike'
  | 'shading'
  | 'color'
>

/** The paragraph in which runs stand: its direction, and the language of its words as far as it is known (BCP 47). */
export interface Setting {
  readonly rightToLeft: boolean
  readonly language: string | null
}

/** The setting of a paragraph of its own: read from the right when its first letter is, or its language where it has none. */
export function settingOf(text: string, language: string | null): Setting {
  return { rightToLeft: isRightToLeft(text) ?? isRightToLeftLanguage(language), language }
}

/** The setting of a citation of its own: its language says how it is read, whatever the names in it. */
export function settingOfCitation(locale: string): Setting {
  return { rightToLeft: isRightToLeftLanguage(locale), language: locale }
}

/** Plain words as runs, each of one direction and with its language; lines stay lines. */
export function runs(text: string, setting: Setting, look: Look = {}): TextRun[] {
  return text.split('\n').flatMap((line, index) => {
    const words = directedRuns(writable(line), setting.rightToLeft).map((run) => directed(run, setting, look))
    return index === 0 ? words : [new TextRun({ break: 1 }), ...words]
  })
}

function directed(
  { text, rightToLeft }: { readonly text: string; readonly rightToLeft: boolean },
  { language }: Setting,
  { bold, italics, ...look }: Look,
): TextRun {
  const tag =
    language !== null && isRightToLeftLanguage(language) === rightToLeft ? withRegion(language) : null
  return new TextRun({
    ...look,
    text,
    ...(bold === undefined ? {} : { bold, boldComplexScript: bold }),
    // Arabic letters have no italics: fonts only slant them, the wrong way.
    ...(italics === undefined ? {} : { italics, italicsComplexScript: false }),
    ...(rightToLeft ? { rightToLeft: true } : {}),
    ...(tag === null ? {} : { language: rightToLeft ? { bidirectional: tag } : { value: tag } }),
  })
}

/** Word knows languages by their countries only: "de" is "de-DE". Null for what is no language. */
export function withRegion(language: string): string | null {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize()
    return region === undefined ? name : `${name}-${region}`
  } catch {
    return null
  }
}

const MARKS = { true: '\u200f', false: '\u200e' } as const

/** LibreOffice looks at letters alone, not at the direction of runs: marks say it of what begins or ends without a letter. */
function marked(text: string, { rightToLeft }: Setting): DirectedRun[] {
  return isolatedRuns(text, rightToLeft).map((run) => {
    const mark = MARKS[`${run.rightToLeft}`]
    const isBase = run.rightToLeft === rightToLeft
    const words = isRightToLeft(run.text.slice(0, 1)) === run.rightToLeft ? run.text : mark + run.text
    return { ...run, text: isBase ? words : words + mark }
  })
}

/** Formatted words of a citation. Its own addresses are links, if they are of the web. */
export function richRuns(rich: Rich, setting: Setting): ParagraphChild[] {
  const directions = new Set(rich.flatMap(({ text }) => isolatedRuns(text).map((run) => run.rightToLeft)))
  const isPlain = directions.size < 2 && directions.has(setting.rightToLeft)
  return rich.flatMap((run): ParagraphChild[] => {
    const { href } = run
    const text = writable(run.text)
    const parts = isPlain ? [{ text, rightToLeft: setting.rightToLeft }] : marked(text, setting)
    const words = (look: Look): TextRun[] => parts.map((one) => directed(one, setting, look))
    if (href === undefined || !/^https?:\/\//i.test(href)) return words(lookOf(run))
    const children = words({ ...lookOf(run), style: 'Hyperlink' })
    return [new ExternalHyperlink({ link: href, children })]
  })
}

function lookOf({ italic, bold, smallCaps, underline, position }: RichRun): Look {
  return {
    ...(italic === undefined ? {} : { italics: italic }),
    ...(bold === undefined ? {} : { bold }),
    ...(smallCaps === undefined ? {} : { smallCaps }),
    ...(underline === true ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...(position === 'sup' ? { superScript: true } : {}),
    ...(position === 'sub' ? { subScript: true } : {}),
  }
}

/** Text that XML can hold: other control characters and half characters are shown as unknown. */
function writable(text: string): string {
  return text.replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}
