import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { sketchOfText } from '#shared/text/likeness.ts'
import { workOf } from './draft.ts'
import { extract } from './extract.ts'
import { ExtractionError, type Member, type Members } from './format.ts'
import { toFailure } from './importer-failures.ts'
import type {
  FoundMember,
  FromImporter,
  ImportResult,
  ImportTask,
  MemberAnswer,
  ToImporter,
  WrittenResult,
} from './importer-messages.ts'
import { refuseUnlessFile } from './limits.ts'
import { createMemberNames, isLitter } from './member-names.ts'
import { watchMemory } from './memory-watch.ts'
import { pack } from './packed.ts'
import { isSupported } from './supported.ts'
import { unsupported } from './walk.ts'

/**
 * The importer process: takes paths, reads each file once, hashes and extracts those same bytes, hands out the files inside
 * it one by one, and ends each with a result. It opens nothing else, writes nothing and holds no connection but the one to
 * its parent.
 */
let answered: (answer: MemberAnswer) => void = () => undefined

process.on('message', (message: ToImporter) => {
  if (message.type === 'files') take(message.files)
  else answered(message.type)
})
process.on('disconnect', () => process.exit(0))
watchMemory(Number(process.argv[2]))

function say(message: FromImporter): void {
  process.send?.(message)
}

/** Results wait for others so many milliseconds, because each message costs as much as a short text. */
const PATIENCE = 20
let waiting: ImportTask[] = []
let isWorking = false
let results: WrittenResult[] = []
let told = 0
let looked = Number.NEGATIVE_INFINITY
let held = 0

function take(files: readonly ImportTask[]): void {
  waiting.push(...files)
  if (!isWorking) void work()
}

/** Reads on while files come; between two of them messages get through. */
async function work(): Promise<void> {
  isWorking = true
  told = performance.now()
  while (waiting.length > 0) {
    const files = waiting
    waiting = []
    for (const file of files) {
      // Not in one step: what is handed out meanwhile empties the list.
      const result = written(await run(file))
      results.push(result)
      if (performance.now() - told >= PATIENCE) tell()
      await turn()
    }
    if (waiting.length === 0) await turn()
  }
  tell()
  isWorking = false
}

/**
 * Lets messages out and in. The channel holds fewer bytes than one of ours has and takes the rest only between two turns: with
 * fewer of them the library waits for what is ready.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** What is too large to be sent is a failure of the file like any other. */
function written(result: ImportResult): WrittenResult {
  try {
    if (!result.ok || result.extraction === null) return { json: inJson(result), text: null }
    const { text, ...extraction } = result.extraction
    return { json: inJson({ ...result, extraction }), text }
  } catch (error) {
    return { json: inJson(toFailure(error)), text: null }
  }
}

function inJson(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}

function tell(): void {
  told = performance.now()
  if (results.length > 0) say({ type: 'results', results, resident: resident() })
  results = []
}

/** Resident bytes, looked up ten times a second: asking takes as long as reading three short files. */
function resident(): number {
  if (told - looked < 100) return held
  looked = told
  held = process.memoryUsage.rss()
  return held
}

/** What else than its text a file is read for: loaded with the first that is. */
const readFor: Readonly<
  Record<NonNullable<ImportTask['purpose']>, (bytes: Uint8Array, name: string) => Promise<unknown>>
> = {
  annotations: async (bytes, name) => (await import('#library/transfers/read.ts')).readForeign(bytes, name),
  pack: async (bytes, name) => (await import('#library/packs/verify/open-pack.ts')).openPack(bytes, name),
}

async function run({ path, name, purpose, ...known }: ImportTask): Promise<ImportResult> {
  try {
    const bytes = readWhole(path)
    const sha256 = known.sha256 ?? createHash('sha256').update(bytes).digest('hex')
    if (purpose !== undefined) {
      await hand({ ok: true, name, bytes: serialize(await readFor[purpose](bytes, name)) })
      return { ok: true, sha256, size: bytes.length, extraction: null, sketch: [] }
    }
    const extracted = await extract(bytes, { name })
    const { members, ...extraction } = extracted
    await handOut(members ?? [])
    const read = { ok: true, sha256, size: bytes.length } as const
    if (extraction.kind === 'container') return { ...read, extraction: null, sketch: [] }
    return { ...read, extraction: pack(extraction), sketch: sketchOfText(workOf(extraction.blocks)) }
  } catch (error) {
    return toFailure(error)
  }
}

/** The next member is read only when this one was taken, so that the channel never fills the memory. */
async function handOut(members: Members): Promise<void> {
  const nameOf = createMemberNames()
  for await (const member of members) {
    if (isLitter(member.name)) continue
    const found = await takeOut(member, nameOf(member.name))
    if ((await hand(found)) === 'enough') return
  }
}

/** Gives one member to the library and waits until it was taken. */
function hand(member: FoundMember): Promise<MemberAnswer> {
  const answer = new Promise<MemberAnswer>((resolve) => {
    answered = resolve
  })
  tell()
  say({ type: 'member', member })
  return answer
}

/** What cannot be read anyway is not even unpacked. */
async function takeOut(member: Member, name: string): Promise<FoundMember> {
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
