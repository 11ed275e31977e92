import { BookmarkPlus, Hash, MapPin, MessageSquare, PenLine, Quote, Trash2 } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { useStore } from 'zustand'
import { place, usePlacing } from '#renderer/data/placing.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { createTag, tagPath, useCodebook } from '#renderer/data/tags.ts'
import { ignoreShown } from '#renderer/data/writes.ts'
import { placing as placingStrings } from '#renderer/strings/placing.ts'
import { reader as strings } from '#renderer/strings/reader.ts'
import { TagField } from '#renderer/ui/tag-field.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { highlightColour } from '#shared/contract/documents.ts'
import { type CommandId, commands } from '#shared/domain/commands.ts'
import { commentOn, copyWithCitation, markIn, noteOn, packUp } from './mark-actions.ts'
import type { MarkingStore } from './marking-store.ts'
import styles from './selection-bar.module.css'
import type { Sight } from './sight.ts'
import { useBarPlace } from './use-bar-place.ts'
import type { MarkControls } from './use-marking.ts'

interface SelectionBarProps {
  readonly controls: MarkControls
  readonly marking: MarkingStore
  readonly scroller: RefObject<HTMLElement | null>
  readonly sight: Sight
}

/** What can be done with the selected words or with the highlight that was clicked, beside them. */
export function SelectionBar({ controls, marking, scroller, sight }: SelectionBarProps) {
  const { subject, run } = controls
  const bar = useRef<HTMLDivElement>(null)
  const { colourNames } = useSettings()
  const tagging = useStore(marking, (state) => state.tagging)
  const words = subject.kind === 'words' ? subject.words : subject.highlight
  useBarPlace(bar, scroller, sight, words)
  const label = subject.kind === 'words' ? strings.selection : strings.highlight

  return (
    <div ref={bar} className={styles.place}>
      {tagging ? (
        <TagEntry controls={controls} />
      ) : (
        <Toolbar aria-label={label} className={styles.bar}>
          <PlaceHere controls={controls} />
          {highlightColour.options.map((colour) => (
            <Tool
              key={colour}
              command={`mark.${colour}`}
              label={strings.mark(colour, colourNames[colour])}
              isOn={subject.kind === 'highlight' && subject.highlight.colour === colour}
              onPress={() => run((...given) => markIn(colour, ...given))}
            >
              <i className={styles.colour} style={{ background: `var(--bar-${colour})` }} />
            </Tool>
          ))}
          <Tool command="mark.tag" label={strings.tagLabel} onPress={controls.beginTag}>
            <Hash /> <span>{strings.tag}</span>
          </Tool>
          <Tool command="mark.comment" label={strings.commentLabel} onPress={() => run(commentOn)}>
            <MessageSquare />
          </Tool>
          <Tool command="mark.note" label={strings.noteAbout} onPress={() => run(noteOn)}>
            <PenLine /> <span>{strings.note}</span>
          </Tool>
          <Tool
            command="mark.copy"
            label={strings.copyLabel}
            onPress={() => run(copyWithCitation('rich'), true)}
          >
            <Quote /> <span>{strings.copy}</span>
          </Tool>
          <Tool command="mark.pack" label={strings.packLabel} onPress={() => run(packUp)}>
            <BookmarkPlus /> <span>{strings.pack}</span>
          </Tool>
          {subject.kind === 'highlight' ? (
            <Tool command="mark.remove" label={strings.remove} onPress={controls.remove}>
              <Trash2 />
            </Tool>
          ) : null}
        </Toolbar>
      )}
    </div>
  )
}

/** Offered first while a highlight of an earlier edition is being placed in this one by hand. */
function PlaceHere({ controls: { subject, edition, run } }: { readonly controls: MarkControls }) {
  const placing = usePlacing((state) => state.placing)
  if (subject.kind !== 'words' || placing?.edition !== edition) return null
  return (
    <Button className={styles.tool} onPress={() => run(() => place(placing, subject.words))}>
      <MapPin /> <b>{placingStrings.placeHere}</b>
    </Button>
  )
}

interface ToolProps {
  readonly command: CommandId
  readonly label: string
  readonly isOn?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Tool({ command, label, isOn = false, onPress, children }: ToolProps) {
  const found = commands.find(({ id }) => id === command)
  return (
    <Tooltip text={label} keys={found && 'keys' in found ? found.keys : undefined}>
      <Button aria-label={label} className={styles.tool} data-on={isOn || undefined} onPress={onPress}>
        {children}
      </Button>
    </Tooltip>
  )
}

function TagEntry({ controls: { subject, tag, endTag } }: { readonly controls: MarkControls }) {
  const codebook = useCodebook()
  const borne = subject.kind === 'highlight' ? subject.highlight.tags : []
  return (
    <div className={styles.entry}>
      <TagField
        label={strings.tagLabel}
        options={codebook.tags
          .filter(({ id }) => !borne.includes(id))
          .map((option) => ({ tag: option, path: tagPath(codebook, option) }))}
        autoFocus
        onChoose={tag}
        onCreate={(name) => void createTag(codebook, name).then(tag, ignoreShown)}
        onLeave={endTag}
      />
    </div>
  )
}
