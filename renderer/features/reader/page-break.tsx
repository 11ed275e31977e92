import { pageLabel } from '#shared/domain/locator.ts'
import styles from './passage.module.css'

/** A thin rule where a page of the source begins, with its number in the margin. */
export function PageBreak({ page }: { readonly page: string }) {
  return (
    <div className={styles.page}>
      <span>{pageLabel(page)}</span>
    </div>
  )
}
