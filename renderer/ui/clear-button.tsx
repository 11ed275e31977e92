import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import styles from './clear-button.module.css'

/** Empties the search field around it. */
export function ClearButton({ label }: { readonly label: string }) {
  return (
    <Button className={styles.clear} aria-label={label}>
      <X />
    </Button>
  )
}
