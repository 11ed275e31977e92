import { BorderStyle, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { ownMarkdown } from '../own-markdown.ts'
import { type Look, runs, type Setting, settingOf } from './runs.ts'
import { BULLETS, listLevel, numbersFrom, STYLE } from './styles.ts'

type Token = ReturnType<typeof ownMarkdown.parse>[number]

/** How Markdown stands in a document. */
export interface MarkdownPlace {
  /** The level of heading under which it stands: its own headings are deeper. */
  readonly under: number
  /** A new number for each numbered list that counts from `start`, so that it counts for itself. */
  readonly newList: (start: number) => number
}

/** What stands between the opening and the closing of a block. */
interface Inside {
  readonly list: { readonly reference: string; readonly instance: number } | null
  readonly depth: number
  readonly quoted: boolean
  /** Whether the item's mark has been written. */
  marked: boolean
}

const OUTSIDE: Inside = { list: null, depth: 0, quoted: false, marked: true }

/** Markdown of the user as paragraphs of a document. */
export function markdownParagraphs(markdown: string, place: MarkdownPlace): Paragraph[] {
  return new Paragraphs(place).read(ownMarkdown.parse(markdown, {}))
}

class Paragraphs {
  private readonly place: MarkdownPlace
  private readonly done: Paragraph[] = []
  private readonly inside: Inside[] = []
  private heading = 0

  constructor(place: MarkdownPlace) {
    this.place = place
  }

  read(tokens: readonly Token[]): Paragraph[] {
    for (const token of tokens) this.block(token)
    return this.done
  }

  private get here(): Inside {
    return this.inside.at(-1) ?? OUTSIDE
  }

  private block(token: Token): void {
    switch (token.type) {
      case 'bullet_list_open':
        this.inside.push({
          ...this.here,
          list: { reference: BULLETS, instance: 0 },
          depth: this.here.depth + 1,
        })
        return
      case 'ordered_list_open': {
        const start = Number(token.attrGet('start') ?? 1)
        const list = { reference: numbersFrom(start), instance: this.place.newList(start) }
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
        this.add(token.content.replace(/\n$/, ''), (text, setting) => runs(text, setting), {
          style: STYLE.code,
        })
        return
      case 'hr':
        this.done.push(new Paragraph({ border: { bottom: RULE } }))
        return
      case 'inline':
        this.add(plainText(token), (_, setting) => inline(token, setting), {})
        return
      default:
    }
  }

  private add(
    text: string,
    children: (text: string, setting: Setting) => ParagraphChild[],
    options: IParagraphOptions,
  ): void {
    const setting = settingOf(text, null)
    this.done.push(
      new Paragraph({
        ...this.looks(),
        ...options,
        children: children(text, setting),
        ...(setting.rightToLeft ? { bidirectional: true } : {}),
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
    return { ...style, spacing: { after: 60 }, numbering: { ...list, level: listLevel(depth) } }
  }
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'a0a0a0' } as const

function plainText(token: Token): string {
  return (token.children ?? []).map(({ content }) => content).join(' ')
}

/** The words of one block with their emphasis. */
function inline(token: Token, setting: Setting): ParagraphChild[] {
  const looks: Look[] = []
  return (token.children ?? []).flatMap(({ type, content }): ParagraphChild[] => {
    const look = looks.at(-1) ?? {}
    switch (type) {
      case 'em_open':
        looks.push({ ...look, italics: true })
        return []
      case 'strong_open':
        looks.push({ ...look, bold: true })
        return []
      case 's_open':
        looks.push({ ...look, strike: true })
        return []
      case 'em_close':
      case 'strong_close':
      case 's_close':
        looks.pop()
        return []
      case 'code_inline':
        return runs(content, setting, { ...look, style: STYLE.codeWords })
      case 'softbreak':
        return runs(' ', setting, look)
      case 'hardbreak':
        return [new TextRun({ break: 1 })]
      default:
        return runs(content, setting, look)
    }
  })
}
