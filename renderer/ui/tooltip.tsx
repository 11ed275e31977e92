import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Keys } from './keys.tsx'
import styles from './tooltip.module.css'

interface TooltipProps {
  readonly text: string
  /** Keys in tinykeys notation, shown after the text. */
  readonly keys?: string | undefined
  /** A button or other pressable of react-aria-components. */
  readonly children: ReactElement
}

/** Shows a short text while its child is pointed at or has the keyboard focus. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={100}>
      {children}
      <AriaTooltip offset={6} className={styles.tooltip}>
        {text}
        {keys ? <Keys keys={keys} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
