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
