import { type KeyboardEvent, type RefObject, useRef } from 'react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import { runCommand } from '#renderer/data/commands.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'
import { locator } from '#shared/domain/locator.ts'
import { DocumentHead } from './document-head.tsx'
import styles from './hit-list.module.css'
import type { Group, Line } from './lines.ts'
import { Snippet } from './snippet.tsx'

interface HitListProps {
  readonly groups: readonly Group[]
  /** The line that was opened last. */
  readonly current: string | null
  /** The first line takes the focus when the list appears. */
  readonly startsFocused: boolean
  readonly loadingMore: boolean
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onChoose: (line: Line, options: { readonly beside: boolean }) => void
  readonly onEnd: () => void
  readonly onScroll: () => void
}

function LineContent({ line }: { readonly line: Line }) {
  switch (line.kind) {
    case 'passage':
      return (
        <>
          {line.head ? <DocumentHead head={line.head} /> : null}
          <Snippet
            text={line.passage.text}
            marks={line.passage.marks}
            aside={s.place(locator(line.passage), line.passage.furniture)}
          />
        </>
      )
    case 'document':
      return <span className={styles.more}>{s.openDocument}</span>
    case 'more':
      return <span className={styles.more}>{s.more(line.hidden)}</span>
    case 'note':
      return (
        <>
          <span className={styles.title} dir="auto">
            {line.note.title || s.untitled}
          </span>
          <Snippet text={line.note.text} marks={line.note.marks} />
        </>
      )
    case 'highlight':
      return (
        <>
          <span className={styles.title} dir="auto">
            {line.highlight.documentTitle}
          </span>
          <Snippet text={line.highlight.text} marks={line.highlight.marks} />
          <q className={styles.quoted} dir="auto">
            {line.highlight.exact}
          </q>
        </>
      )
  }
}

/** Escape goes back to the words that were searched. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Escape' && runCommand('find.inLibrary')) event.stopPropagation()
}

/** n and p go through the hits that were opened, instead of finding a line by its first letter. */
function onWalkKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const step = event.key === 'n' ? 'hit.next' : event.key === 'p' ? 'hit.previous' : null
  if (step === null || !runCommand(step)) return
  event.preventDefault()
  event.stopPropagation()
}

/** The results as one list: arrows move through hits, Enter opens one, with Shift, Ctrl or Command beside. */
export function HitList(props: HitListProps) {
  const { groups, current, startsFocused, loadingMore, scroller, onChoose, onEnd, onScroll } = props
  const beside = useRef(false)
  const lines = new Map(groups.flatMap((group) => group.lines.map((line) => [line.id, line] as const)))
  const choose = (id: string) => {
    const line = lines.get(id)
    if (line) onChoose(line, { beside: beside.current })
  }
  const noteModifiers = (event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) => {
    beside.current = event.ctrlKey || event.metaKey || event.shiftKey
  }
  return (
    <div
      className={styles.frame}
      onKeyDown={onKeyDown}
      onKeyDownCapture={(event) => {
        noteModifiers(event)
        onWalkKey(event)
      }}
      onPointerDownCapture={noteModifiers}
    >
      <Virtualizer
        layout={ListLayout}
        layoutOptions={{ estimatedRowSize: 66, estimatedHeadingSize: 58, loaderSize: 36 }}
      >
        <ListBox
          ref={scroller}
          aria-label={s.list}
          className={styles.hits}
          selectionMode="none"
          autoFocus={startsFocused ? 'first' : false}
          onAction={(key) => choose(String(key))}
          onScroll={onScroll}
        >
          <Collection items={groups} dependencies={[current]}>
            {(group) => (
              <ListBoxSection id={group.id} aria-label={group.title}>
                <Header className={styles.head}>
                  {group.head ? <DocumentHead head={group.head} /> : group.title}
                </Header>
                <Collection items={group.lines} dependencies={[current]}>
                  {(line) => (
                    <ListBoxItem
                      id={line.id}
                      className={styles.line}
                      textValue={group.title}
                      data-current={line.id === current || undefined}
                    >
                      <LineContent line={line} />
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </Collection>
          <ListBoxLoadMoreItem className={styles.loading} onLoadMore={onEnd} isLoading={loadingMore}>
            {s.loadingMore}
          </ListBoxLoadMoreItem>
        </ListBox>
      </Virtualizer>
    </div>
  )
}
