import {
  envelopeFields,
  envelopeFrom,
  type FieldName,
  type PackRecord,
  recordFields,
  recordFrom,
} from '../record.ts'
import type { PackFile } from './format.ts'
import { fromMarkdown, toMarkdown } from './markdown-text.ts'

const PACK = /^# (.*)$/m
const HEAD = /^([A-Z][\w ]*): (.*)$/gm
const SEAL = /^Pack SHA-256: `([0-9a-f]{64})`$/m
const ENTRY = /^## /m

/** Shown as a quotation or in the heading; every other field is a line of a list. */
const QUOTED: readonly FieldName[] = ['quotation', 'note']
const IN_HEADING: readonly FieldName[] = ['ordinal', 'title']
const LISTED = recordFields.filter(({ name }) => !QUOTED.includes(name) && !IN_HEADING.includes(name))

/** Several lines in one: a line end inside a field becomes a visible sign that no plain text contains. */
const LINE_END = '&#10;'

function entry(record: PackRecord, sha256: string): string {
  const shown = record.kind === 'excerpt' ? 'quotation' : 'note'
  return [
    `## ${record.ordinal}. ${inOneLine(record.title)}`,
    '',
    ...toMarkdown(record[shown])
      .split('\n')
      .flatMap((line, index) => (index === 0 ? [`> ${line}`] : ['>', `> ${line}`])),
    '',
    ...LISTED.filter(({ name }) => record[name] !== '').map(
      ({ name, label }) => `- ${label}: ${inOneLine(record[name])}`,
    ),
    `- Entry SHA-256: ${sha256}`,
    '',
  ].join('\n')
}

function inOneLine(text: string): string {
  return toMarkdown(text).replaceAll('\n', LINE_END)
}

function readEntry(section: string): { record: PackRecord; sha256: string } {
  const [heading = '', ...lines] = section.split('\n')
  const [, ordinal = '', title = ''] = /^(\S+)\. ?(.*)$/.exec(heading) ?? []
  const quoted = lines.filter((line) => line.startsWith('> ')).map((line) => fromMarkdown(line.slice(2)))
  const listed = new Map(
    lines
      .map((line) => /^- ([^:]+): (.*)$/.exec(line))
      .filter((match) => match !== null)
      .map(([, label = '', value = '']) => [label, fromMarkdown(value)]),
  )
  const values = new Map<FieldName, string | undefined>(
    LISTED.map(({ name, label }) => [name, listed.get(label)]),
  )
  values.set('ordinal', ordinal).set('title', fromMarkdown(title))
  values.set(values.get('kind') === 'excerpt' ? 'quotation' : 'note', quoted.join('\n'))
  return { record: recordFrom((name) => values.get(name)), sha256: listed.get('Entry SHA-256') ?? '' }
}

/** CommonMark that reads well as plain text; nothing from a document or a comment is markup in it. */
export const markdown: PackFile = {
  format: 'markdown',
  extensions: ['.md', '.markdown'],
  write: async ({ sealed: { records, recordSha256, packSha256, ...envelope } }) =>
    [
      `# ${inOneLine(envelope.title)}`,
      '',
      'Citation pack. Check it with: bookwheel verify FILE --source ORIGINAL',
      '',
      ...envelopeFields
        .filter(({ name }) => name !== 'title')
        .flatMap(({ name, label }) => [`${label}: ${inOneLine(envelope[name])}`, '']),
      `Pack SHA-256: \`${packSha256}\``,
      '',
      ...records.map((record, index) => entry(record, recordSha256[index] ?? '')),
    ].join('\n'),
  read: async (bytes) => {
    const [head = '', ...sections] = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').split(ENTRY)
    const packSha256 = SEAL.exec(head)?.[1]
    if (packSha256 === undefined) throw new Error('The seal of a pack is missing.')
    const said = new Map(
      [...head.matchAll(HEAD)].map(([, label, value = '']) => [label, fromMarkdown(value)]),
    )
    said.set('Title', fromMarkdown(PACK.exec(head)?.[1] ?? ''))
    const labels = new Map(envelopeFields.map(({ name, label }) => [name, label]))
    const entries = sections.map(readEntry)
    const pack = {
      ...envelopeFrom((name) => said.get(labels.get(name) ?? '')),
      records: entries.map(({ record }) => record),
      recordSha256: entries.map(({ sha256 }) => sha256),
      packSha256,
    }
    return { pack, shown: null }
  },
}
