import { reads as activityReads } from './activity/handlers.ts'
import { reads as citationReads, writes as citationWrites } from './citations/handlers.ts'
import { reads as documentReads, writes as documentWrites } from './documents/handlers.ts'
import { reads as pageReads } from './documents/page-handlers.ts'
import { reads as passageReads, writes as passageWrites } from './documents/passage-handlers.ts'
import { reads as draftReads, writes as draftWrites } from './drafts/handlers.ts'
import { reads as anchorReads, writes as anchorWrites } from './editions/anchor-handlers.ts'
import { reads as editionReads, writes as editionWrites } from './editions/handlers.ts'
import type { ReadHandlers, WriteHandlers } from './feature.ts'
import { reads as highlightReads, writes as highlightWrites } from './highlights/handlers.ts'
import { reads as noteReads, writes as noteWrites } from './notes/handlers.ts'
import { reads as linkReads } from './notes/link-handlers.ts'
import { reads as packReads, writes as packWrites } from './packs/handlers.ts'
import { reads as templateReads, writes as templateWrites } from './packs/templates/handlers.ts'
import { reads as searchReads } from './search/handlers.ts'
import { reads as spellingReads } from './search/spelling-handlers.ts'
import { reads as savedSearchReads, writes as savedSearchWrites } from './searches/handlers.ts'
import { reads as settingsReads, writes as settingsWrites } from './settings/handlers.ts'
import { reads as statusReads } from './status/handlers.ts'
import { reads as tagReads, writes as tagWrites } from './tags/handlers.ts'

/** Every read of the contract but the import's state, which lives in the process and not in the file. */
export const reads: ReadHandlers<Exclude<keyof ReadHandlers, 'imports.status'>> = {
  ...statusReads,
  ...documentReads,
  ...passageReads,
  ...pageReads,
  ...editionReads,
  ...anchorReads,
  ...highlightReads,
  ...tagReads,
  ...noteReads,
  ...linkReads,
  ...searchReads,
  ...spellingReads,
  ...savedSearchReads,
  ...packReads,
  ...templateReads,
  ...draftReads,
  ...citationReads,
  ...activityReads,
  ...settingsReads,
}

/** Every write of the contract. */
export const writes: WriteHandlers = {
  ...documentWrites,
  ...passageWrites,
  ...editionWrites,
  ...anchorWrites,
  ...highlightWrites,
  ...tagWrites,
  ...noteWrites,
  ...savedSearchWrites,
  ...packWrites,
  ...templateWrites,
  ...draftWrites,
  ...citationWrites,
  ...settingsWrites,
}
