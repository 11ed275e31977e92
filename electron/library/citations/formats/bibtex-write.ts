import type { CslItem, CslName } from '#shared/domain/csl.ts'
import { edtfOf } from '#shared/domain/csl-dates.ts'
import { BIB_NAMES, BIB_TEXTS, BIB_TYPES, BY_INSTITUTION, IN_JOURNAL } from './bibtex-fields.ts'
import { keysFor, keywordsOf, textOf } from './reference.ts'

/** Fields that hold lists, in which " and " parts: a text with it needs braces of its own. */
const LISTS: ReadonlySet<string> = new Set(['publisher', 'institution', 'location'])

type Field = readonly [name: string, value: string]

/** Writes items as BibLaTeX in UTF-8: names and words of every script stand as they are. */
export function write(items: readonly CslItem[]): string {
  const keys = keysFor(items)
  return items.map((item, index) => entryOf(item, keys[index] ?? '')).join('\n')
}

function entryOf(item: CslItem, key: string): string {
  const { bib = 'misc', subtype = '' } = BIB_TYPES.find(({ csl }) => csl === item.type) ?? {}
  const fields: Field[] = [
    ...BIB_NAMES.map(([name, field]): Field => [field, namesText(item[name])]),
    ...BIB_TEXTS.map(([name, fields]): Field => textField(item, name, fields[0] ?? name)),
    ['entrysubtype', subtype],
    [item.type.startsWith('article') ? 'number' : 'issue', tex(textOf(item, 'issue'))],
    item.type.startsWith('article') ? ['', ''] : ['number', tex(textOf(item, 'number'))],
    ['pages', textOf(item, 'page').replaceAll(/[{}]/g, '').replaceAll('-', '--')],
    ['date', dateText(item.issued)],
    ['urldate', dateText(item.accessed)],
    ['doi', verbatim(textOf(item, 'DOI'))],
    ['url', verbatim(textOf(item, 'URL'))],
    [
      'keywords',
      keywordsOf(item)
        .map((word) => tex(word.replaceAll(',', ' ')))
        .join(', '),
    ],
    ['note', notes(textOf(item, 'note'))],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@${bib}{${key},\n${lines.join('')}}\n`
}

function textField(item: CslItem, name: string, usual: string): Field {
  const text = tex(textOf(item, name).replaceAll(/\s+/g, ' ').trim())
  const field = fieldFor(name, item.type) ?? usual
  return [field, LISTS.has(field) && text !== '' ? `{${text}}` : text]
}

function fieldFor(name: string, type: string): string | null {
  if (name === 'container-title' && IN_JOURNAL.has(type)) return 'journaltitle'
  if (name === 'publisher' && BY_INSTITUTION.has(type)) return 'institution'
  return null
}

function namesText(value: unknown): string {
  return Array.isArray(value) ? (value as readonly CslName[]).map(nameText).join(' and ') : ''
}

function nameText(name: CslName): string {
  const { family, given, suffix, literal } = name
  if (literal !== undefined || given === undefined) return `{${tex(literal ?? family ?? '')}}`
  const particle = name['non-dropping-particle'] ?? name['dropping-particle']
  const whole = [particle, part(family ?? '')].filter(Boolean).join(' ')
  return [whole, suffix === undefined ? '' : part(suffix), part(given)].filter(Boolean).join(', ')
}

/** A part of a name in which no comma, no "and" and no small letter means anything. */
function part(text: string): string {
  const plain = tex(text)
  return /,|\sand\s|^\p{Ll}|\s\p{Ll}/u.test(text) ? `{${plain}}` : plain
}

function dateText(date: CslItem['issued']): string {
  if (date === undefined) return ''
  return edtfOf(date) ?? tex(date.literal ?? date.raw ?? '').replaceAll(/[{}]/g, '')
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '"': '\\textquotedbl{}',
}

/** Text in which TeX reads nothing else: signs are escaped, and pairs that it joins are parted. */
function tex(text: string): string {
  return text
    .replaceAll(/[\\{}$&%#_^~<>"]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(/([-'`,?!])(?=[-'`,])/g, '$1{}')
}

/** TeX takes an address as it stands, but needs its braces in pairs. */
function verbatim(text: string): string {
  return text.replaceAll(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))
}

/** Lines and paragraphs of a note. */
function notes(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(tex).join('\\\\\n'))
    .join('\n\n')
}
