import { Copy } from 'lucide-react'
import { copyText } from '#renderer/data/clipboard.ts'
import { about as words } from '#renderer/strings/about.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/panel.tsx'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import styles from './about.module.css'

/** The kept original: what it is, its hash, and every place at which it was found. */
export function SourceFacts({ document }: { readonly document: DocumentDetail }) {
  const { kind, editions, copies } = document
  const edition = editions.at(-1)
  if (!edition) return null
  return (
    <Section title={words.source}>
      <dl className={styles.facts}>
        <dt>{words.kind}</dt>
        <dd>{words.kinds[kind]}</dd>
        <dt>{words.size}</dt>
        <dd>{words.bytes(edition.size)}</dd>
        <dt>{words.sha256}</dt>
        <dd className={styles.copyable}>
          <code title={edition.source}>{edition.source.slice(0, 16)}…</code>
          <IconButton
            size="small"
            label={words.copySha256}
            onPress={() => copyText(edition.source, words.copiedSha256)}
          >
            <Copy />
          </IconButton>
        </dd>
        <dt>{words.found}</dt>
        <dd>
          <ul className={styles.paths}>
            {onePerPath(copies).map(({ path, container }) => (
              <li key={path} className={styles.copyable}>
                <span>
                  <bdi className={styles.path}>{path}</bdi>
                  {container === null ? null : <span className={styles.origin}>{words.inContainer}</span>}
                </span>
                <IconButton
                  size="small"
                  label={words.copyPath(path)}
                  onPress={() => copyText(path, words.copiedPath)}
                >
                  <Copy />
                </IconButton>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </Section>
  )
}

/** Each path once: a file that changed was found there with each of its contents. */
function onePerPath(copies: DocumentDetail['copies']): DocumentDetail['copies'] {
  return [...new Map(copies.map((copy) => [copy.path, copy])).values()]
}
