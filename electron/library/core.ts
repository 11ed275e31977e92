import type { Topic } from '#shared/contract/define.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import type { Database } from './database/open.ts'
import type { Surroundings } from './feature.ts'

/** What long work needs of the open library: it opens its own transactions and says itself what it changed. */
export interface Core {
  readonly database: Database
  readonly surroundings: Surroundings
  readonly emit: (event: AnyEvent) => void
  readonly changed: (topics: readonly Topic[]) => void
}
