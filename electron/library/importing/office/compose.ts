import type { Draft } from '../draft.ts'
import { type Change, isGone, isSame, sayGone, signed, stretches } from './changes.ts'
import { type Inline, type Run, shortened, withoutSoftHyphens } from './inline.ts'

/** What a paragraph is, apart from its words. */
export interface Shape {
  readonly kind: Draft['kind']
  readonly level: number | null
  /** The number that the program shows before it. */
  readonly number: string | null
  readonly furniture: boolean
  /** Whether it is set off from its neighbours, as titles and headings are that have no style of their own. */
  readonly standsOut: boolean
}

/** A paragraph of which nothing else is known. */
export const PLAIN: Shape = {
  kind: 'paragraph',
  level: null,
  number: null,
  furniture: false,
  standsOut: false,
}

/**
 * The passages of one paragraph: the words that its last editor sees, then in the order of their places hidden words,
 * words that tracked changes took out, notes, comments and text boxes. A paragraph without words is blank (`text` is ''):
 * it sets others apart, and its number may be all that a cell of a table holds.
 */
export function compose(shape: Shape, inlines: readonly Inline<Draft>[]): Draft[] {
  const runs = inlines.filter((inline): inline is Run => !('aside' in inline))
  const shown = runs.filter((run) => !run.hidden && !isGone(run.change))
  const text = tidy(shown, shape.kind)
  const label = joinLabels([shape.number, text === '' ? null : insertions(shown)])
  const main: Draft = {
    kind: shape.kind,
    level: shape.level,
    text,
    label,
    language: languageOfMost(shown),
    furniture: shape.furniture,
    opens: shape.standsOut,
    closes: shape.standsOut,
    place: null,
  }
  return [main, ...followers(inlines)]
}

function tidy(runs: readonly Run[], kind: Draft['kind']): string {
  const text = withoutSoftHyphens(runs.map((run) => run.text).join(''))
  if (kind === 'code') return text.trimEnd()
  const lines = text.split('\n').map((line) => line.trim())
  return lines.join('\n').trim()
}

/** Whether a passage holds neither words nor a number. */
export function isBlank({ text, label }: Draft): boolean {
  return text.trim() === '' && label == null
}

/** Labels of one passage as one. */
export function joinLabels(labels: readonly (string | null | undefined)[]): string | null {
  const said = new Set(labels.filter((label): label is string => label != null && label !== ''))
  return said.size === 0 ? null : [...said].join(' · ')
}

/** So many insertions of a passage are quoted; the others are counted. */
const QUOTED = 3

/** "Contains words inserted by A. Calder, 2020-03-12: “…”", or that all of the passage was. */
function insertions(shown: readonly Run[]): string | null {
  const changes = stretches(shown.filter((run) => run.text !== ''))
  const worded = changes.filter(({ text, change }) => change !== null && text.trim() !== '')
  const [first] = worded
  if (first === undefined || first.change === null) return null
  const words = changes.filter(({ text }) => text.trim() !== '')
  if (words.every(({ change }) => change !== null && isSame(change, first.change))) {
    return sayInserted(first.change, '')
  }
  const quoted = worded
    .slice(0, QUOTED)
    .map(({ text, change }) => `${sayInserted(change, 'words ')}: ${shortened(text)}`)
  const rest = worded.length - quoted.length
  return `Contains ${quoted.join('; ')}${rest === 0 ? '' : ` and ${rest} more`}`
}

function sayInserted(change: Change | null, words: string): string {
  const what = `${words}${change?.act ?? 'inserted'}`
  return signed(
    words === '' ? what.charAt(0).toUpperCase() + what.slice(1) : what,
    change?.by ?? null,
    change?.at ?? null,
  )
}

/** What follows the words of a paragraph; hidden and deleted words that stand together are one passage. */
function followers(inlines: readonly Inline<Draft>[]): Draft[] {
  const drafts: Draft[] = []
  let pending: Run[] = []
  const flush = (): void => {
    const [first] = pending
    if (first !== undefined) drafts.push(...follower(first, pending))
    pending = []
  }
  for (const inline of inlines) {
    if ('aside' in inline) {
      drafts.push(...inline.aside)
      continue
    }
    const apart = inline.hidden || isGone(inline.change)
    const last = pending.at(-1)
    if (!apart || (last !== undefined && !isOfOneKind(last, inline))) flush()
    if (apart) pending.push(inline)
  }
  flush()
  return drafts
}

function isOfOneKind(one: Run, other: Run): boolean {
  if (isGone(one.change) || isGone(other.change)) return isSame(one.change, other.change)
  return true
}

function follower({ change }: Run, runs: readonly Run[]): Draft[] {
  const text = tidy(runs, 'change')
  if (text === '') return []
  const language = languageOfMost(runs)
  if (change === null || !isGone(change)) return [apart('paragraph', text, 'Hidden text', language, true)]
  return [apart('change', text, sayGone(change), language, false)]
}

function apart(
  kind: Draft['kind'],
  text: string,
  label: string,
  language: string | null,
  furniture: boolean,
): Draft {
  return { kind, level: null, text, label, language, furniture, opens: false, closes: false, place: null }
}

/** The language in which most letters are, null where most declare none. */
export function languageOfMost(
  parts: readonly { readonly text: string; readonly language?: string | null }[],
): string | null {
  const letters = new Map<string | null, number>()
  for (const { text, language = null } of parts) {
    letters.set(language, (letters.get(language) ?? 0) + (text.match(/\p{L}/gu)?.length ?? 0))
  }
  const [most] = [...letters].sort(([, one], [, other]) => other - one)
  return most === undefined || most[1] === 0 ? null : most[0]
}

/**
 * Passages of a note or comment: its paragraphs, rows and all get that kind and label; what others changed in it and
 * remarked on it stays what it is.
 */
export function asAside(
  kind: 'note' | 'comment' | 'change',
  label: string,
  drafts: readonly Draft[],
): Draft[] {
  let count = 0
  return drafts
    .filter((draft) => !isBlank(draft))
    .map((draft) => {
      if (
        draft.furniture === true ||
        draft.kind === 'change' ||
        draft.kind === 'comment' ||
        draft.kind === 'note'
      ) {
        return draft
      }
      count += 1
      const own = count === 1 ? label : `${label}, continued`
      return { ...draft, kind, level: null, label: joinLabels([own, draft.label]) }
    })
}

/** The label of paragraphs that stand in a box of their own. */
export const TEXT_BOX = 'Text box'

/** The passages of a text box: its paragraphs say that they stand in one, and head nothing. */
export function asBox(drafts: readonly Draft[]): Draft[] {
  return drafts
    .filter((draft) => !isBlank(draft))
    .map((draft) =>
      draft.kind === 'paragraph' && draft.label == null
        ? { ...draft, label: TEXT_BOX, opens: false, closes: false }
        : draft,
    )
}
