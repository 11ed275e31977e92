import { useView } from '#renderer/data/view.ts'
import { library as strings } from '#renderer/strings/library.ts'
import type { DocumentQuery } from '#shared/contract/documents.ts'
import { FacetFilter } from './facet-filter.tsx'
import { languageName } from './languages.ts'
import styles from './list-header.module.css'
import { PublishedFilter } from './published-filter.tsx'
import { SortMenu } from './sort-menu.tsx'
import { TagFilter } from './tag-filter.tsx'

interface ListHeaderProps {
  readonly query: DocumentQuery
  /** Undefined while it is counted. */
  readonly total: number | undefined
}

const TITLES = { all: strings.all, unread: strings.unread, trash: strings.trash } as const

/** The name of the view, how much it holds, and the filters and the order of its rows. */
export function ListHeader({ query, total }: ListHeaderProps) {
  const show = useView((state) => state.show)
  const change = (part: Partial<DocumentQuery>) => show({ kind: 'documents', query: { ...query, ...part } })

  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h2>{TITLES[query.view]}</h2>
        <span role="status">{total === undefined ? '' : strings.documents(total)}</span>
      </div>
      <div className={styles.chips}>
        {query.tag === null ? null : <TagFilter tag={query.tag} onClear={() => change({ tag: null })} />}
        <FacetFilter
          name={strings.source}
          facet="publishers"
          value={query.publisher}
          onChange={(publisher) => change({ publisher })}
        />
        <FacetFilter
          name={strings.language}
          facet="languages"
          value={query.language}
          nameOf={languageName}
          onChange={(language) => change({ language })}
        />
        <PublishedFilter
          from={query.publishedFrom}
          to={query.publishedTo}
          onChange={(publishedFrom, publishedTo) => change({ publishedFrom, publishedTo })}
        />
        <SortMenu query={query} onChange={change} />
      </div>
    </header>
  )
}
