import { Scalar, stringify } from 'yaml'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { ComposedPack } from '#shared/domain/composed-pack.ts'
import { manifestJson, readManifest } from '../manifest.ts'
import type { ExportedPack } from '../record.ts'
import { renderTemplate } from '../templates/engine.ts'
import { refusal } from '../templates/refusal.ts'
import { templateView } from '../templates/view.ts'
import type { PackFile } from './format.ts'
import { visibleMarkdown } from './visible-markdown.ts'

/**
 * Markdown for Obsidian and others: front matter, what the pack's template writes, and the manifest in a comment at the end.
 * Nothing from a document, a comment or a note is markup in it but the safe Markdown of notes and texts. Fails with
 * `invalid-input` for a template with a fault.
 */
export const markdown: PackFile = {
  format: 'markdown',
  extensions: ['.md', '.markdown'],
  write: async ({ composed, sealed, template }) =>
    [frontMatter(composed, sealed), '', bodyOf(composed, template), proof(sealed), ''].join('\n'),
  read: async (bytes, readShown) => {
    const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
    const found = [...text.matchAll(PROOF)]
    const [proven] = found
    if (proven?.[1] === undefined || found.length > 1)
      throw new Error('There is not one manifest of a pack in it.')
    const pack = readManifest(proven[1])
    const visible = text.slice(0, proven.index) + text.slice(proven.index + proven[0].length)
    const shown = await readShown?.(new TextEncoder().encode(visibleMarkdown(visible)), 'pack.md')
    return { pack, shown: shown ?? null }
  },
}

function bodyOf(composed: ComposedPack, template: string | null): string {
  if (template === null) {
    throw new BookwheelError(
      'not-found',
      'The template of this pack is not in the library any more. No pack was written.',
      'Choose another template in the settings of the pack.',
    )
  }
  const rendered = renderTemplate(template, templateView(composed))
  if ('fault' in rendered) throw refusal(rendered.fault, 'No pack was written.')
  return rendered.text
}

/** What Obsidian and others read of a note; `bookwheel` is the id of the pack. */
function frontMatter({ title, exported, entries }: ComposedPack, { pack }: ExportedPack): string {
  const tags = new Set(
    entries.flatMap((entry) => (entry.kind === 'excerpt' ? entry.tags.map(obsidianTag) : [])),
  )
  tags.delete('')
  const fields = {
    title,
    aliases: [title],
    ...(tags.size === 0 ? {} : { tags: [...tags] }),
    date: exported.slice(0, 10),
    ...(pack === '' ? {} : { bookwheel: pack }),
  }
  const yaml = stringify(fields, (_, value: unknown) => (isRisky(value) ? quoted(value) : value), {
    lineWidth: 0,
  })
  return `---\n${yaml.replaceAll(RISKY, escaped)}---`
}

/** What a reader that knows no front matter could take for markup. */
const RISKY = /[<>[\]*_`|~&$^%@!]|:(?=\/\/)|(?<=\bwww)\./gi

function isRisky(value: unknown): value is string {
  return typeof value === 'string' && value.search(RISKY) >= 0
}

/** In double quotation marks, where YAML knows the escapes of JSON. */
function quoted(value: string): Scalar {
  const scalar = new Scalar(value)
  scalar.type = 'QUOTE_DOUBLE'
  return scalar
}

/** Obsidian's tags nest with "/", have no spaces, and are not numbers alone. */
function obsidianTag(tag: string): string {
  const words = tag
    .split(' / ')
    .map((part) =>
      part
        .trim()
        .replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
        .replaceAll(/^-+|-+$/g, ''),
    )
    .filter((part) => part !== '')
    .join('/')
  return /^[\d/]*$/.test(words) ? (words === '' ? '' : `_${words}`) : words
}

const PROOF = /^<!-- bookwheel pack manifest\n(\{.*\})\n-->$/gm

/** The manifest as a comment, which no reader of Markdown shows. Its strings hold no sign that one could take for markup. */
function proof(sealed: ExportedPack): string {
  return `<!-- bookwheel pack manifest\n${inertJson(manifestJson(sealed))}\n-->`
}

/** JSON whose strings are letters, digits and a few plain signs; all others are escaped (RFC 8259, section 7). */
function inertJson(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"/g, (string) =>
    string.replaceAll(/\\.|[^\p{L}\p{M}\p{N} ",.'/+=-]|-(?=-)|(?<=-)-/gu, (sign) =>
      sign.startsWith('\\') ? sign : escaped(sign),
    ),
  )
}

function escaped(sign: string): string {
  return [...Array(sign.length).keys()]
    .map((index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('')
}
