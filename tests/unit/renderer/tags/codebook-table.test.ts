import { expect, test } from 'vitest'
import { codebookTable } from '#renderer/features/tags/codebook-table.ts'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'

const tag = (id: number, parent: number | null, name: string, description = ''): Tag => ({
  id: id as TagId,
  parent: parent as TagId | null,
  name,
  colour: 'rose',
  description,
  highlights: 3,
  documents: 1,
})

test('each tag is a line with its path, and nothing in it is run by a spreadsheet', () => {
  const table = codebookTable([tag(1, null, 'figures'), tag(2, 1, '=SUM(A1)', 'Says "how many"\nand where')])
  expect(table).toBe(
    [
      '"Tag"\t"Description"\t"Colour"\t"Highlights"\t"Documents"',
      '"figures"\t""\t"rose"\t"3"\t"1"',
      '"figures / =SUM(A1)"\t"Says ""how many""\nand where"\t"rose"\t"3"\t"1"',
    ].join('\n'),
  )
  expect(codebookTable([tag(1, null, '=1+1', '@x')])).toContain('"\'=1+1"\t"\'@x"')
})
