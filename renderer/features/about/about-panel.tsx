import { useRead } from '#renderer/data/hooks.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { about as words } from '#renderer/strings/about.ts'
import { Section } from '#renderer/ui/panel.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { readState } from '#shared/contract/documents.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { metadataField } from '#shared/domain/metadata.ts'
import styles from './about.module.css'
import { AlikeList } from './alike-list.tsx'
import { CitationSection } from './citation-section.tsx'
import { Companions } from './companions.tsx'
import { DocumentTags } from './document-tags.tsx'
import { EditionList } from './edition-list.tsx'
import { Field } from './field.tsx'
import { SourceFacts } from './source-facts.tsx'
import { TrashButton } from './trash-button.tsx'

/** Everything known about a document and where each value came from, to be corrected in place. */
export function AboutPanel({ document: id }: { readonly document: DocumentId }) {
  const { data: document } = useRead('documents.get', { id })
  if (!document) return null
  const { metadata, alternatives } = document
  return (
    <div className={styles.panel}>
      <Section title={words.description}>
        {metadataField.options.map((field) => (
          <Field
            key={`${id} ${field}`}
            document={id}
            field={field}
            value={metadata.find((known) => known.field === field) ?? null}
            alternatives={alternatives.filter((known) => known.field === field)}
          />
        ))}
      </Section>
      <CitationSection document={id} />
      <Section title={words.tags}>
        <DocumentTags document={id} tags={document.tags} />
      </Section>
      <Section title={words.reading}>
        <div className={styles.block}>
          <Segmented
            label={words.readState}
            hideLabel
            value={document.readState}
            options={readState.options.map((value) => ({ value, text: words.states[value] }))}
            onChange={(state) => saveAndForget('documents.setReadState', { ids: [id], state })}
          />
        </div>
      </Section>
      <AlikeList document={document.id} />
      <EditionList document={document} />
      <Companions title={words.attachments} of="attachments" companions={document.attachments} />
      <Companions title={words.attachedTo} of="attachedTo" companions={document.attachedTo} />
      <SourceFacts document={document} />
      <TrashButton document={id} trashed={document.trashedAt !== null} />
    </div>
  )
}
