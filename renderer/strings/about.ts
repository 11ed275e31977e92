import type { DocumentKind, ReadState } from '#shared/contract/documents.ts'
import type { MetadataField, MetadataOrigin } from '#shared/domain/metadata.ts'

const ORIGINS: Readonly<Record<MetadataOrigin, string>> = {
  user: 'typed in',
  text: 'from the text',
  meta: 'from the page’s description',
  properties: 'from the file’s properties',
  mail: 'from the mail’s headers',
  'front-matter': 'from the front matter',
  'file-name': 'from the file’s name',
  detected: 'recognised in the text',
}

/** The words of the About panel. */
export const about = {
  description: 'Description',
  fields: {
    title: 'Title',
    byline: 'Byline',
    publisher: 'Publisher',
    published: 'Published',
    url: 'URL',
    language: 'Language',
  } satisfies Record<MetadataField, string>,
  empty: 'Not known',
  edit: (field: string, value: string) => `${field}: ${value}. Edit`,
  publishedHint: 'Like 2020, 2020-03 or 2020-03-13; add ~ for about, ? for uncertain',
  origin: (origin: MetadataOrigin, evidence: string | null) =>
    evidence === null || origin === 'detected' ? ORIGINS[origin] : `${ORIGINS[origin]}: “${evidence}”`,
  alternatives: 'Also found',
  use: (value: string, origin: MetadataOrigin) => `Use “${value}” (${ORIGINS[origin]})`,

  tags: 'Document tags',
  documentTags: 'Tags of this document',

  reading: 'Reading',
  readState: 'Read state',
  states: { unread: 'Unread', reading: 'Reading', read: 'Read' } satisfies Record<ReadState, string>,

  warnings: 'What the importer noticed',

  editions: 'Editions',
  edition: (ordinal: number) => `Edition ${ordinal}`,
  editionFacts: (when: string, size: number, extractor: string) =>
    `Read ${when} · ${size.toLocaleString('en')} bytes · ${extractor}`,
  shownHere: 'shown',
  open: 'Open',
  openEdition: (ordinal: number) => `Open edition ${ordinal}`,
  openOf: (title: string) => `Open ${title}`,
  compare: 'Compare',
  compareEditions: (one: number, other: number) => `Compare edition ${one} with edition ${other}`,
  compareWith: (title: string) => `Compare with ${title}`,
  addEdition: 'Add an edition from a file…',
  joinTo: 'Make this an edition of…',
  alike: 'Says the same',
  makeEdition: 'Make it a newer edition of this',
  makeEditionOf: (title: string) => `Make it a newer edition of this: ${title}`,

  attachments: 'Attachments',
  attachedTo: 'Came with',
  cameAs: (name: string) => `as ${name}`,

  source: 'Original file',
  kinds: {
    text: 'Plain text',
    markdown: 'Markdown',
    html: 'Web page',
    pdf: 'PDF',
    docx: 'Word document',
    odt: 'OpenDocument text',
    rtf: 'Rich text',
    epub: 'E-book',
    email: 'Mail',
    csv: 'Table (CSV)',
  } satisfies Record<DocumentKind, string>,
  kind: 'Kind',
  size: 'Size',
  bytes: (n: number) => `${n.toLocaleString('en')} bytes`,
  sha256: 'SHA-256',
  copySha256: 'Copy SHA-256',
  copiedSha256: 'SHA-256 copied',
  found: 'Found at',
  inContainer: 'inside an archive or mailbox',
  copyPath: (path: string) => `Copy the path ${path}`,
  copiedPath: 'Path copied',

  trash: 'Move to trash',
  restore: 'Restore from trash',
  trashed: 'Moved to trash. Undo brings it back.',
} as const
