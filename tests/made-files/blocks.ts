import type { Extraction } from '#library/importing/format.ts'
import { extractDocument } from '#tests/extract-document.ts'

/** The blocks of a document as lines that read well: kind and level, label in brackets, language in braces, text; `~` for furniture. */
export async function blockLines(bytes: Uint8Array, name: string): Promise<string[]> {
  return toLines(await extractDocument(bytes, name))
}

/** See `blockLines`. */
export function toLines({ blocks }: Extraction): string[] {
  return blocks.map(({ kind, level, label, language, furniture, text }) =>
    [
      `${furniture ? '~' : ''}${kind}${level ?? ''}`,
      ...(label == null ? [] : [`[${label}]`]),
      ...(language == null ? [] : [`{${language}}`]),
      text,
    ].join(' '),
  )
}
