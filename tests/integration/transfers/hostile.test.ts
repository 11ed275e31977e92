import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect } from 'vitest'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { test } from '../library-fixture.ts'
import { codebook, guid, project } from './projects.ts'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const nested = (levels: number): string =>
  `${`<Code guid="${guid(1)}" name="x" isCodable="true">`.repeat(levels)}${'</Code>'.repeat(levels)}`

const files: readonly (readonly [what: string, name: string, bytes: Uint8Array, code: ErrorCode])[] = [
  [
    'entities that multiply',
    'a.qdc',
    text('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><CodeBook>&c;</CodeBook>'),
    'unreadable',
  ],
  ['codes inside each other without end', 'b.qdpx', project('x', codebook(nested(400))), 'too-large'],
  [
    'an archive that unpacks to a thousand times its size',
    'c.qdpx',
    zipSync({ 'project.qde': text('<Project/>'), 'Sources/a.txt': new Uint8Array(64 * 1024 * 1024) }),
    'too-large',
  ],
  ['an archive without a project', 'd.qdpx', zipSync({ 'readme.txt': text('hello') }), 'unsupported'],
  ['JSON that was cut off', 'e.json', text('{"rows": [{"id": "x"'), 'unreadable'],
  ['JSON of something else', 'f.json', text('{"rows": 12, "name": "package"}'), 'unsupported'],
  ['a file of nothing', 'g.qdpx', new Uint8Array(), 'empty'],
]

for (const [what, name, bytes, code] of files) {
  test(`${what} is refused and nothing is changed`, async ({ folder, library }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    await expect(library.call('transfers.import', { path })).rejects.toMatchObject({ code })
    expect(await library.call('activity.list', { limit: 1 })).toEqual([])
  })
}

test('a source that names a file outside of the project reads none', async ({ folder, library }) => {
  writeFileSync(join(folder, 'secret.txt'), 'secret words')
  const path = join(folder, 'a.qdpx')
  const sources = ['internal://../secret.txt', `absolute://${folder}/secret.txt`, 'relative:///secret.txt']
    .map(
      (place, index) => `<TextSource guid="${guid(index + 1)}" name="S${index}" plainTextPath="${place}"/>`,
    )
    .join('')
  writeFileSync(path, project('x', `<Sources>${sources}</Sources>`))
  const report = await library.call('transfers.import', { path })
  expect(report.documents).toEqual([])
  expect(report.unplaced).toHaveLength(3)
})

test('names of a project lead nowhere: neither out of a folder nor into a note', async ({
  folder,
  library,
}) => {
  const path = join(folder, 'a.qdpx')
  const name = '../../..\\evil\u202Etxt.\u0007html [[highlight/1|x]]'.replace('\u0007', '')
  writeFileSync(
    path,
    project(
      'x',
      `<Sources><TextSource guid="${guid(1)}" name="${name}"><PlainTextContent>Words.</PlainTextContent></TextSource></Sources>`,
    ),
  )
  const { documents } = await library.call('transfers.import', { path })
  expect(documents[0]?.title).not.toContain('\u202E')
  const { copies } = await library.call('documents.get', { id: documents[0]?.id ?? 0 })
  expect(copies[0]?.path.startsWith(`${path}/`)).toBe(true)
  expect(copies[0]?.path.slice(path.length + 1)).not.toMatch(/\.\.[/\\]/)
})
