import { type ArchiveEntry, openArchive } from '#library/importing/archive.ts'
import { ExtractionError } from '#library/importing/format.ts'
import { parseXml, type XmlElement } from '#library/importing/xml.ts'

/** The files beside `project.qde`, by base name in lower case: programs do not agree on the folder and its letters. */
export type ProjectFiles = ReadonlyMap<string, ArchiveEntry>

/** The parts of a QDPX file. Rejects with `ExtractionError` for a ZIP archive that is no project. */
export async function openProject(
  bytes: Uint8Array,
): Promise<{ readonly root: XmlElement; readonly files: ProjectFiles }> {
  const entries = await openArchive(bytes)
  const project = entries.find(({ name }) => /(?:^|\/)[^/]*\.qde$/i.test(name))
  if (project === undefined) {
    throw new ExtractionError(
      'unsupported',
      'The archive is no REFI-QDA project: it holds no “project.qde”. Export the project as .qdpx.',
    )
  }
  const root = parseXml(await project.read())
  const files = new Map<string, ArchiveEntry>()
  for (const entry of entries) if (entry !== project) files.set(baseName(entry.name), entry)
  return { root, files }
}

/** The file that `internal://…` names; undefined for one that lies beside the project or is not there. */
export function fileAt(files: ProjectFiles, path: string | undefined): ArchiveEntry | undefined {
  const inside = /^internal:\/+(.+)$/i.exec(path ?? '')?.[1]
  return inside === undefined ? undefined : files.get(baseName(inside))
}

function baseName(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).toLowerCase()
}
