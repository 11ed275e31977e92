import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test } from '../library-fixture.ts'
import { REPORT, verifiedWith } from './sample-pack.ts'

/** Packs that were written when a mark had a space on each side: “were opened […] , and about 1,200 people …”. */
const WRITTEN = join(import.meta.dirname, '../../fixtures/packs')
const NAMES = ['spaced-omission.md', 'spaced-omission.docx', 'spaced-omission.csv']

test('packs that spell an omission as earlier versions did are still verified', async ({ folder }) => {
  const source = join(folder, 'weir report.txt')
  writeFileSync(source, REPORT)
  for (const name of NAMES) {
    const { ok, problems, excerpts } = await verifiedWith(join(WRITTEN, name), source)
    expect({ name, ok, problems, status: excerpts[0]?.status }).toEqual({
      name,
      ok: true,
      problems: [],
      status: 'verified',
    })
  }
})

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['the mark', (text) => text.replace(String.raw`\[…\] `, '')],
  ['a word beside it', (text) => text.replace('opened', 'locked')],
  ['the sign behind it', (text) => text.replace(String.raw`\[…\] ,`, String.raw`\[…\] ;`)],
  ['a second mark', (text) => text.replace('people left', String.raw`people \[…\] left`)],
]

test('white space beside a mark hides no change', async ({ folder }) => {
  const [shown = '', proof = ''] = readFileSync(join(WRITTEN, 'spaced-omission.md'), 'utf8').split('<!--')
  for (const [name, change] of CHANGES) {
    expect(change(shown)).not.toBe(shown)
    const path = join(folder, `${name}.md`)
    writeFileSync(path, [change(shown), proof].join('<!--'))
    const { excerpts } = await verifiedWith(path)
    expect({ name, status: excerpts[0]?.status }).toEqual({ name, status: 'text-differs' })
  }
})
