import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Library, openLibrary } from '#library/library.ts'
import { madeDocument } from './made-documents.ts'
import { inFolder } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

/** Files on the disk into a new library: read in importer processes, described, copied, stored. */
export async function importing(files: number): Promise<Comparison[]> {
  return inFolder(async (folder) => {
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    const paths = Array.from({ length: files }, (_, n) => {
      const path = join(inbox, `${n}.txt`)
      writeFileSync(
        path,
        madeDocument(n)
          .blocks.map(({ text }) => text)
          .join('\n\n'),
      )
      return path
    })
    let count = 0
    const result = await compare({
      what: `importing ${files.toLocaleString('en')} text files of 5 KB`,
      yardstick: 'read, hash and copy each file, flushed',
      rounds: files > 1000 ? 1 : 2,
      milliseconds: 0,
      prepare: () => mkdirSync(join(folder, String(++count))),
      ours: async () => {
        const library = await openLibrary({
          folder: join(folder, String(count), 'L.bookwheel'),
          create: true,
        })
        await imported(library, inbox)
        await library.close()
      },
      bare: () => {
        for (const path of paths) hashAndCopy(path, join(folder, String(count)))
      },
      remark: ({ p50 }) => `${Math.round((files / p50) * 1000)} files/s`,
    })
    return [result]
  })
}

async function imported(library: Library, path: string): Promise<void> {
  const finished = new Promise<void>((resolve, reject) => {
    library.on((event) => {
      if (event.name !== 'imports.finished') return
      if (event.payload.failed.length > 0) reject(new Error(event.payload.failed[0]?.message))
      else resolve()
    })
  })
  await library.call('imports.start', { paths: [path] })
  await finished
}

function hashAndCopy(path: string, folder: string): void {
  const bytes = readFileSync(path)
  const file = openSync(join(folder, createHash('sha256').update(bytes).digest('hex')), 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
}
