import { save } from '#renderer/data/writes.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { write } from './editing.ts'

/** Puts an empty heading or text into a pack, in front of item number `at` or at the end, and opens it for writing. */
export async function insertOwn(pack: PackId, kind: 'heading' | 'text', at?: number): Promise<void> {
  const item = kind === 'heading' ? { kind, level: 1, text: '' } : { kind, body: '' }
  const { ids } = await save('packs.add', { pack, items: [item], at })
  // The menu in which this was chosen gives the focus back one frame after it has gone.
  requestAnimationFrame(() => requestAnimationFrame(() => write(ids[0] ?? null)))
}
