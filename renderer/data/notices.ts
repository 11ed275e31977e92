import { create } from 'zustand'

/** A line shown for a while in a corner: what happened, then what to do. Errors stay until they are dismissed. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'error'
  readonly message: string
  readonly advice: string
  /** A notice takes the place of an older one of the same topic. */
  readonly topic?: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }))

let last = 0

/** Shows a notice; the same message is not shown twice at once. */
export function notify(notice: Omit<Notice, 'id' | 'advice'> & { readonly advice?: string }): void {
  last += 1
  const added: Notice = { advice: '', ...notice, id: last }
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((other) => !replaces(added, other)), added],
  }))
}

function replaces(added: Notice, other: Notice): boolean {
  return other.message === added.message || (added.topic !== undefined && other.topic === added.topic)
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
