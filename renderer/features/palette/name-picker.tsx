import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { showFailure } from '#renderer/data/failures.ts'
import { palette as strings } from '#renderer/strings/palette.ts'
import { Keys } from '#renderer/ui/keys.tsx'
import type { Entry } from './entries.ts'
import { goTo } from './go-to.ts'
import { NameRow } from './name-row.tsx'
import styles from './switcher.module.css'
import { closeSwitcher } from './switcher-state.ts'
import { useOffered } from './use-offered.ts'

/** The field and the list of names under it: a combobox, of which the field keeps the focus. */
export function NamePicker({ commandsOnly }: { readonly commandsOnly: boolean }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { entries, isCurrent, ready } = useOffered(text, commandsOnly)
  /** Enter was pressed before what was typed had its answer. */
  const [hurried, setHurried] = useState<{ readonly beside: boolean } | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const chosen = Math.min(at, entries.length - 1)

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  useEffect(() => {
    if (!hurried || !isCurrent) return
    setHurried(null)
    go(entries[chosen], hurried.beside)
  }, [hurried, isCurrent, entries, chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const beside = event.ctrlKey || event.metaKey
    const last = entries.length - 1
    if (event.key === 'ArrowDown') setAt(chosen >= last ? 0 : chosen + 1)
    else if (event.key === 'ArrowUp') setAt(chosen <= 0 ? last : chosen - 1)
    else if (event.key === 'PageDown') setAt(Math.min(last, chosen + 8))
    else if (event.key === 'PageUp') setAt(Math.max(0, chosen - 8))
    else if (event.key === 'Enter' && !isCurrent) setHurried({ beside })
    else if (event.key === 'Enter') go(entries[chosen], beside)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={styles.field}>
        <Search aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-label={commandsOnly ? strings.commandField : strings.field}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          placeholder={commandsOnly ? strings.commandField : strings.field}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
            setHurried(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={strings.results} className={styles.list}>
        {entries.map((entry, index) => (
          <NameRow
            key={entry.key}
            id={`${id}-${index}`}
            entry={entry}
            isChosen={index === chosen}
            onPoint={() => setAt(index)}
            onGo={(beside) => go(entry, beside)}
          />
        ))}
      </div>
      {entries.length === 0 ? <Nothing text={text} ready={ready} /> : null}
      <Hints count={entries.length} canOpenBeside={!commandsOnly} />
    </>
  )
}

function go(entry: Entry | undefined, beside: boolean): void {
  if (!entry) return
  closeSwitcher()
  // The dialog gives the focus back first; what is opened may then take it.
  requestAnimationFrame(() => void goTo(entry, beside).catch(showFailure))
}

function Nothing({ text, ready }: { readonly text: string; readonly ready: boolean }) {
  const asked = text.trim() !== ''
  return (
    <div className={styles.nothing}>
      {asked ? <p>{ready ? strings.nothing : strings.reading}</p> : <p>{strings.empty}</p>}
      {asked && ready ? <p>{strings.nothingAdvice}</p> : null}
    </div>
  )
}

function Hints({ count, canOpenBeside }: { readonly count: number; readonly canOpenBeside: boolean }) {
  return (
    <div className={styles.hints}>
      <span role="status">{strings.found(count)}</span>
      <span className={styles.space} />
      <span>
        <Keys keys="Enter" /> {strings.openHint}
      </span>
      {canOpenBeside ? (
        <span>
          <Keys keys="$mod+Enter" /> {strings.besideHint}
        </span>
      ) : null}
      <span>
        <Keys keys="Esc" /> {strings.closeHint}
      </span>
    </div>
  )
}
