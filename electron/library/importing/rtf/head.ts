import type { Property } from '../office/properties.ts'
import { type Role, roleOf } from '../office/style-names.ts'
import { codePage, decodeBytes, fontCharset } from './charsets.ts'
import { destinationOf, type Group, groupsIn, valueIn } from './tokens.ts'

export interface Font {
  /** The charset of its text; null where it is the document's. */
  readonly charset: string | null
  readonly name: string
  /** Whether its letters are signs. */
  readonly symbols: boolean
}

/** The tables at the head of a file, by the numbers that the text names. */
export interface Head {
  readonly charset: string
  /** A code page that no decoder knows. */
  readonly unknownCodePage: number | null
  readonly defaultFont: number
  readonly defaultLanguage: number | null
  readonly fonts: ReadonlyMap<number, Font>
  readonly styles: ReadonlyMap<number, Role>
  /** Whether the items of a list have bullets. */
  readonly bullets: ReadonlyMap<number, boolean>
  readonly authors: readonly string[]
  readonly properties: readonly Property[]
}

/** Reads the head of a document. */
export function readHead(root: Group): Head {
  const groups = groupsIn(root)
  const table = (name: string): Group[] => {
    const group = groups.find((candidate) => destinationOf(candidate).name === name)
    return group === undefined ? [] : groupsIn(group)
  }
  const { charset, unknown } = charsetOf(root)
  return {
    charset,
    unknownCodePage: unknown,
    defaultFont: valueIn(root, 'deff') ?? 0,
    defaultLanguage: valueIn(root, 'deflang'),
    fonts: readFonts(
      groups.find((group) => destinationOf(group).name === 'fonttbl'),
      charset,
    ),
    styles: readStyles(table('stylesheet'), charset),
    bullets: readBullets(table('listtable'), table('listoverridetable')),
    authors: table('revtbl').map((author) => plainText(author, charset).replace(/;\s*$/, '')),
    properties: readInfo(table('info'), charset),
  }
}

function charsetOf(root: Group): { charset: string; unknown: number | null } {
  const named = root.nodes.flatMap((node) => (node.type === 'word' ? [node.name] : []))
  const page = valueIn(root, 'ansicpg')
  if (page !== null && page !== 0) {
    const charset = codePage(page)
    return { charset: charset ?? 'windows-1252', unknown: charset === null ? page : null }
  }
  if (named.includes('mac')) return { charset: 'macintosh', unknown: null }
  const dos = named.includes('pc') ? 437 : named.includes('pca') ? 850 : null
  return { charset: 'windows-1252', unknown: dos }
}

/** Fonts are groups, or follow each other in one group, as macOS writes them. */
function readFonts(table: Group | undefined, charset: string): Map<number, Font> {
  const fonts: Group[] = table === undefined ? [] : groupsIn(table)
  for (const node of table?.nodes ?? []) {
    if (node.type === 'word' && node.name === 'f') fonts.push({ type: 'group', nodes: [node] })
    else if (node.type !== 'group' && fonts.length > 0 && groupsIn(table ?? NONE).length === 0) {
      const last = fonts.pop() ?? NONE
      fonts.push({ ...last, nodes: [...last.nodes, node] })
    }
  }
  return new Map(fonts.map((font) => [valueIn(font, 'f') ?? -1, toFont(font, charset)]))
}

const NONE: Group = { type: 'group', nodes: [] }

function toFont(group: Group, charset: string): Font {
  const page = valueIn(group, 'cpg')
  const number = valueIn(group, 'fcharset')
  return {
    charset: fontCharset(number) ?? (page === null ? null : codePage(page)),
    name: plainText(group, charset).replace(/;.*$/s, '').trim(),
    symbols: number === 2,
  }
}

