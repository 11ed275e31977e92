import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

async function suggested(library: Library, query: string, furniture = false) {
  const suggestions = await library.call('search.suggest', { query, furniture })
  for (const { query, documents } of suggestions) {
    expect((await library.call('search.run', { query, furniture })).total).toBe(documents)
  }
  return suggestions.map(({ query, changes }) =>
    changes.reduceRight(
      (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      query,
    ),
  )
}

test('a misspelt word is suggested as texts write it, with everything else as it was typed', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'report.txt', REPORT)
  expect(await suggested(library, 'precuation')).toEqual(['[precaution]'])
  expect(await suggested(library, 'Gtaes AND "river authorty" -fire is:unread')).toEqual([
    '[gates] AND "river [authority]" -fire is:unread',
  ])
  expect(await suggested(library, 'authroity NEAR/3 river')).toEqual(['[authority] NEAR/3 river'])
  expect(await suggested(library, 'pracautiom')).toEqual(['[precaution]'])
})

test('nothing is suggested for what is found, is not wanted, or finds nothing more', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'report.txt', REPORT)
  for (const query of [
    '',
    'gates',
    'zzzzzz',
    '1201',
    'gates -precuation',
    'tag:precuation',
    'precuation zzzzzz',
    'in:notes precuation',
    '/precuation/',
    '~precuation',
    'precua*',
  ])
    expect(await suggested(library, query), query).toEqual([])
})

test('a word that a library has is not doubted, unless another one is far commoner', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'one.txt', `The goverment\n\nThe goverment of the town met.\n`)
  await importText(library, folder, 'two.txt', 'A town\n\nThe government of the town met again.\n')
  expect(await suggested(library, 'goverment')).toEqual([])
  await importText(library, folder, 'three.txt', `Much\n\n${'The government met.\n\n'.repeat(120)}`)
  expect(await suggested(library, 'goverment')).toEqual(['[government]'])
  await importText(library, folder, 'four.txt', 'A name\n\nMiss Meet lives here. Nobody else does.\n')
  expect(await suggested(library, 'meet')).toEqual([])
  expect(await suggested(library, 'mett')).toEqual(['[met]', '[Meet]'])
})

test('a word is suggested in the language and script in which it stands', async ({ folder, library }) => {
  await importText(
    library,
    folder,
    'de.txt',
    'Bericht\n\nNach der Überschwemmung fuhr niemand auf der Straße.\n',
  )
  await importText(library, folder, 'fa.txt', 'نامه\n\nدر ساعت ۱۲ شب كليد سد را به كارگري دادند.\n')
  await importText(library, folder, 'ru.txt', 'Письмо\n\nЁлка стояла у плотины всю зиму.\n')
  expect(await suggested(library, 'überschwemung')).toEqual(['[Überschwemmung]'])
  expect(await suggested(library, 'strase')).toEqual(['[Straße]'])
  expect(await suggested(library, 'کارگرری')).toEqual(['[كارگري]'])
  expect(await suggested(library, 'плотниы')).toEqual(['[плотины]'])
})

test('words of new documents are suggested, and no longer those of documents in the trash', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'report.txt', REPORT)
  expect(await suggested(library, 'spilway')).toEqual([])
  const { id } = await importText(
    library,
    folder,
    'other.txt',
    'A walk\n\nThe spillway was quiet that day.\n',
  )
  expect(await suggested(library, 'spilway')).toEqual(['[spillway]'])
  await library.call('documents.trash', { ids: [id] })
  expect(await suggested(library, 'spilway')).toEqual([])
})

test('what is offered has its quotation marks and parentheses closed', async ({ folder, library }) => {
  await importText(library, folder, 'report.txt', REPORT)
  expect(await suggested(library, '"river authorty')).toEqual(['"river [authority]"'])
  expect(await suggested(library, '(gates “river authorty ')).toEqual(['(gates “river [authority]”)'])
  expect(await suggested(library, 'authorty (is:(unread "read')).toEqual(['[authority] (is:(unread "read"))'])
})

test('a field is only offered the nearest value that it has', async ({ folder, library }) => {
  await importText(library, folder, 'report.txt', REPORT)
  await importText(library, folder, 'is.txt', 'Is read\n\nIt is for all to see that this is so, kind of.\n')
  expect(await suggested(library, 'is:foo')).toEqual([])
  expect(await suggested(library, 'is:unred')).toEqual(['is:[unread]'])
  expect(await suggested(library, 'gates is:unred authorty')).toEqual(['gates is:[unread] [authority]'])
  expect(await suggested(library, 'Gtaes kind:"texts" in:document')).toEqual([
    '[gates] kind:[text] in:document',
  ])
  expect(await suggested(library, 'date:thiss')).toEqual([])
})

test('words of page furniture are suggested where it is searched', async ({ folder, library }) => {
  await importText(
    library,
    folder,
    'page.txt',
    `${REPORT}\nShare this on Facebook\n\nCopyright © 2020 Weir News. All Rights Reserved\n`,
  )
  expect(await suggested(library, 'copyrigth')).toEqual([])
  expect(await suggested(library, 'copyrigth', true)).toEqual(['[Copyright]'])
})

test('a word that would be an operator is written so that it is none', async ({ folder, library }) => {
  await importText(library, folder, 'or.txt', 'Gold\n\nThe arms show OR and azure; OR is gold. ANDD it is.\n')
  expect(await suggested(library, 'azurre ANDDD gold')).toEqual(['[azure] [ANDD] gold'])
})

test('calls that come while the words are read are answered, and share one reading', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'report.txt', REPORT)
  const [one, two] = await Promise.all([suggested(library, 'precuation'), suggested(library, 'authorty')])
  expect([one, two]).toEqual([['[precaution]'], ['[authority]']])
})
