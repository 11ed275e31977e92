/** What can be imported, by the name of its kind: file name extensions without the dot. File dialogs offer these. */
export const IMPORTABLE = {
  PDF: ['pdf'],
  'Word and OpenDocument': ['docx', 'docm', 'dotx', 'dotm', 'doc', 'odt', 'ott', 'fodt', 'rtf'],
  'E-books': ['epub'],
  'Web pages': ['html', 'htm', 'xhtml'],
  'Mails and mailboxes': ['eml', 'emlx', 'mbox', 'mbx'],
  'Plain text and Markdown': [
    'txt',
    'text',
    'log',
    'transcript',
    'md',
    'markdown',
    'mdown',
    'mkd',
    'rmd',
    'qmd',
  ],
  Tables: ['csv', 'tsv', 'tab'],
  'ZIP archives': ['zip'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What other programs export of annotations, codebooks and bibliographies, in the same form. */
export const ANNOTATIONS = {
  'REFI-QDA projects and codebooks': ['qdpx', 'qdc', 'qde'],
  'Hypothesis and Web Annotation': ['json', 'jsonld'],
  'Taguette projects and tables': ['sqlite3', 'csv'],
  'Zotero: BibTeX, RIS, CSL-JSON': ['bib', 'ris', 'json'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Endings that only such files have: one that is dropped on the window is read as what it is. */
export const ONLY_ANNOTATIONS = /\.(?:qdpx|qdc|qde|json|jsonld|sqlite3|bib|ris)$/i
