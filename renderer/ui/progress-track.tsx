import { ProgressBar } from 'react-aria-components'
import styles from './progress-track.module.css'

interface ProgressTrackProps {
  /** What is under way, for screen readers. */
  readonly label: string
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
}

/** How far long work is, as a bar. */
export function ProgressTrack({ label, done, total }: ProgressTrackProps) {
  return (
    <ProgressBar
      aria-label={label}
      value={done}
      maxValue={Math.max(1, total)}
      isIndeterminate={total === 0}
      className={styles.track}
    >
      {({ percentage }) => <i style={{ inlineSize: `${percentage ?? 0}%` }} />}
    </ProgressBar>
  )
}
