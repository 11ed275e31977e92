import { openArchive } from './archive.ts'
import type { Format } from './format.ts'

/** Archives of files that are documents themselves. A file in it that is damaged or encrypted fails alone. */
export const zip: Format = {
  kind: 'container',
  mediaType: 'application/zip',
  extract: async (bytes) => ({ kind: 'container', members: await openArchive(bytes) }),
}
