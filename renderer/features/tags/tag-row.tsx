import { ChevronRight, GripVertical } from 'lucide-react'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { codebook } from '#renderer/strings/codebook.ts'
import { tags as words } from '#renderer/strings/tags.ts'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import styles from './tags.module.css'
import type { Branch } from './tree.ts'

/** One tag of the tree with how often it is used, and what stands below it. */
export function TagRow({ branch: { tag, children } }: { readonly branch: Branch }) {
  const uses = tag.highlights + tag.documents
  return (
    <TreeItem id={tag.id} textValue={words.row(tag.name, uses)} className={styles.item ?? ''}>
      <TreeItemContent>
        {({ level, hasChildItems }) => (
          <div className={styles.row} style={{ paddingInlineStart: 8 + (level - 1) * 16 }}>
            <Button slot="drag" className={styles.handle ?? ''} aria-label={codebook.move(tag.name)}>
              <GripVertical aria-hidden="true" />
            </Button>
            <ColourDot colour={tag.colour} />
            <bdi className={styles.name}>{tag.name}</bdi>
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron ?? ''}>
                <ChevronRight />
              </Button>
            ) : null}
            <span className={styles.count}>{uses.toLocaleString('en')}</span>
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <TagRow key={child.tag.id} branch={child} />
      ))}
    </TreeItem>
  )
}
