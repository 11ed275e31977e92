import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createDeflate } from 'node:zlib'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { expect } from 'vitest'
import { verifyPack } from '#library/packs/verify/verify.ts'
import { test } from '../library-fixture.ts'

const MEGABYTE = 1024 * 1024

/** A Word document whose custom parts unpack to 1 GB, 250 MB at a time. */
function bomb(): Uint8Array {
  const part = new Uint8Array(250 * MEGABYTE).fill(32)
  const parts = Object.fromEntries([1, 2, 3, 4].map((number) => [`customXml/item${number}.xml`, part]))
  return zipSync({ 'word/document.xml': strToU8('<w:document/>'), ...parts }, { level: 1 })
}

/** A PDF in which a stream of objects unpacks to 1 GB. */
async function inflating(): Promise<Uint8Array> {
  const deflate = createDeflate({ level: 1 })
  const packed = buffer(deflate)
  const part = Buffer.alloc(16 * MEGABYTE, 32)
  for (let written = 0; written < 1024 * MEGABYTE; written += part.length) {
    if (!deflate.write(part)) await once(deflate, 'drain')
  }
  deflate.end()
  const stream = await packed
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n'),
    Buffer.from(`2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n'),
  ])
}

/** A PDF whose list of attached files has itself as its part, twice in each: as a tree it never ends. */
async function circle(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  const { context, catalog } = document
  const ref = context.nextRef()
  context.assign(ref, context.obj({ Kids: [ref, ref] }))
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: ref }))
  return document.save()
}

/** What a verification ends with, its seconds, and those that this process itself worked. */
async function ended(pack: string): Promise<{ code: unknown; seconds: number; worked: number }> {
  const before = process.cpuUsage()
  const began = performance.now()
  const code = await verifyPack({ pack, sources: [], library: null }).then(
    () => 'verified',
    (error: unknown) => (error as { code?: unknown }).code,
  )
  const { user, system } = process.cpuUsage(before)
  return { code, seconds: (performance.now() - began) / 1000, worked: (user + system) / 1e6 }
}

test.for([
  ['bomb.docx', 'an archive that unpacks to a gigabyte', bomb, ['too-large']],
  ['inflating.pdf', 'a stream that unpacks to a gigabyte', inflating, ['memory', 'too-large', 'unreadable']],
  ['circle.pdf', 'attachments that go round in a circle', circle, ['unreadable', 'too-large', 'timeout']],
] as const)(
  '%s, %s, is refused, and this process does not work on it',
  {
    timeout: 180_000,
  },
  async ([name, , made, codes], { folder }) => {
    const path = join(folder, name)
    writeFileSync(path, await made())
    const { code, seconds, worked } = await ended(path)
    expect(codes).toContain(code)
    expect(seconds).toBeLessThan(70)
    expect(worked).toBeLessThan(1)
  },
)
