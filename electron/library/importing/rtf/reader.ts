import type { Draft } from '../draft.ts'
import { type Change, ChangeCounts, isGone, sayGone, signed } from '../office/changes.ts'
import { asAside, asBox } from '../office/compose.ts'
import { shortened } from '../office/inline.ts'
import { mathText } from '../office/math.ts'
import type { NumberFormat } from '../office/number-formats.ts'
import { type Declared, languageFor } from '../office/run-language.ts'
import { symbol, withSymbols } from '../office/symbols.ts'
import { raised } from '../raised.ts'
import { decodeBytes } from './charsets.ts'
import { toElement } from './formula.ts'
import { dateOfDttm, type Head, plainText } from './head.ts'
import { beginning, SETTERS, type State, tableDepth } from './state.ts'
import { Story } from './story.ts'
import { type ControlWord, destinationOf, type Group, groupsIn } from './tokens.ts'
import { CHARACTERS, KNOWN, NOTE_FORMATS, RUNNING, SILENT } from './vocabulary.ts'

/** No more commented ranges are followed at a time, nor more words of one (UTF-16 units). */
const MOST_OPEN = 100
const ENOUGH = 200

/** Reads the text of an RTF file: what its groups are for and what its words do (specification 1.9.1). */
export class Reader {
  readonly heads: Draft[] = []
  readonly feet: Draft[] = []
  readonly changes = new ChangeCounts()
  readonly leftOut = new Set<string>()
  private readonly head: Head
  private readonly counted = { footnote: 0, endnote: 0 }
  private readonly formats: { footnote: NumberFormat; endnote: NumberFormat } = {
    footnote: String,
    endnote: String,
  }
  /** Whether the note that comes next has a number. */
  private isCounted = false
  /** Whether the cell that is being defined is part of the one before it. */
  private isMerged = false
  private commenter: string | null = null
  /** Words of commented ranges by the number of the comment: of those that are open, and of those that were closed. */
  private readonly ranges = new Map<string, string>()
  private readonly closed = new Map<string, string>()

  constructor(head: Head) {
    this.head = head
  }

  /** The passages of the body and the text of its title. */
  read(root: Group): { readonly drafts: Draft[]; readonly title: string | null } {
    const story = new Story(this.head, this.changes)
    const state = beginning(this.head)
    this.walk(root, state, story)
    return { drafts: story.finish(state), title: story.title }
  }

  private walk(group: Group, state: State, story: Story): void {
    let skip = 0
    for (const node of group.nodes) {
      if (node.type === 'group') {
        skip = 0
        this.readGroup(node, state, story)
      } else if (node.type === 'bytes') {
        const bytes = node.bytes.subarray(skip)
        skip = Math.max(0, skip - node.bytes.length)
        if (bytes.length > 0) this.add(this.decode(bytes, state), state, story)
      } else if (node.name === 'u') {
        this.add(this.unicode(node.value ?? 0, state), state, story)
        skip = state.fallback
      } else if (skip > 0 && CHARACTERS.has(node.name)) {
        skip -= 1
      } else {
        this.readWord(node, state, story)
      }
    }
  }

  private readWord({ name, value }: ControlWord, state: State, story: Story): void {
    const character = CHARACTERS.get(name)
    const setter = SETTERS.get(name)
    if (character !== undefined) return this.add(character, state, story)
    if (setter !== undefined) return setter(state, value, this.head)
    const depth = tableDepth(state)
    switch (name) {
      case 'par':
      case 'sect':
        return story.endParagraph(state)
      case 'cell':
        return story.endCell(state, Math.max(1, depth))
      case 'nestcell':
        return story.endCell(state, Math.max(2, depth))
      case 'row':
        return story.endRow(1)
      case 'nestrow':
        return story.endRow(Math.max(2, depth))
      case 'trowd':
        story.merged = []
        return
      case 'clmrg':
        this.isMerged = true
        return
      case 'cellx':
        story.merged.push(this.isMerged)
        this.isMerged = false
        return
      case 'chftn':
        this.isCounted = true
        return
      default:
        this.setFormat(name)
    }
  }

  private setFormat(name: string): void {
    const [, after, format = ''] = /^(a?)ftnn(\w+)$/.exec(name) ?? []
    const known = NOTE_FORMATS.get(format)
    if (known !== undefined) this.formats[after === 'a' ? 'endnote' : 'footnote'] = known
  }

