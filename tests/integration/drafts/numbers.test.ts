import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { importPaths, test } from '../library-fixture.ts'

const WRITTEN = ['1,234', '1.234', '1234', '1 234', '1\u00A0234', '1’234', '12,34', '1,234.5', '1.234,5']

/** Which of these say a number in the same way, but for kinds of apostrophes and spaces. */
const SAME = [['1 234', '1\u00A0234']]

test('a quotation is exact only where its number is grouped by the same signs, however the library is searched', async ({
  folder,
  library,
}) => {
  for (const [index, number] of WRITTEN.entries()) {
    const path = join(folder, `${index}.txt`)
    writeFileSync(
      path,
      `Report ${index}\n\nIn place ${index} there were ${number} people at the lower gate.\n`,
    )
    expect((await importPaths(library, [path])).failed).toEqual([])
  }
  for (const [index] of WRITTEN.entries()) {
    for (const [other, quoted] of WRITTEN.entries()) {
      const body = `It says: “In place ${index} there were ${quoted} people at the lower gate.”`
      const [claim] = await library.call('drafts.check', { body })
      const isSame =
        index === other || SAME.some((pair) => [index, other].every((i) => pair.includes(WRITTEN[i] ?? '')))
      expect([body, WRITTEN[index], claim?.kind === 'quotation' && claim.status]).toEqual([
        body,
        WRITTEN[index],
        isSame ? 'exact' : 'altered',
      ])
    }
  }
})
