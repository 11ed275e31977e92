import styles from './tick.module.css'

/** The box of something that can be ticked; it follows the state of the React Aria component around it. */
export function Tick({ isHidden = false }: { readonly isHidden?: boolean }) {
  return <i className={styles.tick} aria-hidden="true" data-hidden={isHidden || undefined} />
}
