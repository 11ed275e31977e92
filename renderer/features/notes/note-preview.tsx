import { type MouseEvent, useEffect, useMemo, useState } from 'react'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { linkTarget, writtenLinks } from '#shared/domain/links.ts'
import { copyAddress, openTarget } from './link-opening.ts'
import styles from './note.module.css'
import type { NoteSession } from './note-session.ts'
import { renderMarkdown, targetKey } from './render-markdown.ts'
import { sanitise } from './sanitise.ts'

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

function follow(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  const [kind, id] = button?.dataset.link?.split('/') ?? []
  const target = linkTarget.safeParse({ kind, id: Number(id) })
  if (target.success) openTarget(target.data).catch(showFailure)
  else if (button?.dataset.copy) copyAddress(button.dataset.copy)
}

/** The note as it reads: links show the present names of their targets and open them. */
export function NotePreview({ session, title }: { readonly session: NoteSession; readonly title: string }) {
  const body = useBody(session)
  const html = useHtml(body)
  return (
    // biome-ignore lint: the buttons inside answer the keyboard; this only hears their clicks
    <section className={styles.preview} aria-label={s.previewOf(title)} tabIndex={0} onClick={follow}>
      {body.trim() === '' ? (
        <p className={styles.quiet}>{s.emptyPreview}</p>
      ) : (
        <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </section>
  )
}