  private readGroup(group: Group, outer: State, story: Story): void {
    const { name, starred } = destinationOf(group)
    if (SILENT.has(name)) {
      if (name === 'objdata') this.leftOut.add('embedded objects')
      return
    }
    const state = { ...outer }
    const running = RUNNING.exec(name)
    if (running !== null) {
      const drafts = this.passages(group, state)
      if (running[1] === 'header') this.heads.push(...drafts)
      else this.feet.push(...drafts)
      return
    }
    switch (name) {
      case 'footnote':
        return story.aside(this.note(group, state))
      case 'annotation':
        return story.aside(this.comment(group, state))
      case 'shptxt':
      case 'dptxbxtext':
        return story.aside(asBox(this.passages(group, state)))
      case 'atnauthor':
        this.commenter = this.textOf(group)
        return
      case 'atrfstart':
        if (this.ranges.size < MOST_OPEN) this.ranges.set(this.textOf(group).trim(), '')
        return
      case 'atrfend': {
        const id = this.textOf(group).trim()
        this.closed.set(id, this.ranges.get(id) ?? '')
        this.ranges.delete(id)
        return
      }
      case 'listtext':
      case 'pntext':
        story.mark = this.textOf(group)
        return
      case 'moMath':
        return this.add(mathText(toElement(group, this.head.charset)), state, story)
      case 'upr': {
        const unicode = groupsIn(group).find((inside) => destinationOf(inside).name === 'ud')
        if (unicode !== undefined) this.walk(unicode, state, story)
        return
      }
      default:
        if (starred && !KNOWN.has(name)) return
        this.walk(group, state, story)
    }
  }

  private add(text: string, state: State, story: Story): void {
    const { hidden, position } = state
    const shown = position === null ? text : raised(text, position)
    const change = this.changeOf(state)
    if (!hidden && !isGone(change)) {
      for (const [id, words] of this.ranges) if (words.length < ENOUGH) this.ranges.set(id, words + shown)
    }
    const language = languageFor(shown, declared(state), {})
    story.add({ text: shown, language, hidden, change }, state.bold)
  }

  private changeOf({ change, author, date }: State): Change | null {
    if (change === null) return null
    return { act: change, by: author === 0 ? null : (this.head.authors[author] ?? null), at: date }
  }

  private decode(bytes: Uint8Array, { font }: State): string {
    const own = this.head.fonts.get(font)
    if (own?.symbols !== true) return decodeBytes(bytes, own?.charset ?? this.head.charset)
    return Array.from(
      bytes,
      (byte) => symbol(own.name, byte) ?? String.fromCharCode(byte > 32 ? 0xf000 + byte : byte),
    ).join('')
  }

  private unicode(value: number, { font }: State): string {
    return withSymbols(String.fromCharCode(value & 0xffff), this.head.fonts.get(font)?.name)
  }

  private textOf(group: Group): string {
    return plainText(group, this.head.charset)
  }

  /** The passages of a text beside the body. */
  private passages(group: Group, outer: State): Draft[] {
    const story = new Story(this.head, this.changes)
    const state = { ...beginning(this.head), fallback: outer.fallback }
    this.walk(group, state, story)
    return story.finish(state)
  }

  private note(group: Group, state: State): Draft[] {
    const kind = hasWord(group, 'ftnalt') ? 'endnote' : 'footnote'
    const change = this.changeOf(state)
    const isCounted = this.isCounted
    this.isCounted = false
    const drafts = this.passages(group, state)
    this.isCounted = false
    if (change !== null && isGone(change)) return asAside('change', `${sayGone(change)} (${kind})`, drafts)
    if (isCounted) this.counted[kind] += 1
    const count = this.counted[kind]
    const number = isCounted ? ` ${this.formats[kind](count) ?? count}` : ''
    return asAside('note', `${kind === 'endnote' ? 'Endnote' : 'Footnote'}${number}`, drafts)
  }

  private comment(group: Group, state: State): Draft[] {
    const inside = (name: string): string => {
      const found = groupsIn(group).find((candidate) => destinationOf(candidate).name === name)
      return found === undefined ? '' : this.textOf(found).trim()
    }
    const words = this.closed.get(inside('atnref'))
    const label = signed('Comment', this.commenter, dateOfDttm(Number(inside('atndate')) || 0))
    this.commenter = null
    const about = words?.trim() ?? ''
    const drafts = this.passages(group, state)
    return asAside('comment', about === '' ? label : `${label}, on ${shortened(about)}`, drafts)
  }
}

function declared({ latin, eastAsian, complex }: State): Declared {
  return {
    ...(latin !== undefined && { latin }),
    ...(eastAsian !== undefined && { eastAsian }),
    ...(complex !== undefined && { complex }),
  }
}

function hasWord(group: Group, name: string): boolean {
  return group.nodes.some((node) => node.type === 'word' && node.name === name)
}
