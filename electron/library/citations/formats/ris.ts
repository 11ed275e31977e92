import type { CslDate, CslItem, CslName } from '#shared/domain/csl.ts'
import { dateFrom, edtfOf } from '#shared/domain/csl-dates.ts'
import { joinedKeywords, keywordsOf, type Reference, type References, textOf } from './reference.ts'
import { RIS_NAMES, RIS_TEXTS, RIS_TYPES, WITH_ISBN } from './ris-fields.ts'
import { nameFrom, writtenName } from './written-names.ts'

const LINE = /^([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?$/
const FILE_TAGS = ['L1', 'L2', 'L3', 'L4']

interface Field {
  readonly tag: string
  readonly value: string
}

/**
 * Reads RIS (en.wikipedia.org/wiki/RIS_(file_format)). Lines without a tag go on with what stands before. An entry without an end
 * ends where the next begins; lines outside of entries are a problem.
 */
export function parse(text: string): References {
  const references: Reference[] = []
  const problems: { what: string; why: string }[] = []
  let entry: Field[] | null = null
  const end = (): void => {
    if (entry !== null) references.push(referenceOf(entry))
    entry = null
  }
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = LINE.exec(line) ?? []
    if (tag === 'TY') {
      end()
      entry = [{ tag, value: value.trim() }]
    } else if (tag === 'ER') end()
    else if (entry !== null) goOn(entry, tag, value, line)
    else if (line.trim() !== '')
      problems.push({ what: line.trim().slice(0, 80), why: 'It stands in no entry of the file.' })
  }
  end()
  return { references, problems }
}

function goOn(entry: Field[], tag: string | undefined, value: string, line: string): void {
  if (tag !== undefined) entry.push({ tag, value: value.trim() })
  else {
    const last = entry.pop()
    if (last)
      entry.push({ tag: last.tag, value: `${last.value}\n${line.replace(/^ (?=[A-Z][A-Z0-9]\s)/, '')}` })
  }
}

function referenceOf(fields: readonly Field[]): Reference {
  const all = (...tags: readonly string[]): string[] =>
    tags.flatMap((tag) =>
      fields.filter((field) => field.tag === tag).flatMap(({ value }) => value.trim() || []),
    )
  const type = RIS_TYPES.find(([, ris]) => ris === fields[0]?.value.toUpperCase())?.[0] ?? 'document'
  const item: Record<string, unknown> & { type: string } = { type }
  const set = (name: string, value: unknown): void => {
    if (value !== undefined && value !== '' && value !== null) item[name] = value
  }
  for (const [name, tags] of RIS_TEXTS)
    set(name, all(...tags)[0]?.replaceAll(/\s*\n\s*/g, name === 'abstract' ? '\n' : ' '))
  for (const [name, tags] of RIS_NAMES) {
    const names = fields.flatMap(({ tag, value }) => (tags.includes(tag) ? (nameFrom(value) ?? []) : []))
    if (names.length > 0) set(name, names)
  }
  set('page', pagesOf(all('SP')[0], all('EP')[0]))
  setNumber(item, all('SN'))
  set('issued', dateOf(all('DA')[0]) ?? dateOf(all('PY', 'Y1')[0]))
  set('accessed', dateOf(all('Y2')[0]))
  set('keyword', joinedKeywords(all('KW').flatMap((value) => value.split('\n'))))
  set('note', all('N1', 'RN').join('\n\n'))
  return { item, files: all(...FILE_TAGS).flatMap((value) => value.split('\n')) }
}

function setNumber(item: Record<string, unknown> & { type: string }, numbers: readonly string[]): void {
  for (const number of numbers) {
    const digits = number.replaceAll(/[^\dXx]/g, '').length
    const isBook = digits === 8 ? false : digits >= 10 || WITH_ISBN.has(item.type)
    item[isBook ? 'ISBN' : 'ISSN'] ??= number
  }
}

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined) return last
  return last === undefined || last === first ? first : `${first}-${last}`
}

/** "2020/03/13/other"; what stands behind the third stroke is EDTF where the rest can't say it, or words. */
function dateOf(value: string | undefined): CslDate | null {
  if (value === undefined) return null
  const [, year = '', month = '', day = '', rest = ''] = /^(-?\d*)\/?(\d*)\/?(\d*)\/?(.*)$/s.exec(value) ?? []
  if (rest !== '') {
    const said = dateFrom(rest)
    if (said !== null && (said['date-parts'] !== undefined || year === '')) return said
  }
  if (year === '') return value.trim() === '' ? null : { literal: value }
  return dateFrom([year, month, day].filter((part) => part !== '').join('-'))
}

/** Writes items as RIS, with CRLF as its readers expect. */
export function write(items: readonly CslItem[]): string {
  return items.map((item) => fieldsOf(item).map(lineOf).join('')).join('\r\n')
}

function fieldsOf(item: CslItem): Field[] {
  const type = RIS_TYPES.find(([csl]) => csl === item.type)?.[1] ?? 'GEN'
  const [first, last] = pageBounds(textOf(item, 'page'))
  return [
    { tag: 'TY', value: type },
    ...RIS_NAMES.flatMap(([name, [tag = '']]) =>
      namesIn(item[name]).map((each) => ({ tag, value: writtenName(each) })),
    ),
    ...RIS_TEXTS.map(([name, [tag = '']]) => ({ tag, value: textOf(item, name) })),
    { tag: 'SP', value: first },
    { tag: 'EP', value: last },
    { tag: 'SN', value: textOf(item, 'ISBN') },
    { tag: 'SN', value: textOf(item, 'ISSN') },
    ...datesOf(item),
    ...keywordsOf(item).map((value) => ({ tag: 'KW', value })),
    { tag: 'N1', value: textOf(item, 'note') },
  ]
    .filter(({ value }) => value.trim() !== '')
    .concat({ tag: 'ER', value: '' })
}

function datesOf({ issued, accessed }: CslItem): Field[] {
  const year = issued?.['date-parts']?.[0]?.[0]
  const isPlain = Number(year) > 0 && Number(year) <= 9999
  return [
    { tag: 'PY', value: isPlain ? String(year).padStart(4, '0') : '' },
    { tag: 'DA', value: issued ? writtenDate(issued) : '' },
    { tag: 'Y2', value: accessed ? writtenDate(accessed) : '' },
  ]
}

function writtenDate(date: CslDate): string {
  const edtf = edtfOf(date)
  if (edtf === null) return `///${date.literal ?? date.raw ?? ''}`
  const plain = /^(\d{4})(?:-(0\d|1[0-2]))?(?:-(\d\d))?$/.exec(edtf)
  if (plain) return `${plain[1]}/${plain[2] ?? ''}/${plain[3] ?? ''}`
  return `${/^\d{4}/.exec(edtf)?.[0] ?? ''}///${edtf}`
}

function pageBounds(page: string): [string, string] {
  const match = /^([^-–,]+)[-–]([^-–,]+)$/.exec(page)
  return match ? [match[1] ?? '', match[2] ?? ''] : [page, '']
}

function namesIn(value: unknown): readonly CslName[] {
  return Array.isArray(value) ? (value as CslName[]) : []
}

/** Lines that go on with a text and look like a tag are set in by a space. */
function lineOf({ tag, value }: Field): string {
  const lines = value.replaceAll(/\r\n?/g, '\n').split('\n')
  const set = lines.map((line, index) =>
    index > 0 && /^ *[A-Z][A-Z0-9]\s{1,2}-/.test(line) ? ` ${line}` : line,
  )
  return `${tag}  - ${set.join('\r\n')}\r\n`
}
