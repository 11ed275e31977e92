import { useState } from 'react'
import { changeSettings } from '#renderer/data/settings.ts'
import { settings as strings } from '#renderer/strings/settings.ts'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type HighlightColour, highlightColour } from '#shared/contract/documents.ts'
import type { Settings } from '#shared/domain/settings.ts'
import styles from './settings.module.css'

type Names = Settings['colourNames']

/** What the user calls each colour; saved when a field is left. */
export function ColourNames({ names }: { readonly names: Names }) {
  return (
    <section aria-label={strings.colours} className={styles.colours}>
      <h3>{strings.colours}</h3>
      <p>{strings.coloursAdvice}</p>
      <div className={styles.names}>
        {highlightColour.options.map((colour) => (
          <ColourName key={colour} colour={colour} names={names} />
        ))}
      </div>
    </section>
  )
}

function ColourName({ colour, names }: { readonly colour: HighlightColour; readonly names: Names }) {
  const [name, setName] = useState(names[colour])
  const save = () => {
    const given = name.trim() || strings.colourDefaults[colour]
    setName(given)
    if (given !== names[colour]) changeSettings({ colourNames: { ...names, [colour]: given } })
  }
  return (
    <div className={styles.name}>
      <ColourDot colour={colour} />
      <TextField
        label={strings.colourDefaults[colour]}
        hideLabel
        value={name}
        onChange={setName}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
    </div>
  )
}
