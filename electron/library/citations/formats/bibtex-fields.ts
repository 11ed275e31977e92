/** Types of BibLaTeX for those of CSL; `subtype` is its `entrysubtype`. The first of a type is what it is read as. */
export const BIB_TYPES: readonly {
  readonly csl: string
  readonly bib: string
  readonly subtype?: string
}[] = [
  { csl: 'article-journal', bib: 'article' },
  { csl: 'article-magazine', bib: 'article', subtype: 'magazine' },
  { csl: 'article-newspaper', bib: 'article', subtype: 'newspaper' },
  { csl: 'book', bib: 'book' },
  { csl: 'chapter', bib: 'incollection' },
  { csl: 'dataset', bib: 'dataset' },
  { csl: 'document', bib: 'misc' },
  { csl: 'entry-encyclopedia', bib: 'inreference' },
  { csl: 'graphic', bib: 'artwork' },
  { csl: 'legal_case', bib: 'jurisdiction' },
  { csl: 'legislation', bib: 'legislation' },
  { csl: 'manuscript', bib: 'unpublished' },
  { csl: 'motion_picture', bib: 'movie' },
  { csl: 'pamphlet', bib: 'booklet' },
  { csl: 'paper-conference', bib: 'inproceedings' },
  { csl: 'patent', bib: 'patent' },
  { csl: 'periodical', bib: 'periodical' },
  { csl: 'personal_communication', bib: 'letter' },
  { csl: 'post-weblog', bib: 'online', subtype: 'blog' },
  { csl: 'report', bib: 'report' },
  { csl: 'software', bib: 'software' },
  { csl: 'song', bib: 'audio' },
  { csl: 'standard', bib: 'standard' },
  { csl: 'thesis', bib: 'thesis' },
  { csl: 'webpage', bib: 'online' },
  // Only read.
  { csl: 'book', bib: 'collection' },
  { csl: 'book', bib: 'manual' },
  { csl: 'book', bib: 'mvbook' },
  { csl: 'book', bib: 'proceedings' },
  { csl: 'book', bib: 'reference' },
  { csl: 'chapter', bib: 'inbook' },
  { csl: 'chapter', bib: 'suppbook' },
  { csl: 'paper-conference', bib: 'conference' },
  { csl: 'report', bib: 'techreport' },
  { csl: 'thesis', bib: 'mastersthesis' },
  { csl: 'thesis', bib: 'phdthesis' },
  { csl: 'webpage', bib: 'electronic' },
  { csl: 'webpage', bib: 'www' },
  { csl: 'motion_picture', bib: 'video' },
  { csl: 'song', bib: 'music' },
  { csl: 'graphic', bib: 'image' },
]

/** Types whose container is a journal; that of the others is a book, or a title of its own kind. */
export const IN_JOURNAL: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
])

/** Types that an institution brings out. */
export const BY_INSTITUTION: ReadonlySet<string> = new Set(['report', 'thesis'])

/** Text variables of CSL and the fields that hold them; the first is written unless the type has another, all are read. */
export const BIB_TEXTS: readonly (readonly [csl: string, fields: readonly string[]])[] = [
  ['title', ['title']],
  ['container-title', ['booktitle', 'journaltitle', 'journal', 'maintitle']],
  ['title-short', ['shorttitle']],
  ['collection-title', ['series']],
  ['publisher', ['publisher', 'institution', 'school', 'organization']],
  ['publisher-place', ['location', 'address']],
  ['volume', ['volume']],
  ['number-of-volumes', ['volumes']],
  ['edition', ['edition']],
  ['genre', ['type']],
  ['language', ['language', 'langid']],
  ['abstract', ['abstract']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['archive_location', ['library']],
  ['status', ['pubstate']],
  ['event-title', ['eventtitle']],
  ['version', ['version']],
]

export const BIB_NAMES: readonly (readonly [csl: string, field: string])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
]
