import { ChevronRight, GripVertical } from 'lucide-react'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { openBoard } from '#renderer/data/board.ts'
import { codebook as strings } from '#renderer/strings/codebook.ts'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import styles from './codebook.module.css'
import type { Branch } from './tree.ts'

/** A tag with its description and what bears it, and the tags below it. */
export function CodebookRow({ branch: { tag, children } }: { readonly branch: Branch }) {
  return (
    <TreeItem id={tag.id} textValue={tag.name} className={styles.item ?? ''}>
      <TreeItemContent>
        {({ level, hasChildItems }) => (
          <div className={styles.row} style={{ paddingInlineStart: 4 + (level - 1) * 22 }}>
            <Button slot="drag" className={styles.handle ?? ''} aria-label={strings.move(tag.name)}>
              <GripVertical aria-hidden="true" />
            </Button>
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron ?? ''}>
                <ChevronRight />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <span className={styles.dot}>
              <ColourDot colour={tag.colour} />
            </span>
            <div className={styles.words}>
              <bdi className={styles.name}>{tag.name}</bdi>
              {tag.description === '' ? null : (
                <p className={styles.description} dir="auto">
                  {tag.description}
                </p>
              )}
            </div>
            <span className={styles.uses}>{tag.documents > 0 ? strings.documents(tag.documents) : null}</span>
            <Button
              className={styles.board ?? ''}
              isDisabled={tag.highlights === 0}
              aria-label={strings.showHighlights(tag.highlights, tag.name)}
              onPress={() => openBoard({ tag: tag.id })}
            >
              {strings.highlights(tag.highlights)}
            </Button>
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <CodebookRow key={child.tag.id} branch={child} />
      ))}
    </TreeItem>
  )
}
