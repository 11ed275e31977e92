import { join } from 'node:path'
import { expect } from 'vitest'

import { packFormat } from '#shared/contract/packs.ts'
import { test } from '../library-fixture.ts'
import { exported, samplePack, verifiedWith } from './sample-pack.ts'

const FORMATS = packFormat.options.filter((format) => format !== 'pdf')

test('each format verifies against its source, with and without what says where it is from', async ({
  folder,
  library,
}) => {
  const pack = await samplePack(library, folder)
  const source = join(folder, 'weir report.txt')
  for (const sourceSafe of [false, true]) {
    for (const format of FORMATS) {
      const path = await exported(library, folder, pack, format, { sourceSafe })
      const found = await verifiedWith(path, source)
      expect({
        format,
        sourceSafe,
        problems: found.problems,
        entries: found.excerpts.flatMap(({ problems, diff }) => [...problems, diff]),
      }).toEqual({ format, sourceSafe, problems: [], entries: [null, null, null, null] })
      expect(found).toMatchObject({ ok: true, pack: 'The night of the weir', sourceSafe })
      expect(found.excerpts.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
        'heading not-checkable',
        'excerpt verified',
        'excerpt verified',
        'note not-checkable',
      ])
    }
  }
}, 120_000)
