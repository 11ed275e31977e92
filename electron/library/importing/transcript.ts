import { canonicalise } from '#shared/text/canonical.ts'
import { decode } from './decode.ts'
import { draft } from './draft.ts'
import { type Extraction, ExtractionError, type Format, type SourceFile } from './format.ts'
import { splitLong } from './long-passages.ts'
import { readDrafts } from './reading.ts'

/**
 * The plain text of a project of coded interviews: every line is a passage as it stands, because the codes of other programs
 * count its letters. No lines are joined, no bullet is taken away,
 * nothing is folded, and a short question is no heading.
 */
export const transcript: Format = {
  kind: 'text',
  mediaType: 'text/plain',
  extract: extractTranscript,
}

function extractTranscript(bytes: Uint8Array, file: SourceFile): Extraction {
  const { text, warnings } = decode(bytes)
  const drafts = canonicalise(text)
    .split('\n')
    .filter((line) => /\S/u.test(line))
    .map((line) => ({ ...draft('paragraph', line), furniture: false }))
    .flatMap(splitLong)
  if (drafts.length === 0) throw new ExtractionError('empty', 'The file holds no text, only blank lines.')
  const { blocks, ...description } = readDrafts(drafts, file, { values: [], title: null, fallback: [] })
  return {
    kind: 'text',
    mediaType: 'text/plain',
    extractor: 'transcript/1',
    blocks: blocks.map((block) => ({ ...block, kind: 'paragraph', level: null })),
    ...description,
    warnings,
  }
}
