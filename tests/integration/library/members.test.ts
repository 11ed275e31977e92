import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { createImporterPool } from '#library/importing/importer-pool.ts'
import { sourcePath } from '#library/importing/sources.ts'
import { type Library, openLibrary } from '#library/library.ts'
import type { AnyEvent } from '#shared/contract/events.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { Output } from '#shared/contract/index.ts'
import {
  madeAttachment,
  madeForward,
  madeHeaders,
  madeMail,
  madeMailbox,
  madeMultipart,
  madeText,
} from '#tests/made-files/mail.ts'
import { madeZip } from '#tests/made-files/zip.ts'
import { importPaths, REPORT, test } from '../library-fixture.ts'

type Document = Output<'documents.get'>

const MINUTES =
  'Minutes of the keepers of the weir.\n\nThe keys of the gates were handed to the miller in March.\n'

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function mailWith(subject: string, ...parts: Parameters<typeof madeMultipart>[1]): Buffer {
  return madeMail(
    madeHeaders(subject, [`Message-ID: <${subject}@weir.example>`]),
    madeMultipart('mixed', [
      madeText(`Dear Jo, this is about ${subject} and the gates of the weir.`),
      ...parts,
    ]),
  )
}

/** Paths below the test's folder, in order, without the eight letters that name a mail's bytes. */
function paths(folder: string, files: readonly { readonly path: string }[]): string[] {
  return files.map(({ path }) => path.slice(folder.length + 1).replaceAll(/ [\da-f]{8}\.eml/g, '.eml')).sort()
}

async function documentAt(library: Library, report: ImportReport, end: string): Promise<Document> {
  const found = report.added.find(({ path }) => path.endsWith(end))
  if (!found) throw new Error(`nothing at ${end}`)
  return library.call('documents.get', { id: found.document })
}

