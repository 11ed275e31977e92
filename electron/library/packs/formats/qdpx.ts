import { readShownProject } from '#library/transfers/qdpx/shown.ts'
import { readManifest } from '../manifest.ts'
import type { PackFile } from './format.ts'

/** A QDA project read back. It is written from the library (`transfers/qdpx/write.ts`), because it holds whole texts. */
export const qdpx: Pick<PackFile, 'format' | 'extensions' | 'read'> = {
  format: 'qdpx',
  extensions: ['.qdpx'],
  read: async (bytes) => {
    const { manifest, quotations } = await readShownProject(bytes)
    return { pack: readManifest(manifest), shown: quotations.join('\n') }
  },
}
