import { useEffect, useRef, useState } from 'react'
import { changeTab, closeTab } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { currentOf } from '#renderer/data/packs.ts'
import { ignoreShown, save, saveAndForget } from '#renderer/data/writes.ts'
import { templatesStrings as s } from '#renderer/strings/templates.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Markdown } from '#renderer/ui/markdown.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { PackTemplate } from '#shared/contract/templates.ts'
import type { Tab } from '#shared/domain/desk.ts'
import { type PackId, packId, type TemplateId } from '#shared/domain/ids.ts'
import { CodeField, type Fault } from './code-field.tsx'
import styles from './template.module.css'

type TemplateTab = Extract<Tab, { kind: 'template' }>

interface TemplateEditorProps {
  readonly pane: number
  readonly index: number
  readonly tab: TemplateTab
}

/** What is typed is rendered and saved after so many ms without a key. */
const PAUSE = 350

/** A template of the library, with what it makes of a pack beside it. */
export function TemplateEditor({ pane, index, tab }: TemplateEditorProps) {
  const { data, error } = useRead('templates.get', { id: tab.template })
  if (error) {
    return (
      <EmptyState
        title={s.gone}
        actions={<Button onPress={() => closeTab(pane, index)}>{s.closeTab}</Button>}
      >
        {s.goneAdvice}
      </EmptyState>
    )
  }
  if (!data) return null
  const choosePack = (pack: PackId) => changeTab(pane, index, { ...tab, pack })
  return <OpenTemplate key={tab.template} template={data} tab={tab} onPack={choosePack} />
}

interface OpenTemplateProps {
  readonly template: PackTemplate
  readonly tab: TemplateTab
  readonly onPack: (pack: PackId) => void
}

function OpenTemplate({ template, tab, onPack }: OpenTemplateProps) {
  const [typed, setTyped] = useState(template.body)
  const [reads, setReads] = useState<'text' | 'markdown'>('text')
  const [turn, setTurn] = useState(0)
  const body = useRested(typed)
  const packs = useRead('packs.list', {}).data ?? []
  const pack = packs.find(({ id }) => id === tab.pack)?.id ?? currentOf(packs)?.id ?? null
  const { data, isPlaceholderData } = useRead('templates.render', { pack, body }, { keep: true })
  const fault = data && 'fault' in data ? data.fault : null
  const text = useLast(data && 'text' in data ? data.text : null)
  useSaved(tab.template, template.body, body, data !== undefined && !isPlaceholderData && fault === null)
  return (
    <div className={styles.template}>
      <header className={styles.header}>
        <Name id={tab.template} name={template.name} />
        {pack !== null && (
          <Select
            label={s.pack}
            value={String(pack)}
            options={packs.map(({ id, title }) => ({ value: String(id), text: title }))}
            onChange={(id) => onPack(packId.parse(Number(id)))}
          />
        )}
        <Segmented
          label={s.shownAs}
          value={reads}
          options={[
            { value: 'text', text: s.asText },
            { value: 'markdown', text: s.asMarkdown },
          ]}
          onChange={setReads}
        />
      </header>
      <FaultLine fault={fault} onGo={() => setTurn((before) => before + 1)} />
      <div className={styles.panes}>
        <CodeField
          label={s.body(template.name)}
          body={template.body}
          fault={fault}
          turn={turn}
          onChange={setTyped}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
        <section
          className={styles.result}
          aria-label={s.result}
          tabIndex={0}
          data-old={fault !== null || undefined}
        >
          {text !== null && <Result text={text} reads={reads} />}
        </section>
      </div>
    </div>
  )
}

function Result({ text, reads }: { readonly text: string; readonly reads: 'text' | 'markdown' }) {
  return reads === 'text' ? <Markdown body={text} /> : <pre className={styles.source}>{text}</pre>
}

function FaultLine({ fault, onGo }: { readonly fault: Fault | null; readonly onGo: () => void }) {
  return (
    <div role="status" className={styles.status} data-fault={fault !== null || undefined}>
      {fault && (
        <>
          <span>{s.fault(fault.message, fault.line)}</span>
          {fault.line !== null && (
            <Button variant="quiet" onPress={onGo}>
              {s.goToFault}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function Name({ id, name }: { readonly id: TemplateId; readonly name: string }) {
  const [typed, setTyped] = useState(name)
  const rename = () => {
    if (typed.trim() !== '' && typed !== name) saveAndForget('templates.update', { id, name: typed.trim() })
    else setTyped(name)
  }
  return <TextField label={s.name} value={typed} onChange={setTyped} onBlur={rename} />
}

/** A value as it was when it had not changed for a while. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

/** A value, or the last one there was: half a word typed into a template does not empty the page. */
function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value)
  if (value !== null && value !== last) setLast(value)
  return value ?? last
}

/** Saves each body that can be read; one that can't stays in the editor until it can. */
function useSaved(id: TemplateId, stored: string, body: string, isSound: boolean): void {
  const saved = useRef(stored)
  useEffect(() => {
    if (!isSound || body === saved.current) return
    saved.current = body
    save('templates.update', { id, body }).catch(ignoreShown)
  }, [id, body, isSound])
}
