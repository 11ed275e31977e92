import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '#library/importing/extract.ts'
import { madeZip } from '#tests/made-files/zip.ts'

async function read(archive: Uint8Array): Promise<Record<string, string>> {
  const extracted = await extract(archive, { name: 'papers.zip' })
  if (extracted.kind !== 'container') throw new Error('no container')
  const found: Record<string, string> = {}
  for await (const member of extracted.members) {
    found[member.name] = await Promise.resolve()
      .then(() => member.read())
      .then(
        (bytes) => Buffer.from(bytes).toString(),
        (error: Error) => `! ${error.message}`,
      )
  }
  return found
}

test('the files of an archive are its members, in folders and without the folders', async () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const archive = zipSync({ 'a.txt': bytes('One.'), folder: { 'b.txt': bytes('Two.'), empty: {} } })
  expect(await read(archive)).toEqual({ 'a.txt': 'One.', 'folder/b.txt': 'Two.' })
})

test('names are read as UTF-8 where they say so, else in code page 437', async () => {
  const archive = madeZip([
    { name: 'دریچه.txt', bytes: 'One.', utf8: true },
    { name: Uint8Array.of(0x54, 0x81, 0x72, 0x2e, 0x74, 0x78, 0x74), bytes: 'Two.' },
  ])
  expect(await read(archive)).toEqual({ 'دریچه.txt': 'One.', 'Tür.txt': 'Two.' })
})

test('an encrypted file says so, and the others are read', async () => {
  const archive = madeZip([
    { name: 'a.txt', bytes: 'One.' },
    { name: 'secret.txt', bytes: 'Two.', encrypted: true },
    { name: 'c.txt', bytes: 'Three.', stored: true },
  ])
  expect(await read(archive)).toEqual({
    'a.txt': 'One.',
    'secret.txt': '! This file is encrypted. Unpack it with its password first.',
    'c.txt': 'Three.',
  })
})

test.each([
  ['a checksum that does not fit', { name: 'bad.txt', bytes: 'Two.', stored: true, crc: 1 }],
  ['broken packing', { name: 'bad.txt', bytes: 'Two.', packed: Buffer.from('no deflate'), size: 4 }],
  ['more bytes than were declared', { name: 'bad.txt', bytes: 'x'.repeat(100_000), size: 10 }],
  ['fewer bytes than were declared', { name: 'bad.txt', bytes: 'Two.', size: 100_000 }],
])('%s damages one file and not the others', async (_, bad) => {
  const found = await read(
    madeZip([{ name: 'a.txt', bytes: 'One.' }, bad, { name: 'c.txt', bytes: 'Three.' }]),
  )
  expect(found).toEqual({
    'a.txt': 'One.',
    'bad.txt': expect.stringMatching(/^! The archive holds this file damaged: .+\.$/),
    'c.txt': 'Three.',
  })
})

test('what is no archive, or half of one, is refused in words', async () => {
  const archive = madeZip([{ name: 'a.txt', bytes: 'One.' }])
  for (const bytes of [Buffer.from('no archive'), archive.subarray(0, archive.length - 30), Buffer.alloc(0)])
    await expect(read(bytes)).rejects.toThrow('The archive can’t be read')
})
