import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import {
  envelopeFields,
  envelopeFrom,
  type FieldName,
  type PackRecord,
  recordFields,
  recordFrom,
} from '../record.ts'
import type { PackFile } from './format.ts'

const STYLE = `
:root { color-scheme: light dark; font: 17px/1.6 Georgia, "Times New Roman", serif; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.1rem; margin: 0 0 .3rem; }
article { border-top: 1px solid #8886; padding: 1.5rem 0; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid #e0b13b; }
blockquote, p { white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote > span:not([data-field="quotation"]) { opacity: .72; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; font: 12px/1.6 ui-monospace, monospace; }
dt { opacity: .75; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.about { font: 13px/1.6 system-ui, sans-serif; }`

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

function escape(text: string): string {
  return text.replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign] ?? sign)
}

/** One value of the record, shown; `data-field` is how it is read back. */
function field(element: string, record: PackRecord, name: FieldName): string {
  return `<${element} data-field="${name}" dir="auto">${escape(record[name])}</${element}>`
}

/** Shown in the text of the entry; everything else stands in the list below it. */
const PROMINENT: readonly FieldName[] = [
  'ordinal',
  'title',
  'before',
  'quotation',
  'after',
  'note',
  'comment',
]

function article(record: PackRecord, sha256: string): string {
  const rest = recordFields.filter(({ name }) => !PROMINENT.includes(name) && record[name] !== '')
  const language = record.language === '' ? '' : ` lang="${escape(record.language)}"`
  const quotation = `<blockquote${language} dir="auto">${field('span', record, 'before')}<mark data-field="quotation">${escape(
    record.quotation,
  )}</mark>${field('span', record, 'after')}</blockquote>`
  return [
    `<article id="entry-${escape(record.ordinal)}">`,
    `<h2>${field('span', record, 'ordinal')}. ${field('span', record, 'title')}</h2>`,
    record.kind === 'note' ? field('p', record, 'note') : quotation,
    ...(record.comment === '' ? [] : [field('p', record, 'comment')]),
    '<dl>',
    ...rest.map(({ name, label }) => `<dt>${label}</dt>${field('dd', record, name)}`),
    `<dt>Entry SHA-256</dt><dd data-field="recordSha256">${sha256}</dd>`,
    '</dl>',
    '</article>',
  ].join('\n')
}

/** One HTML file with nothing to load and nothing that runs: text in elements, style inline, all else forbidden. */
export const html: PackFile = {
  format: 'html',
  extensions: ['.html', '.htm'],
  write: async ({ sealed }) =>
    [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width">',
      '<meta name="generator" content="Bookwheel">',
      `<title>${escape(sealed.title)}</title>`,
      `<style>${STYLE}</style>`,
      '</head>',
      '<body>',
      `<h1 data-pack="title" dir="auto">${escape(sealed.title)}</h1>`,
      '<p class="about">Citation pack. Check it with: bookwheel verify FILE --source ORIGINAL.</p>',
      '<dl>',
      ...envelopeFields
        .filter(({ name }) => name !== 'title')
        .map(({ name, label }) => `<dt>${label}</dt><dd data-pack="${name}">${escape(sealed[name])}</dd>`),
      `<dt>Pack SHA-256</dt><dd data-pack="packSha256">${sealed.packSha256}</dd>`,
      ...(sealed.signature === ''
        ? []
        : [`<dt>Signature</dt><dd data-pack="signature">${escape(sealed.signature)}</dd>`]),
      '</dl>',
      ...sealed.records.map((record, index) => article(record, sealed.recordSha256[index] ?? '')),
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  read: async (bytes) => {
    const document = parse(new TextDecoder().decode(bytes))
    const articles = [...elements(document)].filter(({ tagName }) => tagName === 'article')
    const packSha256 = textOf(document, 'data-pack', 'packSha256')
    if (packSha256 === undefined) throw new Error('The marks of a pack are missing.')
    const pack = {
      ...envelopeFrom((name) => textOf(document, 'data-pack', name)),
      records: articles.map((entry) => recordFrom((name) => textOf(entry, 'data-field', name))),
      recordSha256: articles.map((entry) => textOf(entry, 'data-field', 'recordSha256') ?? ''),
      packSha256,
      signature: textOf(document, 'data-pack', 'signature') ?? '',
    }
    return { pack, shown: null }
  },
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function* elements(root: Node): Iterable<Element> {
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('tagName' in node) yield node
    if ('childNodes' in node) pending.push(...node.childNodes.toReversed())
  }
}

/** The words of the first element with that attribute. */
function textOf(root: Node, attribute: string, value: string): string | undefined {
  for (const element of elements(root)) {
    if (element.attrs.some((own) => own.name === attribute && own.value === value)) {
      return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    }
  }
  return undefined
}
