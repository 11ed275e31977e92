import { useEffect, useRef, useState } from 'react'
import { reader as strings } from '#renderer/strings/reader.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import styles from './pages.module.css'
import type { PdfFile } from './pdf-file.ts'

interface PageCanvasProps {
  readonly file: PdfFile
  readonly number: number
  /** CSS pixels. */
  readonly width: number
  /** Called when it turns out whether the page could be drawn. */
  readonly onDrawn: (drawn: boolean) => void
}

/** While the pages are scrolled past none is drawn, in ms. */
const SETTLE = 90

/** A page as it looks. The former drawing stays, stretched, until the page is drawn at its new size. */
export function PageCanvas({ file, number, width, onDrawn }: PageCanvasProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isDrawn = useRef(onDrawn)
  useEffect(() => {
    isDrawn.current = onDrawn
  })
  useEffect(() => {
    const stop = new AbortController()
    const timer = window.setTimeout(() => {
      file.draw(number, width, stop.signal).then(
        (canvas) => {
          if (stop.signal.aborted) return
          letGo(frame.current)
          frame.current?.replaceChildren(canvas)
          setProblem(null)
          isDrawn.current(true)
        },
        (error: unknown) => {
          if (stop.signal.aborted) return
          setProblem(error instanceof BookwheelError ? error.message : strings.undrawn)
          isDrawn.current(false)
        },
      )
    }, SETTLE)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [file, number, width])
  useEffect(() => {
    const element = frame.current
    return () => letGo(element)
  }, [])
  return (
    <>
      <div ref={frame} className={styles.drawing} aria-hidden="true" />
      {problem === null ? null : (
        <p role="status" className={styles.notice}>
          {problem}
        </p>
      )}
    </>
  )
}

/** Browsers keep the memory of a canvas for a while when it is only removed. */
function letGo(frame: HTMLElement | null): void {
  for (const canvas of frame?.querySelectorAll('canvas') ?? []) canvas.width = 0
}
