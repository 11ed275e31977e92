import { editions as strings } from '#renderer/strings/editions.ts'
import type { Alike } from '#shared/contract/editions.ts'

/** How much two documents say the same, in words; "100 %" only where nothing differs. */
export function likeness({ relation, share }: Pick<Alike, 'relation' | 'share'>): string {
  return relation === 'text'
    ? strings.sameText
    : strings.nearlySame(Math.max(1, Math.min(99, Math.round(share * 100))))
}
