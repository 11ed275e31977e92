import { z } from 'zod'
import type { Foreign, ForeignHighlight, ForeignNote, ForeignSource, Unplaced } from './foreign.ts'
import { quoteIn, selectorsIn } from './selectors.ts'

const annotation = z.object({
  id: z.string(),
  created: z.string().nullish(),
  user: z.string().default(''),
  uri: z.string(),
  text: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  target: z.array(z.looseObject({ selector: z.unknown().optional() })).nullish(),
  references: z.array(z.string()).nullish(),
  document: z.looseObject({ title: z.union([z.string(), z.array(z.string())]).nullish() }).nullish(),
})
type Annotation = z.infer<typeof annotation>

/** Anything of that form; each entry is looked at by itself. */
const answer = z.union([
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
  z.object({ annotations: z.array(z.unknown()) }).transform(({ annotations }) => annotations),
  z.array(z.unknown()),
])

/**
 * Annotations of Hypothesis: an answer of its API (`rows`, h.readthedocs.io/en/latest/api-reference) or what its client exports
 * (`annotations`); null for any other JSON.
 */
export function readHypothesis(json: unknown): Foreign | null {
  const entries = answer.safeParse(json).data
  if (entries === undefined) return null
  const read = entries.map((entry) => annotation.safeParse(entry))
  const annotations = read.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (annotations.length === 0) return null
  const replies = annotations.filter(({ references }) => (references ?? []).length > 0)
  const own = annotations.filter((one) => !replies.includes(one))
  const marked = own.filter((one) => quoteOf(one) !== null)
  return {
    system: 'hypothesis',
    source: 'Hypothesis',
    sources: sourcesOf(annotations),
    codes: [],
    highlights: marked.map(toHighlight),
    notes: [...own.filter((one) => !marked.includes(one)).map(pageNote), ...threads(replies, marked)],
    unplaced: [...unread(entries, read), ...several(annotations)],
  }
}

function sourcesOf(annotations: readonly Annotation[]): ForeignSource[] {
  const titles = new Map<string, string>()
  for (const { uri, document } of annotations) {
    const title = [document?.title ?? []].flat()[0] ?? ''
    if (!titles.get(uri)) titles.set(uri, title)
  }
  return [...titles].map(([uri, name]) => ({
    foreignId: uri,
    name,
    url: uri,
    text: null,
    file: null,
    sourceSha256: null,
    textSha256: null,
    codes: [],
  }))
}

function quoteOf({ target }: Annotation): ForeignHighlight['quote'] {
  return quoteIn((target ?? []).flatMap(({ selector }) => selectorsIn(selector)))
}

function toHighlight(one: Annotation): ForeignHighlight {
  return {
    foreignId: one.id,
    source: one.uri,
    position: null,
    quote: quoteOf(one),
    codes: [],
    tags: (one.tags ?? []).filter((tag) => tag.trim() !== ''),
    comment: one.text?.trim() ?? '',
    colour: null,
    createdAt: one.created ?? null,
  }
}

/** What was said of a whole page. */
function pageNote(one: Annotation): ForeignNote {
  const title = [one.document?.title ?? []].flat()[0] ?? one.uri
  return {
    foreignId: one.id,
    title: `Note on ${title}`,
    body: saidIn(one),
    about: { kind: 'source', foreignId: one.uri },
    createdAt: one.created ?? null,
  }
}

/** The replies to one annotation are one note about it. */
function threads(replies: readonly Annotation[], marked: readonly Annotation[]): ForeignNote[] {
  const byRoot = new Map<string, Annotation[]>()
  for (const reply of replies) {
    const root = reply.references?.[0] ?? ''
    byRoot.set(root, [...(byRoot.get(root) ?? []), reply])
  }
  return [...byRoot].map(([root, said]) => {
    const about = marked.find(({ id }) => id === root)
    const words = about === undefined ? '' : (quoteOf(about)?.exact.replace(/\s+/gu, ' ').trim() ?? '')
    return {
      foreignId: `${root} replies`,
      title: words === '' ? 'Replies on Hypothesis' : `Replies to “${words.slice(0, 60)}”`,
      body: said
        .toSorted((a, b) => (a.created ?? '').localeCompare(b.created ?? ''))
        .map((reply) => `**${nameOf(reply)}** ${(reply.created ?? '').slice(0, 10)}\n\n${saidIn(reply)}`)
        .join('\n\n'),
      about:
        about === undefined
          ? { kind: 'source', foreignId: said[0]?.uri ?? '' }
          : { kind: 'highlight', foreignId: root },
      createdAt: said[0]?.created ?? null,
    }
  })
}

function saidIn({ text, tags }: Annotation): string {
  const names = (tags ?? []).filter((tag) => tag.trim() !== '')
  return [text?.trim() ?? '', names.length === 0 ? '' : `Tags: ${names.join(', ')}`]
    .filter(Boolean)
    .join('\n\n')
}

/** "acct:jane@hypothes.is" is Jane's account. */
function nameOf({ user }: Annotation): string {
  return user.replace(/^acct:/, '').replace(/@.*$/, '') || 'Unnamed'
}

function unread(entries: readonly unknown[], read: readonly { readonly success: boolean }[]): Unplaced[] {
  return entries.flatMap((entry, index) =>
    read[index]?.success === true
      ? []
      : [
          {
            what: `Entry ${index + 1} of the file`,
            why: 'It has not the form of an annotation of Hypothesis.',
            words: JSON.stringify(entry)?.slice(0, 2000) ?? '',
          },
        ],
  )
}

function several(annotations: readonly Annotation[]): Unplaced[] {
  const people = new Set(annotations.map(nameOf))
  if (people.size < 2) return []
  return [
    {
      what: `Which of ${people.size} people wrote which annotation`,
      why: 'Bookwheel keeps no names of authors with highlights; replies name theirs.',
      words: annotations
        .map(
          (one) =>
            `${nameOf(one)}: ${quoteOf(one)?.exact.replace(/\s+/gu, ' ').slice(0, 80) ?? saidIn(one).slice(0, 80)}`,
        )
        .join('\n'),
    },
  ]
}
