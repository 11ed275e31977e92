import { searchStrings as s } from '#renderer/strings/search.ts'
import { explain } from '#shared/query/explain.ts'
import { parseQuery } from '#shared/query/parse.ts'
import styles from './search.module.css'
import type { Found } from './use-search.ts'

interface ReadingLineProps {
  readonly text: string
  readonly found: Found | null
}

/** How the search is understood, what in it could not be meant so, and what of the library was not looked at. */
export function ReadingLine({ text, found }: ReadingLineProps) {
  const parsed = parseQuery(text)
  const reading = explain(parsed)
  // Many places may be odd in the same way; that is said once.
  const remarks = [...new Set(parsed.remarks.map(({ message }) => message))]
  return (
    <>
      {reading === '' ? null : (
        <p className={styles.reading} dir="auto">
          {s.reading(reading)}
        </p>
      )}
      {remarks.map((message) => (
        <p key={message} className={styles.remark} dir="auto">
          {message}
        </p>
      ))}
      {found?.forms
        .filter(({ also }) => also.length > 0)
        .map((forms) => (
          <p key={forms.word} className={styles.reading} dir="auto">
            {s.foundForms(forms)}
          </p>
        ))}
      {found?.isCut ? (
        <p className={styles.remark}>{found.looked === null ? s.cut : s.looked(found.looked)}</p>
      ) : null}
      {found?.rereading ? (
        <p className={styles.remark}>{s.rereading(found.rereading.done, found.rereading.documents)}</p>
      ) : null}
      {found?.isRough && found.total > 0 && found.sort === 'relevance' ? (
        <p className={styles.reading}>{s.rough}</p>
      ) : null}
    </>
  )
}
