import { createHash } from 'node:crypto'
import { z } from 'zod'
import { highlightColour } from '#shared/contract/documents.ts'
import { hexOf } from './colours.ts'
import type { Foreign, ForeignHighlight, ForeignNote, ForeignSource, Unplaced } from './foreign.ts'
import { positionIn, quoteIn, selectorsIn } from './selectors.ts'

const thing = z.record(z.string(), z.unknown())
type Thing = z.infer<typeof thing>

const PREFIX = 'bookwheel:'

/**
 * Annotations of the Web Annotation model (w3.org/TR/annotation-model): one, a list, a page or a collection with its first
 * page, and packs that Bookwheel wrote as JSON-LD; null for any other JSON.
 */
export function readWebAnnotations(json: unknown): Foreign | null {
  const annotations = annotationsIn(json)
  if (annotations === null || annotations.length === 0) return null
  const parts = annotations.map(partsOf)
  return {
    system: 'web-annotation',
    source: 'Web Annotation',
    sources: [
      ...new Map(parts.flatMap(({ source }) => (source ? [[source.foreignId, source]] : []))).values(),
    ],
    codes: [],
    highlights: parts.flatMap(({ highlight }) => highlight ?? []),
    notes: parts.flatMap(({ note }) => note ?? []),
    unplaced: [...parts.flatMap(({ unplaced }) => unplaced), ...nextPages(json)],
  }
}

function annotationsIn(json: unknown): Thing[] | null {
  const things = (value: unknown): Thing[] => {
    const found = [value].flat().map((entry) => thing.safeParse(entry).data)
    return found.filter((entry) => entry !== undefined && isA(entry, 'Annotation')) as Thing[]
  }
  if (Array.isArray(json)) return things(json)
  const whole = thing.safeParse(json).data
  if (whole === undefined) return null
  if (isA(whole, 'Annotation')) return [whole]
  if (isA(whole, 'AnnotationPage')) return things(whole['items'])
  if (isA(whole, 'AnnotationCollection')) return annotationsIn(whole['first'])
  return null
}

function isA(value: Thing, type: string): boolean {
  return [value['type'] ?? value['@type']].flat().some((named) => named === type || named === `oa:${type}`)
}

/** A collection may name pages that lie elsewhere: nothing is fetched. */
function nextPages(json: unknown): Unplaced[] {
  const whole = thing.safeParse(json).data ?? {}
  const first = thing.safeParse(whole['first']).data ?? whole
  const next = idOf(first['next'])
  return next === null
    ? []
    : [
        {
          what: `The next page, ${next}`,
          why: 'It is not in the file, and Bookwheel fetches nothing. Save it and import it too.',
        },
      ]
}

interface Parts {
  readonly source?: ForeignSource
  readonly highlight?: ForeignHighlight
  readonly note?: ForeignNote
  readonly unplaced: readonly Unplaced[]
}

function partsOf(annotation: Thing): Parts {
  const foreignId =
    idOf(annotation) ?? `sha256:${createHash('sha256').update(JSON.stringify(annotation)).digest('hex')}`
  const said = bodiesOf(annotation)
  const createdAt = text(annotation['created'])
  const kind = text(annotation[`${PREFIX}kind`])
  if (kind === 'heading' || kind === 'text') return { unplaced: [ofPack(kind, said.comment)] }
  if (kind === 'note') {
    const [title, body] = [text(annotation[`${PREFIX}title`]) ?? '', text(annotation[`${PREFIX}note`]) ?? '']
    return { note: { foreignId, title, body, about: null, createdAt }, unplaced: [] }
  }
  const [first, ...others] = [annotation['target']].flat()
  const source = sourceOf(first, annotation)
  if (source === null) {
    const words = JSON.stringify(annotation).slice(0, 2000)
    return { unplaced: [{ what: 'An annotation', why: 'It does not say to what it belongs.', words }] }
  }
  const more = others.map((other) => ({
    what: `A further target of an annotation on ${source.name || source.foreignId}`,
    why: 'A highlight has one place; the first one was taken.',
    words: JSON.stringify(other).slice(0, 2000),
  }))
  const selectors = selectorsIn(thing.safeParse(first).data?.['selector'])
  const quote = quoteIn(selectors)
  if (quote === null && selectors.length === 0) {
    const names = said.tags.length === 0 ? [] : [`Tags: ${said.tags.join(', ')}`]
    const body = [said.comment, ...names].filter(Boolean).join('\n\n')
    const title = `Note on ${source.name || source.foreignId}`
    const about = { kind: 'source' as const, foreignId: source.foreignId }
    return { source, note: { foreignId, title, body, about, createdAt }, unplaced: more }
  }
  const colour = highlightColour.safeParse(annotation[`${PREFIX}colour`]).data
  return {
    source,
    highlight: {
      foreignId,
      source: source.foreignId,
      position: positionIn(selectors),
      quote,
      codes: [],
      tags: said.tags,
      comment: said.comment,
      colour: colour === undefined ? null : hexOf(colour),
      createdAt,
    },
    unplaced: more,
  }
}

/** What a pack says between its excerpts belongs to no document. */
function ofPack(kind: 'heading' | 'text', words: string): Unplaced {
  const [line = ''] = words.split('\n')
  return {
    what: `The ${kind} “${line.slice(0, 80)}”`,
    why: 'It belongs to the pack that was exported, and to no document.',
    words,
  }
}

/** A resource as a target names it: by address, by hash, or as a whole with its title. */
function sourceOf(target: unknown, annotation: Thing): ForeignSource | null {
  const whole = thing.safeParse(target).data
  const named = whole?.['source'] ?? target
  const id = idOf(named)
  if (id === null) return null
  const own = (name: string): string | null => text(annotation[PREFIX + name])
  const hash = /^urn:sha256:([0-9a-f]{64})$/.exec(id)?.[1] ?? null
  return {
    foreignId: id,
    name: own('title') ?? text(thing.safeParse(named).data?.['title']) ?? fileName(id),
    url: own('url') ?? (hash === null ? id : null),
    text: null,
    file: null,
    sourceSha256: own('sourceSha256') ?? hash,
    textSha256: own('textSha256'),
    codes: [],
  }
}

/** What is no address names a file; '' for an address. */
function fileName(id: string): string {
  return /^[a-z][\w+.-]*:/i.test(id) ? '' : (id.split('/').at(-1) ?? '')
}

function bodiesOf(annotation: Thing): { readonly tags: string[]; readonly comment: string } {
  const tags: string[] = []
  const comments = [text(annotation['bodyValue']) ?? '']
  for (const body of [annotation['body'] ?? []].flat()) {
    const value = thing.safeParse(body).data
    const words = text(value?.['value']) ?? text(body) ?? idOf(body) ?? ''
    if ([value?.['purpose']].flat().includes('tagging')) tags.push(words.trim())
    else comments.push(words.trim())
  }
  return { tags: tags.filter(Boolean), comment: comments.filter(Boolean).join('\n\n') }
}

function idOf(value: unknown): string | null {
  const whole = thing.safeParse(value).data
  return text(whole?.['id'] ?? whole?.['@id'] ?? value)
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
