import { Copy, PencilLine, Trash2 } from 'lucide-react'
import { call } from '#renderer/data/client.ts'
import { openTab } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { offerUndo } from '#renderer/data/undo.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { templatesStrings as s } from '#renderer/strings/templates.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import type { TemplateRow } from '#shared/contract/templates.ts'
import type { PackId, TemplateId } from '#shared/domain/ids.ts'
import styles from './template.module.css'

interface TemplateChoiceProps {
  readonly pack: PackId
  readonly value: TemplateRow['id']
  readonly onChange: (template: TemplateRow['id']) => void
  /** Called when a template is opened in a tab of its own. */
  readonly onLeave: () => void
}

/** The template of a pack. Those that ship stay as they are: a copy of one can be changed. */
export function TemplateChoice({ pack, value, onChange, onLeave }: TemplateChoiceProps) {
  const known = useRead('templates.list', {}).data ?? []
  const chosen = known.find(({ id }) => id === value)
  const edit = (template: TemplateId) => {
    openTab({ kind: 'template', template, pack })
    onLeave()
  }
  const copy = async ({ id, name }: TemplateRow) => {
    const { body } = await call('templates.get', { id })
    const made = await save('templates.create', { name: s.copyOf(name), body })
    onChange(made.id)
    if (typeof made.id === 'number') edit(made.id)
  }
  const remove = async ({ id, name }: TemplateRow) => {
    if (typeof id !== 'number') return
    await save('templates.remove', { id })
    await offerUndo(s.removed(name))
    onChange('excerpts')
  }
  return (
    <div className={styles.choice}>
      <Select
        label={s.template}
        value={String(value)}
        options={known.map(({ id, name, use }) => ({ value: String(id), text: name, detail: use }))}
        onChange={(id) => onChange(known.find((one) => String(one.id) === id)?.id ?? 'excerpts')}
      />
      {chosen && typeof chosen.id === 'number' && (
        <>
          <IconButton label={s.edit} onPress={() => edit(chosen.id as TemplateId)}>
            <PencilLine />
          </IconButton>
          <IconButton label={s.remove} onPress={() => void remove(chosen).catch(ignoreShown)}>
            <Trash2 />
          </IconButton>
        </>
      )}
      {chosen && (
        <IconButton label={s.copy} onPress={() => void copy(chosen).catch(ignoreShown)}>
          <Copy />
        </IconButton>
      )}
    </div>
  )
}
