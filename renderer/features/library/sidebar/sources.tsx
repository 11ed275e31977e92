import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useRead } from '#renderer/data/hooks.ts'
import { allDocuments, useView } from '#renderer/data/view.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { Section } from '#renderer/ui/panel.tsx'
import { NavigationRow } from './navigation-row.tsx'
import styles from './sidebar.module.css'

/** How many sources are shown at first, and at most; the filter of the list finds any of them by name. */
const FEW = 8
const MANY = 200

/** The publishers with the most documents. */
export function Sources() {
  const facets = useRead('documents.facets', {}).data
  const publishers = (facets?.publishers ?? []).filter(({ value }) => value !== '')
  const view = useView((state) => state.view)
  const [all, setAll] = useState(false)
  if (publishers.length === 0) return null
  const current = view.kind === 'documents' ? view.query.publisher : null

  return (
    <Section title={strings.sources}>
      <ul>
        {publishers.slice(0, all ? MANY : FEW).map(({ value, count }) => (
          <NavigationRow
            key={value}
            text={value}
            count={count}
            to={{ kind: 'documents', query: { ...allDocuments, publisher: value } }}
            isCurrent={current === value}
          />
        ))}
      </ul>
      {publishers.length > FEW ? (
        <Button className={styles.more} onPress={() => setAll(!all)}>
          {all ? strings.showFewerSources : strings.showMoreSources}
        </Button>
      ) : null}
    </Section>
  )
}
