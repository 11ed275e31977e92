import { Maximize2, Minus, Plus } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { reader as strings } from '#renderer/strings/reader.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import styles from './pages.module.css'
import type { Zoom } from './use-zoom.ts'

/** How large the pages are shown. */
export function PageZoom({ zoom }: { readonly zoom: Zoom }) {
  return (
    <Toolbar aria-label={strings.zoom} className={styles.zoom}>
      <IconButton size="small" label={strings.zoomOut} keys="$mod+-" onPress={zoom.out}>
        <Minus />
      </IconButton>
      <output>{strings.percent(zoom.percent)}</output>
      <IconButton size="small" label={strings.zoomIn} keys="$mod+=" onPress={zoom.in}>
        <Plus />
      </IconButton>
      <IconButton size="small" label={strings.zoomFit} keys="$mod+0" onPress={zoom.fit}>
        <Maximize2 />
      </IconButton>
    </Toolbar>
  )
}
