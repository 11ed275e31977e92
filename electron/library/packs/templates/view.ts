import type { ComposedEntry, ComposedExcerpt, ComposedPack } from '#shared/domain/composed-pack.ts'
import { shownWords } from '#shared/domain/omissions.ts'
import { Markdown } from '../formats/markdown-text.ts'
import { safeMarkdown } from '../formats/own-markdown.ts'
import { richMarkdown } from '../formats/rich-markdown.ts'
import { bibliographyHeading } from '../pack-words.ts'

/** A pack as templates see it, in plain values; docs/templates.md says what each is. */
export function templateView(pack: ComposedPack): Readonly<Record<string, unknown>> {
  const entries = pack.entries.map((entry) => entryView(entry, pack))
  const excerpts = entries.filter((entry) => entry.kind === 'excerpt')
  return {
    pack: { title: pack.title, exported: pack.exported, locale: pack.locale, citations: pack.citations },
    entries,
    excerpts,
    timeline: [...excerpts].sort(
      (a, b) => compare(dateKey(a.published), dateKey(b.published)) || a.number - b.number,
    ),
    tags: byTag(excerpts),
    untagged: excerpts.filter(({ tags }) => tags.length === 0),
    footnotes: footnotes(pack),
    bibliography: pack.bibliography.map((work) => richMarkdown(work, pack.locale)),
    labels: { bibliography: bibliographyHeading(pack.locale) },
  }
}

type EntryView = ReturnType<typeof entryView>
type ExcerptView = Extract<EntryView, { kind: 'excerpt' }>

function entryView(entry: ComposedEntry, pack: ComposedPack) {
  switch (entry.kind) {
    case 'excerpt':
      return excerptView(entry, pack)
    case 'heading':
      return {
        kind: entry.kind,
        level: entry.level,
        text: entry.text,
        mark: new Markdown('#'.repeat(entry.level + 1)),
      }
    case 'note':
      return { kind: entry.kind, title: entry.title, body: safeMarkdown(entry.body) }
    case 'text':
      return { kind: entry.kind, body: safeMarkdown(entry.body) }
  }
}

function excerptView(excerpt: ComposedExcerpt, { citations, locale }: ComposedPack) {
  const { kind, number, language, title, byline, publisher, published, url, locator, comment, tags, colour } =
    excerpt
  const inText = richMarkdown(excerpt.inText, locale)
  return {
    kind,
    number,
    before: excerpt.before.trim(),
    quotation: shownWords(excerpt.pieces),
    after: excerpt.after.trim(),
    mark: citations === 'footnotes' ? new Markdown(`[^${number}]`) : new Markdown(` ${inText}`),
    footnote: richMarkdown(excerpt.footnote, locale),
    citation: inText,
    title,
    byline,
    publisher,
    published,
    url,
    locator,
    comment,
    tags,
    colour,
    language,
  }
}

/** The footnotes that `mark` refers to. */
function footnotes({ citations, entries, locale }: ComposedPack): Markdown {
  if (citations !== 'footnotes') return new Markdown('')
  const lines = entries
    .filter((entry) => entry.kind === 'excerpt')
    .map(({ number, footnote }) => `[^${number}]: ${richMarkdown(footnote, locale)}`)
  return new Markdown(lines.join('\n'))
}

/** The tags in alphabetical order, each with its excerpts. */
function byTag(excerpts: readonly ExcerptView[]) {
  const groups = new Map<string, ExcerptView[]>()
  for (const excerpt of excerpts) {
    for (const tag of excerpt.tags) groups.set(tag, [...(groups.get(tag) ?? []), excerpt])
  }
  const { compare: inOrder } = new Intl.Collator('en', { numeric: true })
  return [...groups]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([name, own]) => ({ name, count: own.length, excerpts: own }))
}

/** EDTF dates sort as text once open digits are zeros and years before Christ come first; undated comes last. */
function dateKey(published: string | null): string {
  if (published === null || !/^-?[\dX]/.test(published)) return '~'
  const key = published.replaceAll('X', '0')
  return key.startsWith('-') ? ` ${String(99_999 - Number(/^-(\d+)/.exec(key)?.[1] ?? 0))}` : key
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
