import {
  ChevronDown,
  Download,
  Ellipsis,
  FolderInput,
  LayoutGrid,
  Merge,
  Pencil,
  Plus,
  Table,
  Trash2,
  Upload,
} from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { openBoard } from '#renderer/data/board.ts'
import { copyText } from '#renderer/data/clipboard.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { codebook as strings } from '#renderer/strings/codebook.ts'
import { tags as tagWords } from '#renderer/strings/tags.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import { highlightColour } from '#shared/contract/documents.ts'
import type { Tag } from '#shared/contract/tags.ts'
import styles from './codebook.module.css'
import { exportCodebook, importCodebook } from './codebook-file.ts'
import { codebookTable } from './codebook-table.ts'
import type { TagQuestion } from './codebook-view.tsx'
import { removeTags } from './tag-menu.tsx'

interface CodebookBarProps {
  /** The whole codebook. */
  readonly tags: readonly Tag[]
  readonly selected: readonly Tag[]
  readonly onAsk: (question: TagQuestion) => void
}

/** What can be done with the codebook and with the tags that are selected. */
export function CodebookBar({ tags, selected, onAsk }: CodebookBarProps) {
  const [one] = selected
  const single = selected.length === 1 ? one : undefined
  return (
    <Toolbar aria-label={strings.actions} className={styles.bar}>
      <Button onPress={() => onAsk({ kind: 'edit', draft: { tag: null, parent: single?.parent ?? null } })}>
        <Plus aria-hidden="true" /> {strings.create}
      </Button>
      {one ? (
        <>
          {single ? (
            <Button onPress={() => onAsk({ kind: 'edit', draft: { tag: single, parent: single.parent } })}>
              <Pencil aria-hidden="true" /> {strings.edit}
            </Button>
          ) : null}
          <Colours selected={selected} />
          <Button onPress={() => onAsk({ kind: 'move', tags: selected })}>
            <FolderInput aria-hidden="true" /> {strings.moveTo}
          </Button>
          {single ? (
            <Button onPress={() => openBoard({ tag: single.id })}>
              <LayoutGrid aria-hidden="true" /> {strings.showOnBoard}
            </Button>
          ) : (
            <Button onPress={() => onAsk({ kind: 'merge', tags: selected })}>
              <Merge aria-hidden="true" /> {strings.merge}
            </Button>
          )}
          <Button variant="danger" onPress={() => removeTags(selected)}>
            <Trash2 aria-hidden="true" /> {strings.remove}
          </Button>
        </>
      ) : null}
      <span role="status" className={styles.total}>
        {strings.count(tags.length)}
      </span>
      <MenuButton
        label={strings.more}
        placement="bottom end"
        trigger={
          <IconButton label={strings.more}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<Download />} onAction={importCodebook}>
          {strings.import}
        </MenuItem>
        <MenuItem icon={<Upload />} isDisabled={tags.length === 0} onAction={exportCodebook}>
          {strings.export}
        </MenuItem>
        <MenuItem
          icon={<Table />}
          isDisabled={tags.length === 0}
          onAction={() => copyText(codebookTable(tags), strings.copiedTable)}
        >
          {strings.copyTable}
        </MenuItem>
      </MenuButton>
    </Toolbar>
  )
}

function Colours({ selected }: { readonly selected: readonly Tag[] }) {
  const ids = selected.map(({ id }) => id)
  return (
    <MenuButton
      label={strings.colour}
      trigger={
        <Button>
          {strings.colour} <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {highlightColour.options.map((colour) => (
        <MenuItem
          key={colour}
          icon={<ColourDot colour={colour} />}
          onAction={() => saveAndForget('tags.changeMany', { ids, colour })}
        >
          {tagWords.colours[colour]}
        </MenuItem>
      ))}
    </MenuButton>
  )
}
