import { Button } from 'react-aria-components'
import styles from './long-work.module.css'
import { ProgressTrack } from './progress-track.tsx'

interface LongWorkProps {
  /** How far it is, in words. */
  readonly words: string
  /** What is under way, for screen readers. */
  readonly label: string
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  readonly cancel: string
  readonly cancelLabel: string
  readonly onCancel: () => void
}

/** Long work in the status bar: how far it is, and a way to end it. */
export function LongWork({ words, label, done, total, cancel, cancelLabel, onCancel }: LongWorkProps) {
  return (
    <div className={styles.running}>
      <span className={styles.count}>{words}</span>
      <ProgressTrack label={label} done={done} total={total} />
      <Button className={styles.cancel} aria-label={cancelLabel} onPress={onCancel}>
        {cancel}
      </Button>
    </div>
  )
}
