import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { dismiss, type Notice, useNotices } from '#renderer/data/notices.ts'
import { app } from '#renderer/strings/app.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { classes } from '#renderer/ui/classes.ts'
import styles from './notices.module.css'

const INFO_STAYS_MS = 7000

/** The lines in the corner that say what happened. Screen readers hear them as they come. */
export function Notices() {
  const notices = useNotices((state) => state.notices)
  return (
    <section
      aria-label={app.notices}
      aria-live="polite"
      className={styles.corner}
      data-react-aria-top-layer="true"
    >
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const line = useRef<HTMLDivElement>(null)
  const { id, tone, message, advice, action } = notice

  useEffect(() => {
    if (tone === 'error') return undefined
    // A line that is pointed at or has the focus is being read: it stays for another turn.
    const timer = window.setInterval(() => {
      if (!line.current?.matches(':hover, :focus-within')) dismiss(id)
    }, INFO_STAYS_MS)
    return () => window.clearInterval(timer)
  }, [id, tone])

  return (
    <div
      ref={line}
      role={tone === 'error' ? 'alert' : 'status'}
      className={classes(styles.notice, tone === 'error' && styles.error)}
    >
      {tone === 'error' ? <CircleAlert aria-hidden="true" /> : <Info aria-hidden="true" />}
      <div className={styles.words}>
        <p className={styles.message}>{message}</p>
        {advice ? <p>{advice}</p> : null}
        {action ? (
          <Button
            onPress={() => {
              action.run()
              dismiss(id)
            }}
          >
            {action.label}
          </Button>
        ) : null}
      </div>
      <IconButton label={app.dismiss} size="small" onPress={() => dismiss(id)}>
        <X />
      </IconButton>
    </div>
  )
}
