import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { runsOf, sketchOf } from '#shared/text/likeness.ts'
import { workOf } from './draft.ts'
import { extract, isSupported } from './extract.ts'
import { ExtractionError, type Member, type Members } from './format.ts'
import { toFailure } from './importer-failures.ts'
import type {
  FoundMember,
  FromImporter,
  ImportResult,
  ImportTask,
  MemberAnswer,
  ToImporter,
} from './importer-messages.ts'
import { refuseUnlessFile } from './limits.ts'
import { createMemberNames, isLitter } from './member-names.ts'
import { watchMemory } from './memory-watch.ts'
import { unsupported } from './walk.ts'

/**
 * The importer process: takes one path a message, reads the file once, hashes and extracts those same bytes, hands out
 * the files inside it one by one, and ends with one result. It opens nothing else, writes nothing and holds no
 * connection but the one to its parent.
 */
let answered: (answer: MemberAnswer) => void = () => undefined

process.on('message', (message: ToImporter) => {
  if (message.type === 'file') void run(message).then(finish)
  else answered(message.type)
})
process.on('disconnect', () => process.exit(0))
watchMemory(Number(process.argv[2]))

function say(message: FromImporter): void {
  process.send?.(message)
}

/** What is too large to be sent is a failure of the file like any other. */
function finish(result: ImportResult): void {
  const resident = process.memoryUsage.rss()
  try {
    say({ type: 'result', result, resident })
  } catch (error) {
    say({ type: 'result', result: toFailure(error), resident })
  }
}

async function run({ path, name }: ImportTask): Promise<ImportResult> {
  try {
    const bytes = readWhole(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const extracted = await extract(bytes, { name })
    const { members, ...extraction } = extracted
    await handOut(members ?? [])
    const read = { ok: true, sha256, size: bytes.length } as const
    if (extraction.kind === 'container') return { ...read, extraction: null, sketch: [] }
    return { ...read, extraction, sketch: sketchOf(runsOf(workOf(extraction.blocks))) }
  } catch (error) {
    return toFailure(error)
  }
}

/** The next member is read only when this one was taken, so that the channel never fills the memory. */
async function handOut(members: Members): Promise<void> {
  const nameOf = createMemberNames()
  for await (const member of members) {
    if (isLitter(member.name)) continue
    const found = await take(member, nameOf(member.name))
    const answer = new Promise<MemberAnswer>((resolve) => {
      answered = resolve
    })
    say({ type: 'member', member: found })
    if ((await answer) === 'enough') return
  }
}

/** What cannot be read anyway is not even unpacked. */
async function take(member: Member, name: string): Promise<FoundMember> {
  if (!isSupported(name)) {
    const { code, message } = unsupported(name)
    return { ok: false, name, code, message }
  }
  try {
    return { ok: true, name, bytes: await member.read() }
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error
    return { ok: false, name, code: error.code, message: error.message }
  }
}

/** Non-blocking, because opening a named pipe would otherwise wait for its writer for ever. Nothing else waits here. */
function readWhole(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    refuseUnlessFile(fstatSync(file))
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}
