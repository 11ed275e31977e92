/** What a tracked change did with words. A move is two changes: words moved away from here, and words moved to here. */
export type Act = 'inserted' | 'deleted' | 'moved here' | 'moved away'

/** A tracked change as the file tells it; `at` is an ISO 8601 date with or without time. */
export interface Change {
  readonly act: Act
  readonly by: string | null
  readonly at: string | null
}

/** Words with the change that they are part of. */
interface Changed {
  readonly text: string
  readonly change: Change | null
}

/** Whether the words of a change are gone from the text that its last editor sees. */
export function isGone(change: Change | null): boolean {
  return change !== null && (change.act === 'deleted' || change.act === 'moved away')
}

/** Whether two changes are one to a reader: programs cut a change wherever the letters change their look. */
export function isSame(one: Change | null, other: Change | null): boolean {
  if (one === null || other === null) return one === other
  return one.act === other.act && one.by === other.by && one.at?.slice(0, 10) === other.at?.slice(0, 10)
}

/** Words beside each other of the same change as one. */
export function stretches(parts: readonly Changed[]): Changed[] {
  const found: { text: string; change: Change | null }[] = []
  for (const { text, change } of parts) {
    const last = found.at(-1)
    if (last !== undefined && isSame(last.change, change)) last.text += text
    else found.push({ text, change })
  }
  return found
}

/** "Comment by R. Tal, 2020-03-14": programs write a date of 1970 or earlier for none. */
export function signed(what: string, by: string | null, at: string | null): string {
  const day = /^(\d{4})-\d\d-\d\d/.exec(at ?? '')
  const name = by?.replace(/\s+/gu, ' ').trim() ?? ''
  return `${what}${name === '' ? '' : ` by ${name}`}${day !== null && Number(day[1]) > 1970 ? `, ${day[0]}` : ''}`
}

/** The label of what a change took away. */
export function sayGone({ act, by, at }: Change): string {
  return signed(act === 'moved away' ? 'Moved away' : 'Deleted', by, at)
}

/** Counts tracked changes by who made them. */
export class ChangeCounts {
  private readonly places = new Map<string, Map<Act, number>>()

  add(parts: readonly Changed[]): void {
    for (const { text, change } of stretches(parts)) {
      if (change === null || text.trim() === '') continue
      const who = change.by?.trim() ?? ''
      const acts = this.places.get(who) ?? new Map<Act, number>()
      this.places.set(who, acts.set(change.act, (acts.get(change.act) ?? 0) + 1))
    }
  }

  /** A sentence for a person; none without changes. */
  warnings(): string[] {
    if (this.places.size === 0) return []
    const each = [...this.places].map(
      ([who, acts]) => `${sayCounts(acts)} by ${who === '' ? 'somebody unnamed' : who}`,
    )
    return [
      `The document has tracked changes: ${each.join('; ')}. The text is what the last editor sees; what was deleted follows as passages of its own.`,
    ]
  }
}

/** "2 insertions, 1 move": what was moved counts where it went, and where it came from if that is all there is. */
function sayCounts(acts: ReadonlyMap<Act, number>): string {
  const moved = Math.max(acts.get('moved here') ?? 0, acts.get('moved away') ?? 0)
  const counts: readonly (readonly [string, number])[] = [
    ['insertion', acts.get('inserted') ?? 0],
    ['deletion', acts.get('deleted') ?? 0],
    ['move', moved],
  ]
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}${count === 1 ? '' : 's'}`)
    .join(', ')
}

/** The warning about content that is not read; none where there is none. */
export function sayLeftOut(what: ReadonlySet<string>): string[] {
  return what.size === 0 ? [] : [`Words in ${[...what].join(' and ')} were not read; see the original file.`]
}
