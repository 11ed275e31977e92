import { type ReadReferences, readReferences } from '#library/citations/formats/index.ts'
import { decode } from '#library/importing/decode.ts'
import { ExtractionError } from '#library/importing/format.ts'
import { MAX_TEXT_BYTES, tooLarge } from '#library/importing/limits.ts'
import { parseXml } from '#library/importing/xml.ts'
import type { Foreign } from './foreign.ts'
import { readHypothesis } from './hypothesis.ts'
import { readQdc } from './qdc.ts'
import { openProject } from './qdpx/project-file.ts'
import { readProject } from './qdpx/read.ts'
import { readTaguetteTable } from './taguette-table.ts'
import { readWebAnnotations } from './web-annotation.ts'

/**
 * Reads what another program exported of its annotations; the content says which program, not the name. Runs in an importer
 * process, for the file is untrusted. Rejects with `ExtractionError`: `unsupported` for what is of no known kind.
 */
export async function readForeign(bytes: Uint8Array, name: string): Promise<Foreign | ReadReferences> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64))
  if (start.startsWith('PK\x03\x04')) {
    const { root, files } = await openProject(bytes)
    return readProject(root, files)
  }
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(bytes.length, MAX_TEXT_BYTES)
  const sign = /[^\s\0]/.exec(start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''))?.[0]
  if (sign === '<') return readXml(bytes, name)
  const { text } = decode(bytes)
  const foreign = sign === '{' || sign === '[' ? readJson(text) : readTaguetteTable(text)
  return foreign ?? (await readReferences(text)) ?? unknown()
}

async function readXml(bytes: Uint8Array, name: string): Promise<Foreign> {
  const root = parseXml(bytes)
  if (root.name === 'Project') return readProject(root, new Map())
  return readQdc(root, name) ?? unknown()
}

function readJson(text: string): Foreign | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ExtractionError(
      'unreadable',
      'The file begins like JSON and is none: it may have been cut off. Export it again.',
    )
  }
  return readHypothesis(value) ?? readWebAnnotations(value)
}

function unknown(): never {
  throw new ExtractionError(
    'unsupported',
    'This is no export of annotations that Bookwheel knows. It reads REFI-QDA projects (.qdpx) and codebooks (.qdc), Hypothesis JSON, Taguette projects (.sqlite3) and tables of highlights (.csv), Web Annotation (.jsonld), and works with notes as BibTeX, RIS and CSL-JSON.',
  )
}
