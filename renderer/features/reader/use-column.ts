import { useLayoutEffect, useState } from 'react'
import { type Column, characterWidth } from './estimate.ts'

/** By what share an estimate of the letters' width may be wrong. */
const CLOSE = 0.04

/**
 * The measures of the reading column, anew whenever its width or its type changes; null before the first layout.
 * `sample` is text of the document, so that scripts of any width are estimated well.
 */
export function useColumn(element: HTMLElement | null, sample: string): Column | null {
  const [measured, setMeasured] = useState<Column | null>(null)
  useLayoutEffect(() => {
    if (!element) return undefined
    const measure = () => {
      const style = getComputedStyle(element)
      const width =
        element.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd)
      const lineHeight = parseFloat(style.lineHeight)
      const character = characterWidth(`${style.fontSize} ${style.fontFamily}`, sample)
      setMeasured((old) => {
        if (!old || old.width !== width || old.lineHeight !== lineHeight)
          return { width, lineHeight, character }
        // Most texts are as wide as the first guess; laying them out again would gain nothing.
        const isClose = Math.abs(old.character - character) < old.character * CLOSE
        return isClose ? old : { width, lineHeight, character }
      })
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    // Size, spacing and fonts are custom properties of the root: see ui/tokens.css.
    const settings = new MutationObserver(measure)
    settings.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] })
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      sizes.disconnect()
      settings.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [element, sample])
  return measured
}
