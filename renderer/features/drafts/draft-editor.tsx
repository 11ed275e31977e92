import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useSettings } from '#renderer/data/settings.ts'
import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import { directionMark } from '#renderer/ui/monaco/direction.ts'
import { editor, KeyCode, KeyMod } from '#renderer/ui/monaco/editor.ts'
import { fontOptions, proseOptions } from '#renderer/ui/monaco/prose.ts'
import type { DraftClaim } from '#shared/contract/drafts.ts'
import styles from './draft.module.css'
import type { DraftSession } from './draft-session.ts'
import type { Check } from './use-check.ts'

// The program has its own use for these: they go from problem to problem, in the text as beside it.
editor.addKeybindingRules([
  { keybinding: KeyCode.F8, command: '-editor.action.marker.nextInFiles' },
  { keybinding: KeyMod.Shift | KeyCode.F8, command: '-editor.action.marker.prevInFiles' },
])

/** What the frame around the text can ask of it. */
export interface DraftEditorHandle {
  /** Brings a claim that begins at this offset into sight. */
  show(start: number): void
  /** Where the cursor is (UTF-16). */
  offset(): number | null
  find(): void
}

interface DraftEditorProps {
  readonly session: DraftSession
  readonly title: string
  readonly check: Check
  /** Where the chosen claim begins. */
  readonly active: number | null
  readonly onChoose: (start: number) => void
  readonly handle: Ref<DraftEditorHandle>
}

/** The text of a draft, with what was found in it marked by colour and by the kind of line under it. */
export function DraftEditor({ session, title, check, active, onChoose, handle }: DraftEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const mounted = useRef<editor.IStandaloneCodeEditor | null>(null)
  const marks = useRef<editor.IEditorDecorationsCollection | null>(null)
  const options = { ...fontOptions(useSettings()), ariaLabel: s.label(title) }
  const atStart = useRef(options)
  const latest = useRef({ check, onChoose })
  useEffect(() => {
    latest.current = { check, onChoose }
  })

  useEffect(() => {
    if (!host.current) return undefined
    const { model } = session
    const code = editor.create(host.current, {
      ...proseOptions,
      placeholder: s.placeholder,
      padding: { top: 8, bottom: 160 },
      ...atStart.current,
      model,
    })
    markDirections(code)
    marks.current = code.createDecorationsCollection()
    code.onMouseUp(() => {
      const at = code.getPosition()
      const claim = at && claimAt(latest.current.check, session.body, model.getOffsetAt(at))
      if (claim) latest.current.onChoose(claim.start)
    })
    code.onDidBlurEditorWidget(() => void session.autosave.flush())
    // Monaco measures letters once; it must do so again when the font has arrived.
    void document.fonts.ready.then(() => editor.remeasureFonts())
    if (session.body === '') code.focus()
    mounted.current = code
    return () => {
      mounted.current = null
      marks.current = null
      code.dispose()
    }
  }, [session])

  useEffect(() => mounted.current?.updateOptions(options))

  // While the text is changed, the marks move with their words; new ones are drawn once the same text was checked.
  const { claims, body } = check
  useEffect(() => {
    if (body !== session.body) return
    marks.current?.set(claims.map((claim) => markOf(session.model, claim, claim.start === active)))
  }, [session, claims, body, active])

  useImperativeHandle(handle, () => ({
    show(start) {
      const at = session.model.getPositionAt(start)
      mounted.current?.setPosition(at)
      mounted.current?.revealPositionInCenterIfOutsideViewport(at)
    },
    offset() {
      const at = mounted.current?.getPosition()
      return at ? session.model.getOffsetAt(at) : null
    },
    find: () => mounted.current?.trigger('menu', 'actions.find', null),
  }))

  return <div ref={host} className={styles.editor} />
}

/** The innermost claim around an offset; none while the text is another than the one that was checked. */
function claimAt({ claims, body }: Check, text: string, offset: number): DraftClaim | null {
  if (body !== text) return null
  return claims.findLast(({ start, end }) => start <= offset && offset <= end) ?? null
}

function markOf(
  model: editor.ITextModel,
  { start, end, status, kind }: DraftClaim,
  isActive: boolean,
): editor.IModelDeltaDecoration {
  const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)]
  const name = kind === 'figure' && status === 'exact' ? 'figure' : status
  return {
    range: {
      startLineNumber: from.lineNumber,
      startColumn: from.column,
      endLineNumber: to.lineNumber,
      endColumn: to.column,
    },
    options: {
      inlineClassName: `${styles.claim} ${styles[name] ?? ''} ${isActive ? styles.chosen : ''}`,
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    },
  }
}

/** Draws each line in its own direction, now and after every change. */
function markDirections(code: editor.IStandaloneCodeEditor): void {
  const directions = code.createDecorationsCollection()
  const mark = () => {
    const lines = code.getModel()?.getLinesContent() ?? []
    directions.set(lines.flatMap((line, index) => directionMark(line, index + 1) ?? []))
  }
  mark()
  code.onDidChangeModelContent(mark)
}
