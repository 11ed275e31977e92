import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import MarkdownIt from 'markdown-it'
import { type Look, runs, type Setting, settingOf } from './runs.ts'
import { BULLETS, listLevel, numbersFrom, STYLE } from './styles.ts'

const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false })
type Token = ReturnType<typeof parser.parse>[number]

/** How Markdown stands in a document. */
export interface MarkdownPlace {
  /** The level of heading under which it stands: its own headings are deeper. */
  readonly under: number
  /** A new number for each numbered list that counts from `start`, so that it counts for itself. */
  readonly newList: (start: number) => number
  readonly language: string | null
}

/** What stands between the opening and the closing of a block. */
interface Inside {
  readonly list: { readonly reference: string; readonly instance: number } | null
  readonly depth: number
  readonly quoted: boolean
  /** Whether the item's mark has been written. */
  marked: boolean
}

/** Markdown of the user as paragraphs of a document. Nothing in it is live: links and pictures are words and addresses. */
export function markdownBlocks(markdown: string, place: MarkdownPlace): (Paragraph | Table)[] {
  return new Blocks(place).read(parser.parse(markdown, {}))
}

class Blocks {
  private readonly place: MarkdownPlace
  private readonly done: (Paragraph | Table)[] = []
  private readonly inside: Inside[] = [{ list: null, depth: 0, quoted: false, marked: true }]
  private heading = 0
  private rows: { readonly head: boolean; readonly cells: Token[] }[] | null = null
  private inHead = false

  constructor(place: MarkdownPlace) {
    this.place = place
  }

  read(tokens: readonly Token[]): (Paragraph | Table)[] {
    for (const token of tokens) this.block(token)
    return this.done
  }

  private get here(): Inside {
    return this.inside.at(-1) ?? { list: null, depth: 0, quoted: false, marked: true }
  }

  private block(token: Token): void {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const start = Number(token.attrGet('start') ?? 1)
        const list =
          token.type === 'ordered_list_open'
            ? { reference: numbersFrom(start), instance: this.place.newList(start) }
            : { reference: BULLETS, instance: 0 }
        this.inside.push({ ...this.here, list, depth: this.here.depth + 1 })
        return
      }
      case 'blockquote_open':
        this.inside.push({ ...this.here, quoted: true })
        return
      case 'bullet_list_close':
      case 'ordered_list_close':
      case 'blockquote_close':
        this.inside.pop()
        return
      case 'list_item_open':
        this.here.marked = false
        return
      case 'heading_open':
        this.heading = Number(token.tag.slice(1))
        return
      case 'heading_close':
        this.heading = 0
        return
      case 'fence':
      case 'code_block':
        this.paragraph(token.content.replace(/\n$/, ''), { style: STYLE.code })
        return
      case 'hr':
        this.done.push(
          new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'a0a0a0' } } }),
        )
        return
      default:
        this.tableOrWords(token)
    }
  }

  private tableOrWords(token: Token): void {
    switch (token.type) {
      case 'table_open':
        this.rows = []
        return
      case 'table_close':
        this.done.push(table(this.rows ?? [], this.place.language), new Paragraph({}))
        this.rows = null
        return
      case 'thead_open':
      case 'thead_close':
        this.inHead = token.nesting === 1
        return
      case 'tr_open':
        this.rows?.push({ head: this.inHead, cells: [] })
        return
      case 'inline':
        if (this.rows === null) this.words(token)
        else this.rows.at(-1)?.cells.push(token)
        return
      default:
    }
  }

  private words(token: Token): void {
    const setting = settingOf(plainText(token), this.place.language)
    this.add(inline(token, setting), setting, {})
  }

  private paragraph(text: string, options: IParagraphOptions): void {
    const setting = settingOf(text, this.place.language)
    this.add(runs(text, setting), setting, options)
  }

  private add(
    children: readonly ParagraphChild[],
    { rightToLeft }: Setting,
    options: IParagraphOptions,
  ): void {
    this.done.push(
      new Paragraph({
        ...this.looks(),
        ...options,
        children,
        ...(rightToLeft ? { bidirectional: true } : {}),
      }),
    )
  }

  /** A heading, an item of a list, or what stands under such an item without a mark of its own. */
  private looks(): IParagraphOptions {
    if (this.heading > 0) return { style: `Heading${Math.min(6, this.place.under + this.heading)}` }
    const { list, depth, quoted, marked } = this.here
    const style = quoted ? { style: STYLE.own } : {}
    if (list === null) return style
    if (marked) return { ...style, indent: { start: 400 * depth } }
    this.here.marked = true
    const level = listLevel(depth)
    return {
      ...style,
      spacing: { after: 60 },
      numbering: { ...list, level },
    }
  }
}

function table(
  rows: readonly { readonly head: boolean; readonly cells: Token[] }[],
  language: string | null,
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ head, cells }) =>
        new TableRow({
          tableHeader: head,
          children: cells.map((cell) => {
            const setting = settingOf(plainText(cell), language)
            const children = inline(cell, setting, head ? { bold: true } : {})
            return new TableCell({
              children: [
                new Paragraph({ children, ...(setting.rightToLeft ? { bidirectional: true } : {}) }),
              ],
            })
          }),
        }),
    ),
  })
}

function plainText(token: Token): string {
  return (token.children ?? []).map(({ content }) => content).join(' ')
}

/** The words of one block with their emphasis. Addresses of links stand behind their words, as words. */
function inline(token: Token, setting: Setting, outer: Look = {}): ParagraphChild[] {
  const looks: Look[] = [outer]
  const addresses: string[] = []
  const look = (): Look => looks.at(-1) ?? outer
  return (token.children ?? []).flatMap((child): ParagraphChild[] => {
    switch (child.type) {
      case 'em_open':
        looks.push({ ...look(), italics: true })
        return []
      case 'strong_open':
        looks.push({ ...look(), bold: true })
        return []
      case 's_open':
        looks.push({ ...look(), strike: true })
        return []
      case 'em_close':
      case 'strong_close':
      case 's_close':
        looks.pop()
        return []
      case 'link_open':
        addresses.push(String(child.attrGet('href') ?? ''))
        return []
      case 'link_close':
        return runs(` (${readable(addresses.pop() ?? '')})`, setting, look())
      case 'image':
        return runs(
          `${child.content} (${readable(String(child.attrGet('src') ?? ''))})`.trim(),
          setting,
          look(),
        )
      case 'code_inline':
        return runs(child.content, setting, { ...look(), style: 'CodeWords' })
      case 'softbreak':
        return runs(' ', setting, look())
      case 'hardbreak':
        return [new TextRun({ break: 1 })]
      default:
        return runs(child.content, setting, look())
    }
  })
}

/** An address as a person reads it. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
