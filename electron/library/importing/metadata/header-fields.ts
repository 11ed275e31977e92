import type { MetadataField } from '#shared/domain/metadata.ts'
import type { Line } from '../furniture/lines.ts'

/** Labels of the header lines of letters, mails, memos and e-books, in the six languages of the importer. */
const LABELS: ReadonlyMap<string, MetadataField> = new Map(
  (
    [
      [
        'title',
        [
          'title',
          'subject',
          'subj',
          're',
          'betreff',
          'titel',
          'objet',
          'titre',
          'asunto',
          'título',
          'موضوع',
          'عنوان',
          'الموضوع',
          'العنوان',
        ],
      ],
      [
        'byline',
        [
          'author',
          'authors',
          'from',
          'autor',
          'autorin',
          'verfasser',
          'verfasserin',
          'von',
          'auteur',
          'de',
          'autora',
          'از',
          'نویسنده',
          'فرستنده',
          'من',
          'الکاتب',
          'المرسل',
        ],
      ],
      [
        'published',
        ['date', 'dated', 'published', 'printed', 'datum', 'veröffentlicht', 'fecha', 'تاریخ', 'التاریخ'],
      ],
      ['publisher', ['publisher', 'verlag', 'herausgeber', 'éditeur', 'editorial', 'ناشر', 'الناشر']],
      ['url', ['url', 'link', 'source url', 'permalink', 'source', 'quelle', 'منبع', 'المصدر']],
      ['language', ['language', 'sprache', 'langue', 'idioma']],
    ] as const
  ).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

/** One header line ("Datum: 17. März 2020"): what it describes and its text after the colon. */
export interface HeaderField {
  readonly field: MetadataField
  readonly value: string
  readonly line: Line
}

const FIELD = /^([\p{L} ]{2,20})\s*[:：]\s*(\S.*)$/u

/**
 * The header fields of a letter, mail, memo or e-book: labelled lines among the first twelve, at least two of them
 * (of any label), so that a lone "From: …" in a text means nothing.
 */
export function headerFields(lines: readonly Line[]): HeaderField[] {
  return fieldsIn(lines.slice(0, 12))
}

/** The imprint that a bulletin ends with ("Editor: …", "Publisher: …"): at least two labelled lines among the last six. */
export function imprintFields(lines: readonly Line[]): HeaderField[] {
  return fieldsIn(lines.slice(12).slice(-6)).filter(({ field }) => field !== 'title')
}

function fieldsIn(part: readonly Line[]): HeaderField[] {
  const labelled = part.filter((line) => !line.prose && line.text.length <= 200 && FIELD.test(line.text))
  if (labelled.length < 2) return []
  return labelled.flatMap((line) => {
    const [, label = '', value = ''] = FIELD.exec(line.text) ?? []
    const name = label.toLowerCase().trim().replaceAll('ي', 'ی').replaceAll('ك', 'ک')
    const field = LABELS.get(name)
    return field === undefined ? [] : [{ field, value, line }]
  })
}
