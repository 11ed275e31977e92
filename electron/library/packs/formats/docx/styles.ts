import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx'
import { isRightToLeftLanguage } from '#shared/text/direction.ts'
import { withRegion } from './runs.ts'

/** Fonts that Word and LibreOffice have everywhere, or know what to take instead of. */
const SERIF = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman' } as const

/** Letters of Arabic and Hebrew look smaller than Latin ones of the same size. Half points. */
const size = (points: number) => ({ size: points * 2, sizeComplexScript: points * 2 + 4 })

const QUIET = '595959'

const heading = (points: number, before: number) => ({
  run: { ...size(points), bold: true, boldComplexScript: true, color: '1f1f1f', font: SERIF },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
})

/** The names of the styles; those of Word's own are what its users change a document's looks by. */
export const STYLE = {
  quote: 'Quote',
  context: 'Context',
  label: 'ExcerptLabel',
  about: 'About',
  bibliography: 'Bibliography',
  code: 'CodeBlock',
  codeWords: 'CodeWords',
  own: 'QuotedInNote',
} as const

/** The looks of a pack whose citations are in that language. */
export function stylesOf(locale: string): IStylesOptions {
  const language = withRegion(locale) ?? 'en-GB'
  // The language of letters from the right says nothing of the Latin ones, for which programs would look for other fonts.
  const languages = isRightToLeftLanguage(locale) ? { bidirectional: language } : { value: language }
  return {
    default: {
      document: {
        run: { font: SERIF, ...size(11), language: languages },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: {
        run: { ...size(22), bold: true, boldComplexScript: true, font: SERIF },
        paragraph: { spacing: { after: 60 }, keepNext: true },
      },
      heading1: heading(16, 440),
      heading2: heading(13.5, 360),
      heading3: heading(12, 300),
      heading4: heading(11, 240),
      heading5: heading(11, 240),
      heading6: heading(11, 240),
      hyperlink: { run: { color: '1f4e9e', underline: {} } },
      footnoteText: { run: size(9.5), paragraph: { spacing: { after: 40, line: 240 } } },
    },
    characterStyles: [{ id: STYLE.codeWords, name: 'Code', run: { font: 'Courier New', ...size(10) } }],
    paragraphStyles: [
      {
        id: STYLE.context,
        name: 'Context of a quotation',
        basedOn: 'Normal',
        run: { ...size(10), color: QUIET, italics: true, italicsComplexScript: false },
        paragraph: { indent: { start: 420, end: 200 }, spacing: { before: 40, after: 60, line: 280 } },
      },
      {
        id: STYLE.label,
        name: 'Number of an excerpt',
        basedOn: 'Normal',
        next: STYLE.quote,
        run: { ...size(9), color: QUIET },
        paragraph: { spacing: { before: 320, after: 40 }, keepNext: true },
      },
      {
        id: STYLE.quote,
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { ...size(11.5) },
        paragraph: {
          indent: { start: 420, end: 200 },
          spacing: { before: 60, after: 120, line: 310 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 12, color: 'd9b44a' } },
        },
      },
      {
        id: STYLE.about,
        name: 'About the pack',
        basedOn: 'Normal',
        run: { ...size(9), color: QUIET },
        paragraph: { spacing: { after: 360 } },
      },
      {
        id: STYLE.bibliography,
        name: 'Bibliography',
        basedOn: 'Normal',
        paragraph: { indent: { start: 480, hanging: 480 }, spacing: { after: 100 } },
      },
      {
        id: STYLE.code,
        name: 'Code block',
        basedOn: 'Normal',
        run: { font: 'Courier New', ...size(9.5) },
        paragraph: { spacing: { after: 140, line: 260 }, indent: { start: 280 } },
      },
      {
        id: STYLE.own,
        name: 'Quoted in a note',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: { indent: { start: 420 } },
      },
    ],
  }
}

/** A list of which each item has a bullet. */
export const BULLETS = 'bullets'

/** A list of which the items are numbered from `start`. */
export function numbersFrom(start: number): string {
  return `numbers-${start}`
}

const DEEPEST = 8

const levels = (
  level: (index: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>,
): ILevelsOptions[] =>
  Array.from({ length: DEEPEST + 1 }, (_, index) => ({
    level: index,
    alignment: AlignmentType.START,
    ...level(index),
    style: { paragraph: { indent: { start: 400 * (index + 1), hanging: 320 } } },
  }))

/** How items of lists are marked, for numbered lists with these beginnings. */
export function numberingFrom(starts: readonly number[]): INumberingOptions {
  return {
    config: [
      { reference: BULLETS, levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
      ...starts.map((start) => ({
        reference: numbersFrom(start),
        levels: levels((index) => ({ format: LevelFormat.DECIMAL, text: `%${index + 1}.`, start })),
      })),
    ],
  }
}

/** The deepest level that a list of Word has. */
export function listLevel(depth: number): number {
  return Math.min(Math.max(depth - 1, 0), DEEPEST)
}
