import { manySearchesStrings as s } from '#renderer/strings/many-searches.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './many.module.css'
import { MOST, useManySearches } from './many-searches.ts'

/** Where the list is written. */
export function ListForm({ tooMany }: { readonly tooMany: boolean }) {
  const { text, furniture } = useManySearches()
  return (
    <div className={styles.form}>
      <p className={styles.words}>{s.words}</p>
      <TextField
        label={s.list}
        rows={12}
        placeholder={s.placeholder}
        value={text}
        onChange={(typed) => useManySearches.setState({ text: typed })}
        error={tooMany ? s.tooMany(MOST) : null}
        spellCheck="false"
        autoFocus
      />
      <Checkbox
        isSelected={furniture}
        onChange={(isSelected) => useManySearches.setState({ furniture: isSelected })}
        description={s.furnitureWords}
      >
        {s.furniture}
      </Checkbox>
    </div>
  )
}
