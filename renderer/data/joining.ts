import { create } from 'zustand'
import type { DocumentId } from '#shared/domain/ids.ts'

/** The document for which another one is being looked for, whose edition it is; null when none is. */
export const useJoining = create<{ readonly document: DocumentId | null }>(() => ({ document: null }))

/** Asks of which document this one is an edition. */
export function chooseJoin(document: DocumentId): void {
  useJoining.setState({ document })
}
