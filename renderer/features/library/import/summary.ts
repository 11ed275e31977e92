import { library as strings } from '#renderer/strings/library.ts'
import type { ImportReport } from '#shared/contract/imports.ts'

/** How many highlights an import left for a person to place. */
export function waitingAfter({ editions }: ImportReport): number {
  return editions.reduce((sum, { anchored }) => sum + anchored.ambiguous + anchored.lost, 0)
}

/** An import in a sentence, and what else there is to say about it. */
export interface Summary {
  readonly message: string
  readonly advice: string
  /** Whether the report says more than the sentence. */
  readonly hasMore: boolean
}

/** What is told when an import has ended. */
export function summaryOf({ added, editions, duplicates, failed, cancelled }: ImportReport): Summary {
  const alike = added.filter((document) => document.alike.length > 0).length
  const came = [
    added.length > 0 ? strings.added(added.length) : null,
    editions.length > 0 ? strings.newEditions(editions.length) : null,
  ].filter((part) => part !== null)
  const rest = [
    ...(cancelled ? came : came.slice(1)),
    alike > 0 ? strings.alikeCount(alike) : null,
    duplicates.length > 0 ? strings.known(duplicates.length) : null,
    failed.length > 0 ? strings.notImported(failed.length) : null,
  ].filter((part) => part !== null)
  return {
    message: cancelled ? strings.importStopped : (came[0] ?? strings.nothingAdded),
    advice: rest.length > 0 ? `${rest.join('. ')}.` : '',
    hasMore: rest.length > 0 || editions.length > 0 || came.length === 0,
  }
}
