import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { sanitise } from '#renderer/ui/sanitise.ts'
import { linkTarget, writtenLinks } from '#shared/domain/links.ts'
import { copyAddress, openTarget } from './link-opening.ts'
import styles from './note.module.css'
import type { NoteSession } from './note-session.ts'
import { renderMarkdown, targetKey } from './render-markdown.ts'

/** The preview follows the text at most this often, in ms. */
const PAUSE = 150

function useBody(session: NoteSession): string {
  const [body, setBody] = useState(session.body)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = session.model.onDidChangeContent(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setBody(session.body), PAUSE)
    })
    return () => {
      clearTimeout(timer)
      follow.dispose()
    }
  }, [session])
  return body
}

function useHtml(body: string): string {
  const targets = useMemo(() => {
    const all = writtenLinks(body).map(({ target }) => [targetKey(target), target] as const)
    return [...new Map(all).values()].slice(0, 1000)
  }, [body])
  const { data: places } = useRead('links.resolve', { targets }, { enabled: targets.length > 0, keep: true })
  return useMemo(() => {
    const names = targets.flatMap((target, i) => {
      const place = places?.[i]
      return place === undefined ? [] : [[targetKey(target), place?.label ?? null] as const]
    })
    return sanitise(renderMarkdown(body, new Map(names)))
  }, [body, places, targets])
}

/** Follows a link or copies an address; true when there was one. */
function follow(pressed: EventTarget): boolean {
  const link = pressed instanceof Element ? pressed.closest<HTMLElement>('[data-link], [data-copy]') : null
  const { link: key, copy } = link?.dataset ?? {}
  const [kind, id] = key?.split('/') ?? []
  const target = linkTarget.safeParse({ kind, id: Number(id) })
  if (target.success) openTarget(target.data).catch(showFailure)
  else if (copy) copyAddress(copy)
  return link !== null
}

function onKeyDown(event: KeyboardEvent): void {
  if ((event.key === 'Enter' || event.key === ' ') && follow(event.target)) event.preventDefault()
}

/** The note as it reads: links show their words, say what they lead to, and open it. */
export function NotePreview({ session, title }: { readonly session: NoteSession; readonly title: string }) {
  const body = useBody(session)
  const html = useHtml(body)
  const section = useRef<HTMLElement>(null)
  // The focus was in the editor that made room for this.
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus()
  }, [])
  return (
    <section
      ref={section}
      className={styles.preview}
      aria-label={s.previewOf(title)}
      tabIndex={0}
      onClick={({ target }) => follow(target)}
      onKeyDown={onKeyDown}
    >
      {body.trim() === '' ? (
        <p className={styles.quiet}>{s.emptyPreview}</p>
      ) : (
        <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </section>
  )
}
