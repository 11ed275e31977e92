import { Mail, Paperclip } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { openNewest } from '#renderer/data/editions.ts'
import { about as words } from '#renderer/strings/about.ts'
import { Section } from '#renderer/ui/panel.tsx'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import styles from './about.module.css'

interface CompanionsProps {
  readonly title: string
  readonly of: 'attachments' | 'attachedTo'
  readonly companions: DocumentDetail['attachments']
}

/** Documents that came with this one, or the mails with which it came; nothing when there are none. */
export function Companions({ title, of, companions }: CompanionsProps) {
  if (companions.length === 0) return null
  const isMail = of === 'attachedTo'
  return (
    <Section title={title}>
      <ul className={styles.companions}>
        {companions.map(({ document, title, name }) => (
          <li key={`${document} ${name}`}>
            <AriaButton className={styles.companion ?? ''} onPress={() => openNewest(document)}>
              {isMail ? <Mail aria-hidden="true" /> : <Paperclip aria-hidden="true" />}
              <span>
                <bdi>{title}</bdi>
                {name === title ? null : (
                  <bdi className={styles.origin}>{isMail ? words.cameAs(name) : name}</bdi>
                )}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}
