import { useState } from 'react'
import { useCommand } from '#renderer/data/commands.ts'
import { changeSettings, useSettings } from '#renderer/data/settings.ts'
import { settings as strings } from '#renderer/strings/settings.ts'
import { Modal } from '#renderer/ui/dialog.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { Settings } from '#shared/domain/settings.ts'
import { CitationSettings } from './citation-settings.tsx'
import { ColourNames } from './colour-names.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import styles from './settings.module.css'

const THEMES = ['system', 'light', 'sepia', 'dark'] as const satisfies readonly Settings['theme'][]

/** The dialog of the library's settings; each change holds at once. */
export function SettingsDialog() {
  const [isOpen, setOpen] = useState(false)
  const settings = useSettings()
  useCommand('settings.open', () => setOpen(true))
  return (
    <Modal title={strings.title} isOpen={isOpen} onClose={() => setOpen(false)} width={600}>
      <div className={styles.settings}>
        <Segmented
          label={strings.theme}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, text: strings.themes[value] }))}
          onChange={(theme) => changeSettings({ theme })}
        />
        <ReadingSettings settings={settings} />
        <CitationSettings settings={settings} />
        <ColourNames names={settings.colourNames} />
      </div>
    </Modal>
  )
}
