import type { ReactNode } from 'react'
import { useSaving } from '#renderer/data/writes.ts'
import { app } from '#renderer/strings/app.ts'
import { classes } from '#renderer/ui/classes.ts'
import styles from './status-bar.module.css'

/** The line at the lower edge; `children` is the progress of long work. */
export function StatusBar({ children }: { readonly children: ReactNode }) {
  return (
    <footer aria-label={app.status} className={styles.bar}>
      {children}
      <span className={styles.space} />
      <Saving />
      <span className={styles.offline}>{app.offline}</span>
    </footer>
  )
}

function Saving() {
  const { pending, failed } = useSaving()
  const words = pending > 0 ? app.saving : failed ? app.notSaved : app.allSaved
  return (
    <span role="status" className={classes(failed && pending === 0 && styles.failed)}>
      {words}
    </span>
  )
}
