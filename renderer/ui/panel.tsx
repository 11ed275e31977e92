import { type ReactNode, useId } from 'react'
import styles from './panel.module.css'

interface SectionProps {
  readonly title: string
  /** Small buttons at the end of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A named group of rows in a side panel: the small heading of the sidebar and the inspector. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <header className={styles.heading}>
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  )
}
