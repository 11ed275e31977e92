import { Button } from 'react-aria-components'
import { editions as strings } from '#renderer/strings/editions.ts'
import { Section } from '#renderer/ui/panel.tsx'
import styles from './difference.module.css'
import type { Touched } from './touched.ts'

interface TouchedListProps {
  readonly touched: readonly Touched[]
  readonly onShow: (excerpt: Touched) => void
}

/** The excerpts whose words differ on the other side, and what became of each. A press shows it in the difference. */
export function TouchedList({ touched, onShow }: TouchedListProps) {
  return (
    <aside className={styles.touched}>
      <Section title={strings.touched}>
        <ul>
          {touched.map((excerpt) => (
            <li key={excerpt.highlight.id}>
              <Button className={styles.excerpt ?? ''} onPress={() => onShow(excerpt)}>
                <span
                  className={styles.quotation}
                  dir="auto"
                  style={{ borderColor: `var(--dot-${excerpt.highlight.colour})` }}
                >
                  {excerpt.highlight.exact}
                </span>
                <span className={styles.status} data-status={excerpt.status}>
                  {strings.statuses[excerpt.status]}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  )
}
