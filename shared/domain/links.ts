import { z } from 'zod'

/** What a note can link to. `id` is the row id of that kind. */
export const linkTarget = z.object({
  kind: z.enum(['document', 'passage', 'highlight', 'note']),
  id: z.number().int().positive(),
})
export type LinkTarget = z.infer<typeof linkTarget>

/** A link as written in a note's body; `start` and `end` are UTF-16 offsets of the whole `[[…]]`. */
export interface WrittenLink {
  readonly target: LinkTarget
  readonly label: string
  readonly start: number
  readonly end: number
}

const LINK = /\[\[(document|passage|highlight|note)\/([1-9]\d{0,14})(?:\|([^[\]\n]*))?\]\]/g

/** The links of a Markdown body in order. What does not fit the form is plain text. */
export function writtenLinks(body: string): WrittenLink[] {
  return [...body.matchAll(LINK)].map((match) => ({
    target: linkTarget.parse({ kind: match[1], id: Number(match[2]) }),
    label: match[3] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** A link as it is written in a note; brackets, bars and line ends of the label are replaced by spaces. */
export function writeLink(target: LinkTarget, label: string): string {
  return `[[${target.kind}/${target.id}|${label.replace(/[[\]|\s]+/g, ' ').trim()}]]`
}

/** A body with every link replaced by its label. */
export function plainLinks(body: string): string {
  return writtenLinks(body)
    .toReversed()
    .reduce((text, { start, end, label }) => text.slice(0, start) + label + text.slice(end), body)
}
