import { type RefObject, useMemo } from 'react'
import { useStore } from 'zustand'
import { useCommand } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import { ignoreShown } from '#renderer/data/writes.ts'
import type { Highlight } from '#shared/contract/highlights.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import {
  commentOn,
  copyWithCitation,
  type MarkedText,
  markIn,
  noteOn,
  packUp,
  removeMark,
  type Subject,
  tagWith,
} from './mark-actions.ts'
import type { MarkingStore } from './marking-store.ts'
import { pointOf } from './text-nodes.ts'
import { selectPoints } from './use-selection.ts'

/** What can be done with the selected words or the active highlight; null when there is neither. */
export interface MarkControls {
  readonly subject: Subject
  readonly edition: EditionId
  /** Does something with the subject; selected words are let go afterwards unless `keep`. */
  readonly run: (action: (text: MarkedText, subject: Subject) => Promise<void>, keep?: boolean) => void
  readonly beginTag: () => void
  readonly tag: (tag: Tag) => void
  readonly endTag: (by: 'escape' | 'blur') => void
  readonly remove: () => void
}

/** Binds the commands of the Annotate menu to one reader. */
export function useMarking(
  pane: number,
  text: MarkedText,
  highlights: readonly Highlight[],
  scroller: RefObject<HTMLElement | null>,
): MarkControls | null {
  const { marking } = text
  const words = useStore(marking, (state) => state.words)
  const isMade = useStore(marking, ({ making }) => making !== null && making.words === words)
  const focused = useDesk(({ desk }) => desk.focused === pane)
  const active = useDesk(({ activeHighlight }) => activeHighlight)
  const highlight = highlights.find(({ id }) => id === active) ?? null
  const subject = useMemo<Subject | null>(() => {
    if (words) return { kind: 'words', words }
    return highlight && focused ? { kind: 'highlight', highlight } : null
  }, [words, highlight, focused])

  const run: MarkControls['run'] = (action, keep = false) => {
    if (!subject) return
    const after = () => (keep ? undefined : letGo(subject, marking, scroller.current))
    action(text, subject).then(after, ignoreShown)
  }
  const beginTag = () => marking.setState({ tagging: true })
  const endTag: MarkControls['endTag'] = (by) => {
    marking.setState({ tagging: false })
    if (by === 'blur') return
    const root = scroller.current
    root?.focus({ preventScroll: true })
    if (root && words) selectPoints(pointOf(root, words.start), pointOf(root, words.end))
  }
  const tag = (chosen: Tag) => {
    marking.setState({ tagging: false })
    scroller.current?.focus({ preventScroll: true })
    run((...given) => tagWith(chosen, ...given))
  }
  const remove = () => run(removeMark)

  const can = focused && subject !== null
  useCommand('mark.amber', () => run((...given) => markIn('amber', ...given)), can)
  useCommand('mark.green', () => run((...given) => markIn('green', ...given)), can)
  useCommand('mark.blue', () => run((...given) => markIn('blue', ...given)), can)
  useCommand('mark.rose', () => run((...given) => markIn('rose', ...given)), can)
  useCommand('mark.violet', () => run((...given) => markIn('violet', ...given)), can)
  useCommand('mark.tag', beginTag, can)
  useCommand('mark.comment', () => run(commentOn), can)
  useCommand('mark.note', () => run(noteOn), can)
  useCommand('mark.copy', () => run(copyWithCitation('rich'), true), can)
  useCommand('mark.copyMarkdown', () => run(copyWithCitation('markdown'), true), can)
  useCommand('mark.pack', () => run(packUp), can)
  useCommand('mark.remove', remove, can && (subject.kind === 'highlight' || isMade))

  return subject && { subject, edition: text.edition, run, beginTag, tag, endTag, remove }
}

/** Words that became a highlight are no longer selected; the caret stays at their end. */
function letGo(subject: Subject, marking: MarkingStore, root: HTMLElement | null): void {
  if (subject.kind !== 'words') return
  const selection = document.getSelection()
  if (selection && root?.contains(selection.focusNode)) selection.collapseToEnd()
  // After a tag was typed the page's selection is elsewhere already.
  if (marking.getState().words === subject.words) marking.setState({ words: null })
}
