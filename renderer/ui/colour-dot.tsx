import type { HighlightColour } from '#shared/contract/documents.ts'
import styles from './colour-dot.module.css'

interface ColourDotProps {
  readonly colour: HighlightColour
  /** Said by screen readers; without it the dot is decoration. */
  readonly label?: string
}

/** A small square in one of the five colours. */
export function ColourDot({ colour, label }: ColourDotProps) {
  const style = { background: `var(--dot-${colour})` }
  return label ? (
    <i className={styles.dot} style={style} role="img" aria-label={label} />
  ) : (
    <i className={styles.dot} style={style} aria-hidden="true" />
  )
}
