import { BookOpen, FileText, FileType, Globe, Mail, NotebookText, ScrollText, Table2 } from 'lucide-react'
import type { DocumentKind } from '#shared/contract/documents.ts'

const ICONS = {
  text: FileText,
  markdown: NotebookText,
  html: Globe,
  pdf: ScrollText,
  docx: FileType,
  odt: FileType,
  rtf: FileType,
  epub: BookOpen,
  email: Mail,
  csv: Table2,
} as const satisfies Readonly<Record<DocumentKind, unknown>>

/** The picture of a kind of document; decoration, the kind is named beside it. */
export function KindIcon({ kind }: { readonly kind: DocumentKind }) {
  const Icon = ICONS[kind]
  return <Icon aria-hidden="true" />
}
