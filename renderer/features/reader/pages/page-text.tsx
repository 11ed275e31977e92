import { memo } from 'react'
import type { PlacedWord } from './page-geometry.ts'
import type { PagePassage } from './page-words.ts'
import styles from './pages.module.css'

interface PageTextProps {
  readonly passages: readonly PagePassage[]
  /** CSS pixels a point. */
  readonly scale: number
}

/**
 * The words of a page, unseen, where they are drawn: what is selected, read aloud and copied. Each is a text node with
 * its offset, as in the text view.
 */
export const PageText = memo(function PageText({ passages, scale }: PageTextProps) {
  return (
    <div className={styles.text}>
      {passages.map(({ passage, words }) => (
        <p key={passage.ordinal} data-ordinal={passage.ordinal} lang={passage.language ?? undefined}>
          {words.map((word) => (
            <span
              key={word.start}
              dir={word.fromRight ? 'rtl' : 'ltr'}
              data-from={word.start}
              style={styleOf(word, scale)}
            >
              {word.text}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
})

const FONT = 'serif'
const MEASURED = 100
let context: CanvasRenderingContext2D | null = null

/** The width of words set in 1 px, so that they can be stretched to the width at which they are drawn. */
function naturalWidth(words: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return words.length / 2
  context.font = `${MEASURED}px ${FONT}`
  return context.measureText(words).width / MEASURED
}

function styleOf({ text, start, end, x, y, width, height, fromRight }: PlacedWord, scale: number) {
  const stretch = width / (naturalWidth(text.slice(0, end - start)) * height || 1)
  return {
    // From the right a space behind the word goes on to the left.
    ...(fromRight ? { right: `calc(100% - ${(x + width) * scale}px)` } : { left: x * scale }),
    top: y * scale,
    fontSize: height * scale,
    transform: `scaleX(${stretch.toFixed(4)})`,
    transformOrigin: fromRight ? '100% 0' : '0 0',
  }
}
