import { ExtractionError } from '#library/importing/format.ts'
import { child, elements } from '#library/importing/xml.ts'
import { codePointsOf } from '../code-points.ts'
import { fileAt, openProject } from './project-file.ts'

/** The manifest in a project that is a pack: beside `project.qde`, where programs that know nothing of it leave it alone. */
export const MANIFEST_NAME = 'bookwheel-manifest.json'

/** What a project shows of a pack: its manifest, and the words of each selection as a program takes them from the texts. */
export interface ShownProject {
  readonly manifest: string
  readonly quotations: readonly string[]
}

/** Reads a project that was written as a pack. Rejects with `ExtractionError` for one that was not, or was damaged. */
export async function readShownProject(bytes: Uint8Array): Promise<ShownProject> {
  const { root, files } = await openProject(bytes)
  const manifest = files.get(MANIFEST_NAME)
  if (manifest === undefined)
    throw new ExtractionError('unsupported', 'The project carries no manifest of a pack.')
  const sources = child(root, 'Sources')
  const quotations: string[] = []
  for (const source of sources ? elements(sources, 'TextSource') : []) {
    const file = fileAt(files, source.attributes['plainTextPath'])
    const text = file
      ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.read())
      : ''
    const points = codePointsOf(text)
    for (const { attributes } of elements(source, 'PlainTextSelection')) {
      const at = (name: string) => points.toUtf16(Number(attributes[name]))
      quotations.push(text.slice(at('startPosition'), at('endPosition')))
    }
  }
  return { manifest: new TextDecoder().decode(await manifest.read()), quotations }
}
