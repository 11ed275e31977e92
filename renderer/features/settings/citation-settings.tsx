import { Trash2 } from 'lucide-react'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { notify } from '#renderer/data/notices.ts'
import { changeSettings } from '#renderer/data/settings.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { citation as words } from '#renderer/strings/citation.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import type { CitationStyleRow } from '#shared/contract/citations.ts'
import { defaultSettings, type Settings } from '#shared/domain/settings.ts'
import styles from './settings.module.css'

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** The style and the language of citations, and the styles that the user added. */
export function CitationSettings({ settings }: { readonly settings: Settings }) {
  const { citationStyle, citationLocale } = settings
  const known = useRead('citations.styles', {}).data
  const styleRows = known?.styles ?? []
  return (
    <section aria-label={words.settings} className={styles.citations}>
      <h3>{words.settings}</h3>
      <p>{words.advice}</p>
      <div className={styles.choices}>
        <Select
          label={words.style}
          value={citationStyle}
          options={styleRows.map(({ id, title, kind }) => ({
            value: id,
            text: title,
            detail: kind === 'notes' ? words.inNotes : words.inText,
          }))}
          onChange={(style) => changeSettings({ citationStyle: style })}
        />
        <Select
          label={words.language}
          value={citationLocale}
          options={(known?.locales ?? []).map((tag) => ({ value: tag, text: languages.of(tag) ?? tag }))}
          onChange={(locale) => changeSettings({ citationLocale: locale })}
        />
      </div>
      <AddedStyles rows={styleRows.filter(({ added }) => added)} inUse={citationStyle} />
      <div>
        <Button onPress={() => void addStyle().catch(ignoreShown)}>{words.addStyle}</Button>
      </div>
    </section>
  )
}

interface AddedStylesProps {
  readonly rows: readonly CitationStyleRow[]
  readonly inUse: string
}

function AddedStyles({ rows, inUse }: AddedStylesProps) {
  if (rows.length === 0) return null
  return (
    <ul aria-label={words.addedStyles} className={styles.added}>
      {rows.map(({ id, title }) => (
        <li key={id}>
          <bdi>{title}</bdi>
          <IconButton
            size="small"
            label={words.removeStyleLabel(title)}
            onPress={() => {
              removeStyle(id, title, id === inUse).catch(ignoreShown)
            }}
          >
            <Trash2 />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

async function removeStyle(id: string, title: string, isInUse: boolean): Promise<void> {
  await save('citations.removeStyle', { id })
  if (isInUse) changeSettings({ citationStyle: defaultSettings.citationStyle })
  await offerUndo(words.removed(title))
}

/** Adds a style from a file and uses it from now on. */
async function addStyle(): Promise<void> {
  const path = await call('app.chooseStyle', {}).catch(showFailure)
  if (!path) return
  const { id, title } = await save('citations.addStyle', { path })
  changeSettings({ citationStyle: id })
  notify({ tone: 'info', message: words.added(title) })
}
