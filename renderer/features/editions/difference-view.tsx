import { ChevronDown, ChevronUp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useCommand } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import { openEdition } from '#renderer/data/editions.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { ChipButton } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Change } from './changes.ts'
import styles from './difference.module.css'
import { DifferenceEditor, type DifferenceHandle } from './difference-editor.tsx'
import { linesOf } from './difference-text.ts'
import { type Side, useSide } from './sides.ts'
import { TouchedList } from './touched-list.tsx'
import { useTouched } from './use-touched.ts'

interface DifferenceViewProps {
  readonly pane: number
  readonly left: EditionId
  readonly right: EditionId
}

/** What differs between two editions of a document, or two documents that say nearly the same. */
export function DifferenceView({ pane, left, right }: DifferenceViewProps) {
  const [one, other] = [useSide(left), useSide(right)]
  const failed = [one, other].find((side) => side !== null && 'error' in side)
  if (failed && 'error' in failed) {
    const { message, advice } = toFailure(failed.error)
    return (
      <EmptyState title={strings.cannotCompare}>
        {message} {advice}
      </EmptyState>
    )
  }
  if (!one || !other || 'error' in one || 'error' in other) {
    return <p className={styles.waiting}>{strings.comparing}</p>
  }
  return <Difference pane={pane} left={one} right={other} />
}

interface DifferenceProps {
  readonly pane: number
  readonly left: Side
  readonly right: Side
}

function Difference({ pane, left, right }: DifferenceProps) {
  const [furniture, setFurniture] = useState(false)
  const [changes, setChanges] = useState<readonly Change[] | null>(null)
  const [at, setAt] = useState<number | null>(null)
  const difference = useRef<DifferenceHandle>(null)
  const touched = useTouched(left, right, changes)
  const isFocused = useDesk(({ desk }) => desk.focused === pane)
  const leftText = useMemo(() => linesOf(left.text, furniture), [left.text, furniture])
  const rightText = useMemo(() => linesOf(right.text, furniture), [right.text, furniture])
  const names = { left: nameOf(left), right: nameOf(right) }

  const count = changes?.length ?? 0
  const step = (by: 1 | -1) => {
    const next = at === null ? (by > 0 ? 0 : count - 1) : (at + by + count) % count
    const change = changes?.[next]
    if (!change) return
    setAt(next)
    difference.current?.show(change)
  }
  useCommand('difference.next', () => step(1), isFocused && count > 0)
  useCommand('difference.previous', () => step(-1), isFocused && count > 0)
  useCommand('find.inDocument', () => difference.current?.find(), isFocused)

  return (
    <div className={styles.difference}>
      <h1 className={styles.hidden}>{strings.difference(names.left, names.right)}</h1>
      <div className={styles.bar}>
        <span role="status" className={styles.count}>
          {changes === null
            ? strings.comparing
            : at !== null
              ? strings.changeOf(at + 1, count)
              : count === 0
                ? strings.same
                : strings.changes(count)}
        </span>
        <IconButton
          size="small"
          label={strings.previousChange}
          keys="Shift+Alt+F5"
          isDisabled={count === 0}
          onPress={() => step(-1)}
        >
          <ChevronUp />
        </IconButton>
        <IconButton
          size="small"
          label={strings.nextChange}
          keys="Alt+F5"
          isDisabled={count === 0}
          onPress={() => step(1)}
        >
          <ChevronDown />
        </IconButton>
        <span className={styles.space} />
        <ChipButton
          isOn={furniture}
          aria-pressed={furniture}
          onPress={() => {
            setFurniture(!furniture)
            setChanges(null)
            setAt(null)
          }}
        >
          {strings.furniture}
        </ChipButton>
      </div>
      <div className={styles.body}>
        <div className={styles.texts}>
          <div className={styles.heads}>
            <Head side={left} />
            <Head side={right} />
          </div>
          <DifferenceEditor
            left={leftText}
            right={rightText}
            leftName={strings.leftSide(names.left)}
            rightName={strings.rightSide(names.right)}
            onCompared={setChanges}
            handle={difference}
          />
        </div>
        {touched && touched.length > 0 ? (
          <TouchedList
            touched={touched}
            onShow={({ highlight, place }) => {
              if (place) difference.current?.showWords('right', place)
              difference.current?.showWords('left', highlight)
            }}
          />
        ) : null}
      </div>
    </div>
  )
}

const nameOf = ({ title, facts }: Side): string => (facts === '' ? title : `${title}, ${facts}`)

function Head({ side }: { readonly side: Side }) {
  return (
    <div className={styles.head}>
      <h2 dir="auto">{side.title}</h2>
      <span dir="auto">{side.facts}</span>
      <Button
        variant="quiet"
        aria-label={strings.openOf(nameOf(side))}
        onPress={() => openEdition({ document: side.document.id, edition: side.edition })}
      >
        {strings.open}
      </Button>
    </div>
  )
}
