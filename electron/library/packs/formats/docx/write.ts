import {
  Document,
  Footer,
  Header,
  type ICommentOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { ComposedEntry, ComposedPack } from '#shared/domain/composed-pack.ts'
import { bibliographyHeading } from '../../pack-words.ts'
import type { Making, WholePack } from '../format.ts'
import { excerptBlocks } from './excerpt.ts'
import { markdownParagraphs } from './markdown.ts'
import { richRuns, runs, settingOf, settingOfCitation } from './runs.ts'
import { numberingFrom, STYLE, stylesOf } from './styles.ts'

/** A4 with usual margins, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1500, bottom: 1400, left: 1500, right: 1500, header: 700, footer: 650 },
} as const
const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

/** The bytes of a Word document that shows a pack, as the `docx` package writes it. */
export async function writeDocument(pack: WholePack, making: Making | undefined): Promise<Uint8Array> {
  const { composed, sealed } = pack
  const body = await new Body(pack).write(making)
  const document = new Document({
    title: composed.title,
    creator: sealed.program,
    lastModifiedBy: sealed.program,
    styles: stylesOf(composed.locale),
    numbering: numberingFrom([...body.starts]),
    comments: { children: body.comments },
    footnotes: body.footnotes,
    features: { updateFields: false },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: header(composed.title) },
        footers: { default: footer(sealed.pack) },
        children: [...head(pack), ...body.blocks, ...bibliography(composed)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

class Body {
  readonly blocks: Paragraph[] = []
  readonly comments: ICommentOptions[] = []
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }> = {}
  private readonly pack: WholePack
  /** The numbers from which numbered lists count. */
  readonly starts = new Set<number>()
  private level = 0
  private lists = 0

  constructor(pack: WholePack) {
    this.pack = pack
  }

  async write(making: Making | undefined): Promise<this> {
    const { entries } = this.pack.composed
    for (const [index, entry] of entries.entries()) {
      this.entry(entry, index)
      await making?.step(index + 1, entries.length)
    }
    return this
  }

  private entry(entry: ComposedEntry, index: number): void {
    switch (entry.kind) {
      case 'heading':
        this.level = entry.level
        this.blocks.push(heading(entry.text, entry.level))
        return
      case 'text':
        this.markdown(entry.body, this.level)
        return
      case 'note':
        if (entry.title !== '') this.blocks.push(heading(entry.title, this.level + 1))
        this.markdown(entry.body, this.level + 1)
        return
      case 'excerpt': {
        const { locale, citations } = this.pack.composed
        const inFootnotes = citations === 'footnotes'
        this.blocks.push(
          ...excerptBlocks(entry, {
            footnote: inFootnotes && entry.footnote.length > 0 ? this.footnote(entry.footnote) : null,
            comment: entry.comment === '' ? null : this.comment(entry.comment, index),
            inText: inFootnotes ? [] : entry.inText,
            locale,
          }),
        )
      }
    }
  }

  private markdown(body: string, under: number): void {
    const newList = (start: number): number => {
      this.starts.add(start)
      this.lists += 1
      return this.lists
    }
    this.blocks.push(...markdownParagraphs(body, { under, newList }))
  }

  private footnote(words: Parameters<typeof richRuns>[0]): number {
    const id = Object.keys(this.footnotes).length + 1
    const setting = settingOfCitation(this.pack.composed.locale)
    const children = [...runs(' ', setting), ...richRuns(words, setting)]
    this.footnotes[id] = {
      children: [new Paragraph({ style: 'FootnoteText', children, ...direction(setting.rightToLeft) })],
    }
    return id
  }

  /** A comment is dated by its highlight, so that the same pack gives the same bytes. */
  private comment(comment: string, index: number): number {
    const { program, records, exported } = this.pack.sealed
    const id = this.comments.length
    const children = comment.split('\n').map((line) => {
      const setting = settingOf(line, null)
      return new Paragraph({ children: runs(line, setting), ...direction(setting.rightToLeft) })
    })
    const [author = program] = program.split(' ')
    const made = new Date(records[index]?.created || exported)
    this.comments.push({ id, author, initials: author.slice(0, 1), date: made, children })
    return id
  }
}

function head({ composed, sealed }: WholePack): Paragraph[] {
  const setting = settingOf(composed.title, composed.locale)
  const about = `Citation pack${sealed.pack === '' ? '' : ` ${sealed.pack}`}, exported ${composed.exported.slice(0, 10)} by ${sealed.program}. Check it with: bookwheel verify FILE --source ORIGINAL`
  return [
    new Paragraph({
      style: 'Title',
      children: runs(composed.title, setting),
      ...direction(setting.rightToLeft),
    }),
    new Paragraph({ style: STYLE.about, children: runs(about, { rightToLeft: false, language: 'en-GB' }) }),
  ]
}

function heading(text: string, level: number): Paragraph {
  const setting = settingOf(text, null)
  return new Paragraph({
    style: `Heading${Math.min(6, level)}`,
    children: runs(text, setting),
    ...direction(setting.rightToLeft),
  })
}

function bibliography({ bibliography: works, locale }: ComposedPack): Paragraph[] {
  if (works.length === 0) return []
  return [
    heading(bibliographyHeading(locale), 1),
    ...works.map((work) => {
      const setting = settingOfCitation(locale)
      return new Paragraph({
        style: STYLE.bibliography,
        children: richRuns(work, setting),
        ...direction(setting.rightToLeft),
      })
    }),
  ]
}

function header(title: string): Header {
  const setting = settingOf(title, null)
  const children = runs(title, setting)
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.label,
        children,
        spacing: { before: 0 },
        ...direction(setting.rightToLeft),
      }),
    ],
  })
}

function footer(pack: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.label,
        spacing: { before: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun({ children: [pack, new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function direction(rightToLeft: boolean): { readonly bidirectional?: true } {
  return rightToLeft ? { bidirectional: true } : {}
}
