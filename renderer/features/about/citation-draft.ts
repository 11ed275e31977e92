import type { CslItem, CslName } from '#shared/domain/csl.ts'
import { dateFrom, edtfOf } from '#shared/domain/csl-dates.ts'

/** The people that the dialog shows, by their roles. */
export const ROLES = ['author', 'editor', 'translator'] as const
export type Role = (typeof ROLES)[number]

/** The text fields of the dialog, in order. */
export const TEXTS = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'language',
  'DOI',
  'ISBN',
  'URL',
] as const
export type TextName = (typeof TEXTS)[number]

/**
 * A name while it is edited; `key` stays the same when names change places. Particles in small letters stand where they are read:
 * "van der Berg" is a family name, "Alexander von" given names.
 */
export interface NameDraft {
  readonly key: number
  readonly isPerson: boolean
  readonly family: string
  readonly given: string
  readonly literal: string
  /** Kept as it is. */
  readonly suffix: string | undefined
}

/** An item as the dialog edits it: everything is text. */
export interface CitationDraft {
  readonly type: string
  readonly texts: Readonly<Record<TextName, string>>
  readonly date: string
  readonly names: Readonly<Record<Role, readonly NameDraft[]>>
}

let keys = 0

/** An empty name. */
export function newName(name: CslName = {}): NameDraft {
  keys += 1
  const { family, given, literal = '', suffix } = name
  return {
    key: keys,
    isPerson: name.literal === undefined,
    family: [name['non-dropping-particle'], family].filter(Boolean).join(' '),
    given: [given, name['dropping-particle']].filter(Boolean).join(' '),
    literal,
    suffix,
  }
}

/** The draft of an item. */
export function draftOf(item: CslItem): CitationDraft {
  return {
    type: item.type,
    texts: Object.fromEntries(TEXTS.map((name) => [name, String(item[name] ?? '')])) as Record<
      TextName,
      string
    >,
    date: item.issued ? (edtfOf(item.issued) ?? item.issued.literal ?? item.issued.raw ?? '') : '',
    names: Object.fromEntries(
      ROLES.map((role) => [role, (item[role] ?? []).map((name) => newName(name))]),
    ) as Record<Role, NameDraft[]>,
  }
}

/** The item with what the draft says; fields that the dialog does not show stay. What was not touched is as it was. */
export function itemOf(draft: CitationDraft, before: CslItem): CslItem {
  const item: Record<string, unknown> = { ...before, type: draft.type }
  const put = (name: string, value: unknown): void => {
    if (value === undefined) delete item[name]
    else item[name] = value
  }
  for (const name of TEXTS) {
    const text = draft.texts[name].trim()
    if (text !== String(before[name] ?? '')) put(name, text || undefined)
  }
  for (const role of ROLES) {
    const names = draft.names[role].flatMap((name) => nameOf(name) ?? [])
    put(role, names.length === 0 ? undefined : names)
  }
  if (draft.date.trim() !== draftOf(before).date) put('issued', dateFrom(draft.date) ?? undefined)
  return item as CslItem
}

function nameOf({ isPerson, family, given, literal, suffix }: NameDraft): CslName | null {
  if (!isPerson) return literal.trim() === '' ? null : { literal: literal.trim() }
  const before = FIRST_PARTICLES.exec(family.trim())?.[1]
  const behind = LAST_PARTICLES.exec(given.trim())?.[1]
  const own = family.trim().slice(before?.length ?? 0)
  const first = behind === undefined ? given.trim() : given.trim().slice(0, -behind.length).trim()
  if (own === '' || first === '') return own + first === '' ? null : { family: family.trim() || given.trim() }
  return {
    family: own,
    given: first,
    ...(before === undefined ? {} : { 'non-dropping-particle': before.trim() }),
    ...(behind === undefined ? {} : { 'dropping-particle': behind }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

const FIRST_PARTICLES = /^((?:\p{Ll}[\p{L}’']*\s+)+)(?=[^\p{Ll}\s])/u
const LAST_PARTICLES = /\s((?:\p{Ll}[\p{L}’']*\s*)+)$/u
