import { useEffect, useRef } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Markdown } from '#renderer/ui/markdown.tsx'
import { RichWords } from '#renderer/ui/rich-words.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { ComposedEntry, ComposedExcerpt, ComposedPack } from '#shared/domain/composed-pack.ts'
import { contextParts } from '#shared/domain/context-parts.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { isRightToLeft } from '#shared/text/direction.ts'
import { usePackEditing } from './editing.ts'
import { Pieces } from './item-content.tsx'
import styles from './preview.module.css'

/** What every format shows of a pack, as it is now. */
export function PackPreview({ pack }: { readonly pack: PackId }) {
  const { data, error } = useRead('packs.compose', { pack }, { keep: true })
  const page = useRef<HTMLElement>(null)
  const focused = usePackEditing((state) => state.focused)
  useEffect(() => {
    page.current?.querySelector(`[data-item="${focused}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [focused])
  if (error) {
    const { message, advice } = toFailure(error)
    return <EmptyState title={message}>{advice}</EmptyState>
  }
  if (!data) return <p className={styles.quiet}>{s.composing}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <section
      ref={page}
      className={styles.preview}
      aria-label={s.previewOf(data.title)}
      tabIndex={0}
      lang={data.locale}
    >
      <h2 className={styles.title} dir="auto">
        {data.title}
      </h2>
      {data.entries.map((entry, index) => (
        <div key={entry.item ?? `at ${index}`} data-item={entry.item}>
          <Entry entry={entry} pack={data} />
        </div>
      ))}
      {data.citations === 'footnotes' && <Footnotes pack={data} />}
      {data.bibliography.length > 0 && (
        <section className={styles.end} aria-label={s.bibliography}>
          <h3>{s.bibliography}</h3>
          {data.bibliography.map((work, index) => (
            <p key={index} className={styles.work} dir="auto">
              <RichWords runs={work} />
            </p>
          ))}
        </section>
      )}
    </section>
  )
}

const excerptsOf = ({ entries }: ComposedPack) => entries.filter((entry) => entry.kind === 'excerpt')

function Entry({ entry, pack }: { readonly entry: ComposedEntry; readonly pack: ComposedPack }) {
  switch (entry.kind) {
    case 'heading': {
      const Heading = (['h3', 'h4', 'h5'] as const)[entry.level - 1] ?? 'h5'
      return (
        <Heading className={styles.heading} dir="auto">
          {entry.text}
        </Heading>
      )
    }
    case 'text':
      return <Markdown body={entry.body} />
    case 'note':
      return (
        <div className={styles.note}>
          {entry.title && <h4 dir="auto">{entry.title}</h4>}
          <Markdown body={entry.body} />
        </div>
      )
    case 'excerpt':
      return <Excerpt excerpt={entry} citations={pack.citations} />
  }
}

interface ExcerptProps {
  readonly excerpt: ComposedExcerpt
  readonly citations: ComposedPack['citations']
}

function Excerpt({ excerpt, citations }: ExcerptProps) {
  const { pieces, number, language, inText, comment, tags } = excerpt
  const { before, opening, closing, after } = contextParts(excerpt)
  const words = pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join(' ')
  const colourName = useSettings().colourNames[excerpt.colour]
  return (
    <figure className={styles.excerpt} dir={isRightToLeft(words) ? 'rtl' : 'ltr'}>
      <Context words={before} language={language} />
      <blockquote
        dir="auto"
        lang={language ?? undefined}
        style={{ borderInlineStartColor: `var(--dot-${excerpt.colour})` }}
      >
        {opening}
        <q>
          <Pieces pieces={pieces} />
        </q>
        {citations === 'footnotes' ? (
          <sup className={styles.number}>{number}</sup>
        ) : (
          inText.length > 0 && (
            <span>
              {' '}
              <RichWords runs={inText} />
            </span>
          )
        )}
        {closing}
      </blockquote>
      <Context words={after} language={language} />
      {(comment || tags.length > 0) && (
        <figcaption title={colourName}>
          {comment && <p dir="auto">{comment}</p>}
          {tags.length > 0 && (
            <ul className={styles.tags} aria-label={s.tags}>
              {tags.map((tag) => (
                <li key={tag} dir="auto">
                  {tag}
                </li>
              ))}
            </ul>
          )}
        </figcaption>
      )}
    </figure>
  )
}

function Context({ words, language }: { readonly words: string; readonly language: string | null }) {
  if (words === '') return null
  return (
    <p className={styles.context} dir="auto" lang={language ?? undefined}>
      {words}
    </p>
  )
}

function Footnotes({ pack }: { readonly pack: ComposedPack }) {
  const excerpts = excerptsOf(pack)
  if (excerpts.length === 0) return null
  return (
    <section className={styles.end} aria-label={s.footnotes}>
      <ol className={styles.notes}>
        {excerpts.map(({ number, footnote }) => (
          <li key={number} value={number} dir="auto">
            <RichWords runs={footnote} />
          </li>
        ))}
      </ol>
    </section>
  )
}
