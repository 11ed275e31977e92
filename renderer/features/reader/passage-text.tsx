import type { ReactNode } from 'react'
import { classes } from '#renderer/ui/classes.ts'
import type { Passage } from '#shared/domain/passages.ts'
import styles from './passage.module.css'
import { writesFromRight } from './scripts.ts'
import type { TableColumn } from './table-columns.ts'
import { TableRow } from './table-row.tsx'

interface PassageTextProps {
  readonly passage: Passage
  readonly itemAt: number
  readonly itemOf: number
  readonly columns: readonly TableColumn[] | undefined
  /** What stands over the text without being part of it. */
  readonly label: string | null
  /** The UTF-16 offset in the canonical text at which `text` starts. */
  readonly from: number
  readonly text: string
  readonly describedBy: string | undefined
}

/** A passage with what is said beside it. Remarks and footnotes are asides of their own. */
export function PassageText(props: PassageTextProps) {
  const { label, passage } = props
  const shown = (
    <>
      {label === null || isHeader(passage) || markerOf(passage) !== null ? null : <Label text={label} />}
      <Words {...props} />
    </>
  )
  if (passage.kind !== 'note' && passage.kind !== 'comment') return shown
  return (
    <div role="note" className={styles[passage.kind]} dir={directionOf(passage)}>
      {shown}
    </div>
  )
}

/** The element that fits the kind of passage. `data-from` is what maps a place in the page to an offset. */
function Words({
  passage,
  label,
  itemAt,
  itemOf,
  columns,
  from,
  text: words,
  describedBy,
}: PassageTextProps) {
  const { language, level } = passage
  const dir = directionOf(passage)
  const text = {
    className: styles.text,
    dir,
    lang: language ?? undefined,
    'data-from': from,
    'aria-describedby': describedBy,
    children: words,
  } as const
  switch (passage.kind) {
    case 'heading': {
      const Heading = `h${Math.min(level ?? 2, 6)}` as 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
      return <Heading {...text} />
    }
    case 'paragraph':
    case 'note':
    case 'comment':
      return <p {...text} />
    case 'quote':
      return <blockquote {...text} />
    case 'item':
      return (
        <ul className={styles.list} style={{ marginInlineStart: `${((level ?? 1) - 1) * 1.4}em` }}>
          <li
            {...text}
            style={{ listStyleType: label === null ? undefined : cssString(markerOf(passage)) }}
            aria-posinset={itemAt}
            aria-setsize={itemOf}
          />
        </ul>
      )
    case 'row':
      return (
        <TableRow
          isHeader={isHeader(passage)}
          text={words}
          from={from}
          columns={columns}
          at={itemAt}
          of={itemOf}
          lang={language ?? undefined}
          dir={language === null ? undefined : dir}
          describedBy={describedBy}
        />
      )
    case 'code':
      return (
        <pre className={styles.code}>
          <code {...text} />
        </pre>
      )
    case 'caption':
      return (
        <figure>
          <figcaption {...text} />
        </figure>
      )
    case 'reply':
      return (
        <Levels count={Math.min(level ?? 1, DEEPEST)} dir={dir}>
          <p {...text} dir={undefined} />
        </Levels>
      )
    case 'change':
      return (
        <p>
          <del {...text} className={classes(styles.text, styles.change)} />
        </p>
      )
  }
}

/** What importers say of a row that names the columns of its table; it is shown so. */
function isHeader({ kind, label }: Passage): boolean {
  return kind === 'row' && label === 'Header'
}

/** The number of an item of a numbered list ("3.", "(b)"), which stands where others have a dot; null for other labels. */
function markerOf({ kind, label }: Passage): string | null {
  return kind === 'item' && label !== null && /^\S{1,12}$/u.test(label) ? label : null
}

function cssString(marker: string | null): string | undefined {
  return marker === null ? undefined : JSON.stringify(`${marker} `)
}

function directionOf({ language }: Passage): 'auto' | 'rtl' | 'ltr' {
  if (language === null) return 'auto'
  return writesFromRight(language) ? 'rtl' : 'ltr'
}

/** Said beside the text: it can't be selected, is not copied and counts for no offset. */
function Label({ text }: { readonly text: string }) {
  return (
    <p className={styles.label} dir="auto">
      {text}
    </p>
  )
}

/** Deeper than this the bars alone would fill the column. */
const DEEPEST = 8

interface LevelsProps {
  readonly count: number
  readonly dir?: 'auto' | 'rtl' | 'ltr'
  readonly children: ReactNode
}

/** A quotation in a quotation for each level: each adds a bar on the side from which the words are read. */
function Levels({ count, dir, children }: LevelsProps): ReactNode {
  if (count === 0) return children
  return (
    <blockquote className={styles.reply} {...(dir ? { dir } : {})}>
      <Levels count={count - 1}>{children}</Levels>
    </blockquote>
  )
}
