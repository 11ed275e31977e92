import { Fragment } from 'react'
import type { Mark } from '#shared/contract/search.ts'
import { clip } from './clip.ts'
import styles from './hit-list.module.css'

interface SnippetProps {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Stands small after the words. */
  readonly aside?: string
}

/** A passage around its matching words, in its own direction. */
export function Snippet({ text, marks, aside }: SnippetProps) {
  return (
    <span className={styles.snippet} dir="auto">
      {clip(text, marks).map(({ start, text, marked }) =>
        marked ? <mark key={start}>{text}</mark> : <Fragment key={start}>{text}</Fragment>,
      )}
      {aside && <span className={styles.aside}> {aside}</span>}
    </span>
  )
}