function write(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

test('a mailbox brings its mails and their attachments, each with its path, container and links', async ({
  folder,
  library,
}) => {
  const mailbox = madeMailbox([
    mailWith('keys', madeAttachment('minutes.txt', MINUTES), madeAttachment('gate.jpg', 'x', 'image/jpeg')),
    mailWith('gates', madeAttachment('copy of minutes.txt', MINUTES)),
  ])
  const report = await importPaths(library, [write(folder, 'inbox.mbox', mailbox)])
  expect(paths(folder, report.added)).toEqual([
    'inbox.mbox/2020-03-14 gates.eml',
    'inbox.mbox/2020-03-14 keys.eml',
    expect.stringMatching(/^inbox\.mbox\/2020-03-14 (?:keys|gates)\.eml\/(?:copy of )?minutes\.txt$/),
  ])
  expect(report.duplicates).toHaveLength(1)
  expect(report.failed).toMatchObject([
    { path: expect.stringMatching(/keys [\da-f]{8}\.eml\/gate\.jpg$/), code: 'unsupported' },
  ])

  const keys = report.added.find(({ title }) => title === 'keys')
  const gates = report.added.find(({ title }) => title === 'gates')
  const mail = await library.call('documents.get', { id: keys?.document as never })
  expect(mail).toMatchObject({ kind: 'email', byline: 'Ada Calder', published: '2020-03-14' })
  expect(mail.copies).toMatchObject([{ container: sha256(mailbox) }])
  expect(mail.editions[0]?.warnings).toEqual([expect.stringContaining('“gate.jpg” came with this document')])
  expect(mail.attachments).toMatchObject([{ name: 'minutes.txt' }])

  const minutes = await library.call('documents.get', { id: mail.attachments[0]?.document as never })
  expect(Object.fromEntries(minutes.attachedTo.map(({ document, name }) => [document, name]))).toEqual({
    [Number(keys?.document)]: 'minutes.txt',
    [Number(gates?.document)]: 'copy of minutes.txt',
  })
  const other = await library.call('documents.get', { id: gates?.document as never })
  expect(new Set(minutes.copies.map(({ container }) => container))).toEqual(
    new Set([mail.editions[0]?.source, other.editions[0]?.source]),
  )
})

test('every mail is kept as the bytes of its slice, every attachment as its own, and no mailbox twice', async ({
  folder,
  library,
}) => {
  const mail = mailWith('keys', madeAttachment('minutes.txt', MINUTES))
  const report = await importPaths(library, [write(folder, 'inbox.mbox', madeMailbox([mail]))])
  const kept = (await documentAt(library, report, '.eml')).editions[0]?.source ?? ''
  expect(readFileSync(sourcePath(library.folder, kept)).toString()).toBe(`${mail.toString()}\n`)
  const attached = (await documentAt(library, report, 'minutes.txt')).editions[0]?.source
  expect(attached).toBe(sha256(MINUTES))
  expect(
    readdirSync(join(library.folder, 'sources'), { recursive: true }).filter((name) => name.length > 60),
  ).toHaveLength(2)
})

test('archives in archives, mails in mails and whatever mixes them are opened', async ({
  folder,
  library,
}) => {
  const forwarded = mailWith(
    'forwarded',
    madeAttachment('inner.zip', madeZip([{ name: 'deep.txt', bytes: REPORT }])),
  )
  const archive = madeZip([
    { name: 'papers/minutes.txt', bytes: MINUTES },
    { name: '__MACOSX/papers/._minutes.txt', bytes: 'x' },
    { name: 'papers/.DS_Store', bytes: 'x' },
    { name: 'mails.mbox', bytes: madeMailbox([mailWith('outer', madeForward(forwarded))]) },
  ])
  const report = await importPaths(library, [write(folder, 'all.zip', archive)])
  expect(report.failed).toEqual([])
  expect(paths(folder, report.added)).toEqual([
    'all.zip/mails.mbox/2020-03-14 outer.eml',
    'all.zip/mails.mbox/2020-03-14 outer.eml/forwarded.eml',
    'all.zip/mails.mbox/2020-03-14 outer.eml/forwarded.eml/inner.zip/deep.txt',
    'all.zip/papers/minutes.txt',
  ])
  const deep = await documentAt(library, report, 'deep.txt')
  expect(deep.attachedTo).toMatchObject([{ title: 'forwarded', name: 'inner.zip/deep.txt' }])
  expect((await documentAt(library, report, 'papers/minutes.txt')).attachedTo).toEqual([])
  const inner = await documentAt(library, report, 'forwarded.eml')
  expect(inner.attachedTo).toMatchObject([{ title: 'outer', name: 'forwarded.eml' }])
})

test('a mailbox that grew brings the new mails and no copy of the old ones', async ({ folder, library }) => {
  const [one, two] = [mailWith('one'), mailWith('two')]
  const path = write(folder, 'inbox.mbox', madeMailbox([one]))
  await importPaths(library, [path])
  writeFileSync(path, madeMailbox([two, one]))
  const { added, duplicates, editions } = await importPaths(library, [path])
  expect([added.length, duplicates.length, editions.length]).toEqual([1, 1, 0])
  const { copies } = await library.call('documents.get', { id: duplicates[0]?.document as never })
  expect(copies).toHaveLength(1)
})

test('a file in an archive that changed is an edition of its document', async ({ folder, library }) => {
  const path = write(folder, 'papers.zip', madeZip([{ name: 'minutes.txt', bytes: MINUTES }]))
  await importPaths(library, [path])
  writeFileSync(path, madeZip([{ name: 'minutes.txt', bytes: MINUTES.replace('March', 'April') }]))
  const { added, editions } = await importPaths(library, [path])
  expect([added.length, editions.length]).toEqual([0, 1])
})

test('an archive without anything to read says so, and one with a bad file names that', async ({
  folder,
  library,
}) => {
  const { added, failed } = await importPaths(library, [
    write(folder, 'empty.zip', madeZip([])),
    write(folder, 'litter.zip', madeZip([{ name: '.DS_Store', bytes: 'x' }])),
    write(
      folder,
      'mixed.zip',
      madeZip([
        { name: 'a.txt', bytes: MINUTES },
        { name: 'secret.txt', bytes: 'x', encrypted: true },
        { name: 'blank.txt', bytes: '\n' },
        { name: 'program.exe', bytes: 'x' },
      ]),
    ),
  ])
  expect(added).toHaveLength(1)
  expect(Object.fromEntries(failed.map(({ path, code }) => [path.slice(folder.length + 1), code]))).toEqual({
    'empty.zip': 'empty',
    'litter.zip': 'empty',
    'mixed.zip/blank.txt': 'empty',
    'mixed.zip/program.exe': 'unsupported',
    'mixed.zip/secret.txt': 'unreadable',
  })
})

test('progress counts the files inside files, and ends at their number', async ({ folder, library }) => {
  const events: AnyEvent[] = []
  library.on((event) => events.push(event))
  const mails = Array.from({ length: 20 }, (_, index) =>
    mailWith(`number ${index}`, madeAttachment('a.txt', `Note ${index}.`)),
  )
  const { added } = await importPaths(library, [write(folder, 'inbox.mbox', madeMailbox(mails))])
  expect(added).toHaveLength(40)
  const progress = events.flatMap((event) => (event.name === 'imports.progress' ? [event.payload] : []))
  expect(progress.at(-1)).toMatchObject({ done: 41, total: 41, failed: 0 })
  expect(progress.every(({ done, total }) => done <= total)).toBe(true)
})

test('an import that is cancelled inside a mailbox keeps what it has and leaves nothing lying about', async ({
  folder,
  library,
}) => {
  const mails = Array.from({ length: 80 }, (_, index) => mailWith(`number ${index}`))
  const path = write(folder, 'inbox.mbox', madeMailbox(mails))
  library.on((event) => {
    if (event.name === 'imports.progress' && event.payload.job === 1 && event.payload.done >= 20)
      void library.call('imports.cancel', { job: 1 }).catch(() => 'told before')
  })
  const report = await importPaths(library, [path])
  expect(report.cancelled).toBe(true)
  expect(report.added.length).toBeLessThan(80)
  expect(existsSync(join(library.folder, 'sources', 'incoming'))).toBe(false)
  const { added, duplicates, failed } = await importPaths(library, [path])
  expect(failed).toEqual([])
  expect(added.length + duplicates.length).toBe(80)
})

test('what a crash left of files inside files is deleted by the next import, whatever it imports', async ({
  folder,
  library,
}) => {
  const incoming = join(library.folder, 'sources', 'incoming', 'import-x')
  mkdirSync(incoming, { recursive: true })
  writeFileSync(join(incoming, '0'), 'half a mail')
  await importPaths(library, [write(folder, 'a.txt', REPORT)])
  expect(existsSync(join(library.folder, 'sources', 'incoming'))).toBe(false)
})

test('of a file whose importer dies while it hands out files nothing is imported, and nothing stays', async ({
  folder,
}) => {
  const entry = fileURLToPath(new URL('../../hostile/importers/dies-handing.ts', import.meta.url))
  const importers = createImporterPool({ entry })
  const library = await openLibrary({ folder: join(folder, 'Dying.bookwheel'), create: true, importers })
  const report = await importPaths(library, [write(folder, 'papers.zip', 'never read')])
  expect(report).toMatchObject({ added: [], failed: [{ code: 'crashed' }] })
  expect(readdirSync(join(library.folder, 'sources'))).toEqual([])
  await library.close()
})
