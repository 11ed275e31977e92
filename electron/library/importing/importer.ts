import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { extract } from './extract.ts'
import { type BadMember, ExtractionError, type Member } from './format.ts'
import type {
  FromImporter,
  ImportFailure,
  ImportResult,
  ImportTask,
  ToImporter,
} from './importer-messages.ts'
import { MAX_FILE_BYTES, tooLarge } from './limits.ts'
import { watchMemory } from './memory-watch.ts'

/**
 * The importer process: takes one path a message, reads the file once, hashes and extracts those same bytes, hands out
 * the files inside it one by one, and ends with one result. It opens nothing else, writes nothing and holds no
 * connection but the one to its parent.
 */
let memberTaken = (): void => undefined

process.on('message', (message: ToImporter) => {
  if (message.type === 'next') memberTaken()
  else void run(message).then((result) => say({ type: 'result', result }))
})
process.on('disconnect', () => process.exit(0))
watchMemory(Number(process.argv[2]))

function say(message: FromImporter): void {
  process.send?.(message)
}

async function run({ path, name }: ImportTask): Promise<ImportResult> {
  try {
    const bytes = await readWhole(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const extracted = await extract(bytes, { name })
    const { members, ...extraction } = extracted
    for await (const member of members ?? []) await hand(member)
    return {
      ok: true,
      sha256,
      size: bytes.length,
      extraction: extraction.kind === 'container' ? null : extraction,
    }
  } catch (error) {
    return toFailure(error)
  }
}

/** The next member is read only when this one was taken, so that the channel never fills the memory. */
function hand(member: Member | BadMember): Promise<void> {
  return new Promise((resolve) => {
    memberTaken = resolve
    say({ type: 'member', member: 'bytes' in member ? { ok: true, ...member } : { ok: false, ...member } })
  })
}

/** Non-blocking, because opening a named pipe would otherwise wait for its writer for ever. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = await file.stat()
    if (!stat.isFile())
      throw new ExtractionError('unsupported', 'Only files can be read, not folders or devices.')
    if (stat.size > MAX_FILE_BYTES) throw tooLarge(stat.size, MAX_FILE_BYTES)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

function toFailure(error: unknown): ImportFailure {
  if (error instanceof ExtractionError) return { ok: false, code: error.code, message: error.message }
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return { ok: false, code: 'not-found', message: 'The file no longer exists.' }
  if (code === 'EACCES' || code === 'EPERM') {
    return { ok: false, code: 'no-access', message: 'The file may not be read: check its permissions.' }
  }
  if (code === 'EISDIR') return { ok: false, code: 'unsupported', message: 'This is a folder, not a file.' }
  return { ok: false, code: 'unreadable', message: `The file could not be read: ${String(error)}` }
}
