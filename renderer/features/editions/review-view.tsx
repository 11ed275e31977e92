import { ListChecks } from 'lucide-react'
import { useRead } from '#renderer/data/hooks.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import styles from './review.module.css'
import { ReviewList } from './review-list.tsx'

/** Every highlight whose place in a newer edition a person has to say, with both texts side by side. */
export function ReviewView() {
  const { data, error } = useRead('anchors.review', {})
  if (error) return <EmptyState title={toFailure(error).message}>{toFailure(error).advice}</EmptyState>
  if (!data) return null
  return (
    <div className={styles.review}>
      <header className={styles.top}>
        <h1>{strings.review}</h1>
        <p role="status">{data.length === 0 ? '' : strings.reviewWords(data.length)}</p>
      </header>
      {data.length > 0 ? (
        <ReviewList reviews={data} />
      ) : (
        <EmptyState icon={<ListChecks />} title={strings.reviewEmpty}>
          {strings.reviewEmptyWords}
        </EmptyState>
      )}
    </div>
  )
}
