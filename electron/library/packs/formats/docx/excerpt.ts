import {
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { ComposedExcerpt } from '#shared/domain/composed-pack.ts'
import { contextParts } from '#shared/domain/context-parts.ts'
import { OMISSION } from '#shared/domain/omissions.ts'
import { type Look, richRuns, runs, type Setting, settingOf } from './runs.ts'
import { STYLE } from './styles.ts'

/** The marks of highlights: as fills behind words, those of the desk in light colours, and as bars beside them. */
const COLOURS: Readonly<Record<ComposedExcerpt['colour'], { readonly fill: string; readonly bar: string }>> =
  {
    amber: { fill: 'FBE9B8', bar: 'D9B44A' },
    green: { fill: 'D9EBCB', bar: '7FAE5D' },
    blue: { fill: 'D3E4F5', bar: '6A9FD4' },
    rose: { fill: 'F7D9DE', bar: 'D98797' },
    violet: { fill: 'E4DAF2', bar: 'A68ACB' },
  }

/** What hangs on a quotation: numbers of its footnote and of its comment, null for none; a citation in the text. */
export interface Hanging {
  readonly footnote: number | null
  readonly comment: number | null
  readonly inText: ComposedExcerpt['inText']
  /** The language of citations. */
  readonly locale: string
}

/** An excerpt: a line with its number and tags, then its words beside a bar with what hangs on them, between their context. */
export function excerptBlocks(excerpt: ComposedExcerpt, hanging: Hanging): Paragraph[] {
  const words = excerpt.pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('')
  const setting = settingOf(words, excerpt.language)
  const { before, opening, closing, after } = contextParts(excerpt)
  return [
    label(excerpt, setting),
    ...context(before, setting, true),
    ...quotation(excerpt, hanging, setting, [opening, closing]),
    ...context(after, setting, false),
  ]
}

function label({ number, tags }: ComposedExcerpt, quoted: Setting): Paragraph {
  const setting = tags.length === 0 ? quoted : settingOf(tags.join(' '), null)
  return new Paragraph({
    style: STYLE.label,
    ...(setting.rightToLeft ? { bidirectional: true } : {}),
    children: [
      ...runs(String(number), setting, { bold: true }),
      ...(tags.length === 0 ? [] : runs(` · ${tags.join(' · ')}`, setting)),
    ],
  })
}

function context(words: string, setting: Setting, keepNext: boolean): Paragraph[] {
  return words
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) =>
        new Paragraph({
          style: STYLE.context,
          keepNext,
          ...(setting.rightToLeft ? { bidirectional: true } : {}),
          children: runs(line, setting),
        }),
    )
}

type Piece = { readonly text: string; readonly look: Look } | { readonly child: ParagraphChild }

/** Each line of the words is a paragraph, as it is a passage in the document. */
function quotation(
  excerpt: ComposedExcerpt,
  hanging: Hanging,
  setting: Setting,
  signs: readonly [string, string],
): Paragraph[] {
  const bar = { style: BorderStyle.SINGLE, size: 18, space: 12, color: COLOURS[excerpt.colour].bar }
  const none = { style: BorderStyle.NONE }
  return lines(pieces(excerpt, hanging, setting, signs)).map(
    (line) =>
      new Paragraph({
        style: STYLE.quote,
        border: setting.rightToLeft ? { left: none, right: bar } : { left: bar },
        ...(setting.rightToLeft ? { bidirectional: true } : {}),
        children: line.flatMap((piece) =>
          'child' in piece ? [piece.child] : runs(piece.text, setting, piece.look),
        ),
      }),
  )
}

function pieces(
  excerpt: ComposedExcerpt,
  { footnote, comment, inText, locale }: Hanging,
  setting: Setting,
  [opening, closing]: readonly [string, string],
): Piece[] {
  const shading = { fill: COLOURS[excerpt.colour].fill, color: 'auto', type: 'clear' } as const
  const words = excerpt.pieces.map((piece): Piece => {
    return { text: piece.kind === 'words' ? piece.text : OMISSION, look: { shading } }
  })
  return [
    { text: opening, look: {} },
    ...(comment === null ? [] : [{ child: new CommentRangeStart(comment) }]),
    ...words,
    ...marks(footnote, comment),
    ...(inText.length === 0
      ? []
      : [
          { text: ' ', look: {} },
          ...richRuns(inText, { ...setting, language: locale }).map((child) => ({ child })),
        ]),
    { text: closing, look: {} },
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
