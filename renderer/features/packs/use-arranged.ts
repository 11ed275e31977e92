import { useState } from 'react'
import { save } from '#renderer/data/writes.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Pack, PackItem } from '#shared/contract/packs.ts'
import { asArranged } from './arrange.ts'

/** The items of a pack in an order that changes at once and is saved behind it; a failed save takes it back. */
export function useArranged(pack: Pack) {
  const [wanted, setWanted] = useState<{ from: readonly PackItem[]; items: readonly PackItem[] } | null>(null)
  // What the library says later wins over what was wanted before.
  const items = wanted?.from === pack.contents ? wanted.items : pack.contents
  const arrange = async (items: readonly PackItem[]): Promise<boolean> => {
    setWanted({ from: pack.contents, items })
    try {
      await save('packs.arrange', { pack: pack.id, items: asArranged(items) })
      return true
    } catch (error) {
      setWanted(null)
      // `save` has shown it.
      if (error instanceof BookwheelError) return false
      throw error
    }
  }
  return { items, arrange }
}
