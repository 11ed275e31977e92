import MarkdownIt from 'markdown-it'
import { useMemo } from 'react'
import styles from './markdown.module.css'
import { sanitise } from './sanitise.ts'

/** Links and pictures are their words: nothing in it leads anywhere. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  'link',
  'image',
  'autolink',
])

/** Markdown without links as it reads, each block in its own direction. */
export function Markdown({ body }: { readonly body: string }) {
  const html = useMemo(() => {
    const tokens = markdown.parse(body, {})
    for (const token of tokens) if (token.nesting === 1) token.attrSet('dir', 'auto')
    return sanitise(markdown.renderer.render(tokens, markdown.options, {}))
  }, [body])
  return <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />
}
