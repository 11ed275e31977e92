import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { saveAndForget } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import type { Pack } from '#shared/contract/packs.ts'
import styles from './pack.module.css'

/** The title of a pack, to be changed in place: saved with Enter or when the field is left, given up with Escape. */
export function PackTitle({ pack }: { readonly pack: Pack }) {
  /** Null while nobody is changing it. */
  const [typed, setTyped] = useState<string | null>(null)
  const rename = () => {
    const title = typed?.trim() ?? ''
    if (title !== '' && title !== pack.title) saveAndForget('packs.rename', { id: pack.id, title })
    setTyped(null)
  }
  return (
    <TextField
      className={styles.titleField}
      aria-label={s.title}
      value={typed ?? pack.title}
      onChange={setTyped}
      onBlur={rename}
    >
      <Input
        className={styles.title}
        dir="auto"
        autoFocus={pack.title === s.untitled}
        onFocus={(event) => pack.title === s.untitled && event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') rename()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    </TextField>
  )
}
