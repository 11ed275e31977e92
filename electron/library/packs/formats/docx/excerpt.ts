import {
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { ComposedExcerpt } from '#shared/domain/composed-pack.ts'
import { OMISSION } from '#shared/domain/omissions.ts'
import { type Look, richRuns, runs, type Setting, settingOf } from './runs.ts'
import { STYLE } from './styles.ts'

/** The marks of highlights as fills behind words: those of the desk in light colours. */
const FILLS: Readonly<Record<ComposedExcerpt['colour'], string>> = {
  amber: 'FBE9B8',
  green: 'D9EBCB',
  blue: 'D3E4F5',
  rose: 'F7D9DE',
  violet: 'E4DAF2',
}

/** What hangs on a quotation: numbers of its footnote and of its comment, null for none; a citation in the text. */
export interface Hanging {
  readonly footnote: number | null
  readonly comment: number | null
  readonly inText: ComposedExcerpt['inText']
  /** The language of citations. */
  readonly locale: string
}

/** An excerpt: a line with its number and tags, then its words in their context with what hangs on them. */
export function excerptBlocks(excerpt: ComposedExcerpt, hanging: Hanging): Paragraph[] {
  return [label(excerpt), ...quotation(excerpt, hanging)]
}

function label({ number, tags }: ComposedExcerpt): Paragraph {
  const setting = settingOf(tags.join(' '), null)
  return new Paragraph({
    style: STYLE.label,
    ...(setting.rightToLeft ? { bidirectional: true } : {}),
    children: [
      ...runs(String(number), setting, { bold: true }),
      ...(tags.length === 0 ? [] : runs(` · ${tags.join(' · ')}`, setting)),
    ],
  })
}

type Piece = { readonly text: string; readonly look: Look } | { readonly child: ParagraphChild }

/** Each line of the words is a paragraph, as it is a passage in the document. */
function quotation(excerpt: ComposedExcerpt, hanging: Hanging): Paragraph[] {
  const words = excerpt.pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('')
  const setting = settingOf(words, excerpt.language)
  return lines(pieces(excerpt, hanging, setting)).map(
    (line) =>
      new Paragraph({
        style: STYLE.quote,
        ...(setting.rightToLeft ? FROM_THE_RIGHT : {}),
        children: line.flatMap((piece) =>
          'child' in piece ? [piece.child] : runs(piece.text, setting, piece.look),
        ),
      }),
  )
}

const FROM_THE_RIGHT: IParagraphOptions = {
  bidirectional: true,
  border: {
    left: { style: BorderStyle.NONE },
    right: { style: BorderStyle.SINGLE, size: 18, space: 12, color: 'd9b44a' },
  },
}

function pieces(
  excerpt: ComposedExcerpt,
  { footnote, comment, inText, locale }: Hanging,
  setting: Setting,
): Piece[] {
  const context = (text: string): Piece[] => (text === '' ? [] : [{ text, look: { style: STYLE.context } }])
  const shading = { fill: FILLS[excerpt.colour], color: 'auto', type: 'clear' } as const
  const words = excerpt.pieces.map((piece): Piece => {
    return { text: piece.kind === 'words' ? piece.text : OMISSION, look: { shading } }
  })
  return [
    ...context(excerpt.before),
    ...(comment === null ? [] : [{ child: new CommentRangeStart(comment) }]),
    ...words,
    ...marks(footnote, comment),
    ...(inText.length === 0
      ? []
      : [
          { text: ' ', look: {} },
          ...richRuns(inText, { ...setting, language: locale }).map((child) => ({ child })),
        ]),
    ...context(excerpt.after),
  ]
}

/**
 * The marks of a footnote and of a comment. LibreOffice 7.4 takes footnotes for one another when a comment ends between the first and
 * the second of them: the first stands behind its comment, all others before theirs.
 */
function marks(footnote: number | null, comment: number | null): Piece[] {
  const noted = footnote === null ? [] : [{ child: new FootnoteReferenceRun(footnote) }]
  const commented = comment === null ? [] : commentEnd(comment)
  return footnote === 1 ? [...commented, ...noted] : [...noted, ...commented]
}

function commentEnd(comment: number): Piece[] {
  return [
    { child: new CommentRangeEnd(comment) },
    { child: new TextRun({ children: [new CommentReference(comment)] }) },
  ]
}

function lines(all: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [[]]
  for (const piece of all) {
    if ('child' in piece) {
      found.at(-1)?.push(piece)
      continue
    }
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) found.push([])
      if (text !== '') found.at(-1)?.push({ ...piece, text })
    }
  }
  return found.filter((line) => line.length > 0)
}
