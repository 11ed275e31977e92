import { useEffect, useRef } from 'react'
import { editor } from '#renderer/ui/monaco/editor.ts'
import { proseOptions } from '#renderer/ui/monaco/prose.ts'
import styles from './template.module.css'

/** Where a template can't be read; line and column count from 1. */
export interface Fault {
  readonly message: string
  readonly line: number | null
  readonly column: number | null
}

interface CodeFieldProps {
  readonly label: string
  readonly body: string
  readonly fault: Fault | null
  /** Changes when the cursor is to go to the fault. */
  readonly turn: number
  readonly onChange: (body: string) => void
}

/** Monaco on the text of a template, with the faulty line marked. What is typed stays there; `body` counts at the start. */
export function CodeField({ label, body, fault, turn, onChange }: CodeFieldProps) {
  const host = useRef<HTMLDivElement>(null)
  const code = useRef<editor.IStandaloneCodeEditor | null>(null)
  const atStart = useRef({ body, label })
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  useEffect(() => {
    if (!host.current) return undefined
    const { body: value, label: ariaLabel } = atStart.current
    const model = editor.createModel(value, 'markdown')
    const mounted = editor.create(host.current, {
      ...proseOptions,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'),
      fontSize: 13,
      lineNumbers: 'on',
      lineNumbersMinChars: 3,
      lineDecorationsWidth: 12,
      padding: { top: 8, bottom: 120 },
      ariaLabel,
      model,
    })
    mounted.onDidChangeModelContent(() => change.current(model.getValue()))
    code.current = mounted
    return () => {
      code.current = null
      mounted.dispose()
      model.dispose()
    }
  }, [])
  useEffect(() => {
    const line = fault?.line ?? null
    if (line === null) return undefined
    const range = { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 }
    const marks = code.current?.createDecorationsCollection([
      { range, options: { isWholeLine: true, className: styles.faultyLine ?? '' } },
    ])
    return () => marks?.clear()
  }, [fault])
  useEffect(() => {
    const line = fault?.line ?? null
    if (turn === 0 || line === null) return
    code.current?.setPosition({ lineNumber: line, column: fault?.column ?? 1 })
    code.current?.revealLineInCenter(line)
    code.current?.focus()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it is asked for
  }, [turn])
  return <div ref={host} className={styles.code} />
}
