import type { ReadHandle } from '#library/database/handles.ts'
import { currentSettings } from '#library/settings/queries.ts'
import { DEFAULT_STYLE, shippedStyles } from './shipped.ts'
import { findAddedStyle } from './style-queries.ts'

/** The style and language of the settings; the plain style where the one that was chosen is no longer there. */
export function chosenStyle(db: ReadHandle): { readonly style: string; readonly locale: string } {
  const { citationStyle, citationLocale } = currentSettings(db)
  const isKnown =
    shippedStyles.some(({ id }) => id === citationStyle) || findAddedStyle(db, citationStyle) !== null
  return { style: isKnown ? citationStyle : DEFAULT_STYLE, locale: citationLocale }
}