function readStyles(groups: readonly Group[], charset: string): Map<number, Role> {
  const parents = new Map<number, number | null>()
  const own = new Map<number, Role | null>()
  for (const group of groups) {
    const [first] = group.nodes
    if (first?.type === 'word' && first.name === '*') continue
    const number = valueIn(group, 's') ?? 0
    const outline = valueIn(group, 'outlinelevel')
    const named = roleOf(plainText(group, charset).replace(/;\s*$/, ''))
    own.set(
      number,
      named ?? (outline !== null && outline < 9 ? { role: 'heading', level: outline + 1 } : null),
    )
    parents.set(number, valueIn(group, 'sbasedon'))
  }
  const roles = new Map<number, Role>()
  for (const number of own.keys()) {
    let role: Role | null = null
    let at: number | null = number
    for (let steps = 0; at !== null && role === null && steps < 20; steps += 1) {
      role = own.get(at) ?? null
      at = parents.get(at) ?? null
    }
    if (role !== null) roles.set(number, role)
  }
  return roles
}

/** Whether the first level of each list override is a bullet (`\levelnfc23`). */
function readBullets(lists: readonly Group[], overrides: readonly Group[]): Map<number, boolean> {
  const byId = new Map<number, boolean>()
  for (const list of lists) {
    const level = groupsIn(list).find((group) => destinationOf(group).name === 'listlevel')
    const format = level === undefined ? null : (valueIn(level, 'levelnfc') ?? valueIn(level, 'levelnfcn'))
    byId.set(valueIn(list, 'listid') ?? 0, format === 23)
  }
  return new Map(
    overrides.map((override) => [
      valueIn(override, 'ls') ?? 0,
      byId.get(valueIn(override, 'listid') ?? 0) === true,
    ]),
  )
}

const INFO: ReadonlyMap<string, Property['of']> = new Map(
  Object.entries<Property['of']>({
    title: 'title',
    author: 'creator',
    operator: 'editor',
    company: 'company',
    creatim: 'created',
    revtim: 'modified',
  }),
)

function readInfo(groups: readonly Group[], charset: string): Property[] {
  return groups.flatMap((group): Property[] => {
    const { name } = destinationOf(group)
    const of = INFO.get(name)
    if (of === undefined) return []
    const evidence = `\\info \\${name}`
    if (of === 'created') return [{ of, value: dateIn(group), name: `${evidence} (when the file was made)` }]
    if (of === 'modified')
      return [{ of, value: dateIn(group), name: `${evidence} (when the file was last saved)` }]
    return [{ of, value: plainText(group, charset), name: evidence }]
  })
}

function dateIn(group: Group): string {
  const part = (name: string, length: number): string =>
    String(valueIn(group, name) ?? 0).padStart(length, '0')
  return `${part('yr', 4)}-${part('mo', 2)}-${part('dy', 2)}`
}

/** The text right in a group, with `\u` and without what stands for it in older programs. */
export function plainText(group: Group, charset: string, inUnicode = false): string {
  let text = ''
  let skip = 0
  let fallback = 1
  for (const node of group.nodes) {
    if (node.type === 'bytes') {
      text += decodeBytes(node.bytes.subarray(skip), charset)
      skip = 0
    } else if (node.type === 'word' && node.name === 'uc') {
      fallback = node.value ?? 1
    } else if (node.type === 'word' && node.name === 'u' && node.value !== null) {
      text += String.fromCharCode(node.value & 0xffff)
      skip = fallback
    } else if (node.type === 'group') {
      // `{\upr{…}{\*\ud{…}}}`: the same text twice, in the charset and in Unicode.
      const { name } = destinationOf(node)
      if (name === 'upr' || name === 'ud' || inUnicode)
        text += plainText(node, charset, name === 'ud' || inUnicode)
    }
  }
  return text
}

/** A date of Word's in one number (DTTM, MS-DOC 2.9.70) as ISO 8601; null for none. */
export function dateOfDttm(value: number): string | null {
  const day = (value >>> 11) & 0x1f
  const month = (value >>> 16) & 0xf
  const year = 1900 + ((value >>> 20) & 0x1ff)
  if (day === 0 || month === 0 || month > 12) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
