import { ArrowUp, Plus, X } from 'lucide-react'
import { citation as words } from '#renderer/strings/citation.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './citation.module.css'
import { type NameDraft, newName, type Role } from './citation-draft.ts'

const WORDS = {
  author: { all: words.authors, one: words.author, add: words.addAuthor },
  editor: { all: words.editors, one: words.editor, add: words.addEditor },
  translator: { all: words.translators, one: words.translator, add: words.addTranslator },
} as const

interface CitationNamesProps {
  readonly role: Role
  readonly names: readonly NameDraft[]
  readonly onChange: (names: readonly NameDraft[]) => void
}

/** The people and institutions of one role, in order. */
export function CitationNames({ role, names, onChange }: CitationNamesProps) {
  const { all, one, add } = WORDS[role]
  const change = (key: number, part: Partial<NameDraft>) =>
    onChange(names.map((name) => (name.key === key ? { ...name, ...part } : name)))
  return (
    <fieldset className={styles.names}>
      <legend>{all}</legend>
      {names.map((name, index) => (
        <div key={name.key} role="group" aria-label={one(index + 1)} className={styles.name}>
          <Segmented
            label={words.nameKind(one(index + 1))}
            hideLabel
            value={name.isPerson ? 'person' : 'institution'}
            options={[
              { value: 'person', text: words.isPerson },
              { value: 'institution', text: words.isInstitution },
            ]}
            onChange={(kind) => change(name.key, switched(name, kind === 'person'))}
          />
          <NameFields name={name} onChange={(part) => change(name.key, part)} />
          <IconButton
            size="small"
            label={words.moveUp(one(index + 1))}
            isDisabled={index === 0}
            onPress={() => onChange(movedUp(names, index))}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            size="small"
            label={words.removeName(one(index + 1))}
            onPress={() => onChange(names.filter(({ key }) => key !== name.key))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      <Button variant="quiet" onPress={() => onChange([...names, newName()])}>
        <Plus /> {add}
      </Button>
    </fieldset>
  )
}

interface NameFieldsProps {
  readonly name: NameDraft
  readonly onChange: (part: Partial<NameDraft>) => void
}

function NameFields({ name, onChange }: NameFieldsProps) {
  if (!name.isPerson) {
    return (
      <TextField
        label={words.institution}
        hideLabel
        placeholder={words.institution}
        value={name.literal}
        onChange={(literal) => onChange({ literal })}
      />
    )
  }
  return (
    <>
      <TextField
        label={words.given}
        hideLabel
        placeholder={words.given}
        value={name.given}
        onChange={(given) => onChange({ given })}
      />
      <TextField
        label={words.family}
        hideLabel
        placeholder={words.family}
        value={name.family}
        onChange={(family) => onChange({ family })}
      />
    </>
  )
}

/** What was typed goes along: a single name into the family name, and back in reading order. */
function switched(name: NameDraft, isPerson: boolean): Partial<NameDraft> {
  const whole = [name.given, name.family].filter((part) => part.trim() !== '').join(' ')
  return isPerson
    ? { isPerson, family: name.family || name.literal }
    : { isPerson, literal: name.literal || whole }
}

function movedUp(names: readonly NameDraft[], index: number): readonly NameDraft[] {
  const moved = names[index]
  if (moved === undefined) return names
  const others = names.toSpliced(index, 1)
  return others.toSpliced(index - 1, 0, moved)
}
