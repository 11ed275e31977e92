import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useSettings } from '#renderer/data/settings.ts'
import { directionMark } from '#renderer/ui/monaco/direction.ts'
import { editor, type IRange } from '#renderer/ui/monaco/editor.ts'
import { fontOptions, proseOptions } from '#renderer/ui/monaco/prose.ts'
import { type Change, changesOf } from './changes.ts'
import styles from './difference.module.css'
import { type DifferenceText, positionAt, type Range } from './difference-text.ts'

/** What the frame around a difference can ask of it. */
export interface DifferenceHandle {
  /** Brings a change into sight, with the cursor at it. */
  show(change: Change): void
  /** Brings words of one side into sight and selects them. */
  showWords(side: 'left' | 'right', words: Range): void
  find(): void
}

interface DifferenceEditorProps {
  readonly left: DifferenceText
  readonly right: DifferenceText
  readonly leftName: string
  readonly rightName: string
  /** Told once the two were compared. */
  readonly onCompared: (changes: readonly Change[]) => void
  readonly handle: Ref<DifferenceHandle>
}

const COMPARE_AT_MOST_MS = 10_000
/** Narrower than this two columns of prose are no help: the changes are shown in one. */
const INLINE_BELOW_PX = 640
/** So many lines are wrapped where the browser would; more of them by the width of usual letters, which takes no time. */
const WRAPPED_EXACTLY = 3000

/** Monaco on two texts, word by word; nothing can be written. */
export function DifferenceEditor(props: DifferenceEditorProps) {
  const { left, right, leftName, rightName, onCompared, handle } = props
  const host = useRef<HTMLDivElement>(null)
  const mounted = useRef<editor.IStandaloneDiffEditor | null>(null)
  // Monaco forgets the names with every change of options that leaves them out.
  const options = {
    ...fontOptions(useSettings()),
    originalAriaLabel: leftName,
    modifiedAriaLabel: rightName,
  }
  const atStart = useRef(options)
  const compared = useRef(onCompared)
  useEffect(() => {
    compared.current = onCompared
  })

  useEffect(() => {
    if (!host.current) return undefined
    const wrappingStrategy = left.lines.length + right.lines.length > WRAPPED_EXACTLY ? 'simple' : 'advanced'
    const diff = createDifference(host.current, { ...atStart.current, wrappingStrategy })
    const original = editor.createModel(left.lines.join('\n'), 'plaintext')
    const modified = editor.createModel(right.lines.join('\n'), 'plaintext')
    diff.setModel({ original, modified })
    keepWrapping(diff.getOriginalEditor())
    dress(diff.getOriginalEditor(), left)
    dress(diff.getModifiedEditor(), right)
    const gone = diff.getOriginalEditor().createDecorationsCollection()
    const come = diff.getModifiedEditor().createDecorationsCollection()
    const hear = diff.onDidUpdateDiff(() => {
      const lines = diff.getLineChanges()
      if (!lines) return
      const changes = changesOf(lines, left, right)
      const words = changes.flatMap((change) => change.words)
      gone.set(words.flatMap((changed) => wordMark(left, changed.left, styles.gone)))
      come.set(words.flatMap((changed) => wordMark(right, changed.right, styles.come)))
      compared.current(changes)
    })
    // Monaco measures letters once; it must do so again when the font has arrived.
    void document.fonts.ready.then(() => editor.remeasureFonts())
    mounted.current = diff
    return () => {
      mounted.current = null
      hear.dispose()
      diff.dispose()
      original.dispose()
      modified.dispose()
    }
  }, [left, right])

  useEffect(() => mounted.current?.updateOptions(options))

  useImperativeHandle(handle, () => ({
    show({ leftLine, rightLine }) {
      const diff = mounted.current
      diff?.getOriginalEditor().setPosition({ lineNumber: leftLine, column: 1 })
      diff?.getModifiedEditor().setPosition({ lineNumber: rightLine, column: 1 })
      diff?.getOriginalEditor().revealLineInCenterIfOutsideViewport(leftLine)
      diff?.getModifiedEditor().revealLineInCenter(rightLine)
    },
    showWords(side, { start, end }) {
      const code =
        side === 'left' ? mounted.current?.getOriginalEditor() : mounted.current?.getModifiedEditor()
      const text = side === 'left' ? left : right
      const range = monacoRange(text, { start, end })
      code?.setSelection(range)
      code?.revealRangeInCenter(range)
    },
    find() {
      const diff = mounted.current
      const isLeft = diff?.getOriginalEditor().hasTextFocus() ?? false
      const code = isLeft ? diff?.getOriginalEditor() : diff?.getModifiedEditor()
      code?.focus()
      code?.trigger('menu', 'actions.find', null)
    },
  }))

  return <div ref={host} className={styles.editor} />
}

function createDifference(
  host: HTMLElement,
  options: editor.IDiffEditorConstructionOptions,
): editor.IStandaloneDiffEditor {
  return editor.createDiffEditor(host, {
    ...proseOptions,
    ...options,
    padding: { top: 12, bottom: 48 },
    lineDecorationsWidth: 12,
    lineNumbersMinChars: 4,
    readOnly: true,
    domReadOnly: true,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: INLINE_BELOW_PX,
    diffWordWrap: 'on',
    diffAlgorithm: 'advanced',
    ignoreTrimWhitespace: false,
    maxComputationTime: COMPARE_AT_MOST_MS,
    renderOverviewRuler: false,
    renderIndicators: false,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
    hideUnchangedRegions: { enabled: true, contextLineCount: 1, minimumLineCount: 2, revealLineCount: 20 },
  })
}

/** Monaco stops wrapping the left side while both are shown in one, and forgets to begin again. */
function keepWrapping(original: editor.ICodeEditor): void {
  original.onDidChangeConfiguration(() => {
    const { wordWrapOverride1, wordWrapOverride2 } = original.getRawOptions()
    if (wordWrapOverride1 === 'on' && wordWrapOverride2 === 'off')
      original.updateOptions({ wordWrapOverride2: 'inherit' })
  })
}

function monacoRange(text: DifferenceText, { start, end }: Range): IRange {
  const [from, to] = [positionAt(text, start), positionAt(text, end)]
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  }
}

/** Monaco marks letters; this marks the whole words of which they are. */
function wordMark(
  text: DifferenceText,
  range: Range,
  className: string | undefined,
): editor.IModelDeltaDecoration[] {
  return range.start === range.end || !className
    ? []
    : [{ range: monacoRange(text, range), options: { className } }]
}

/** Numbers the lines like the passages, and draws each in its own direction. */
function dress(code: editor.IStandaloneCodeEditor, text: DifferenceText): void {
  code.updateOptions({
    lineNumbers: (line) => {
      const ordinal = text.ordinals[line - 1]
      return ordinal === undefined || ordinal === text.ordinals[line - 2] ? '' : String(ordinal)
    },
  })
  code.createDecorationsCollection(text.lines.flatMap((line, index) => directionMark(line, index + 1) ?? []))
}
