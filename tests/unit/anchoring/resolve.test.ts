import { expect, test } from 'vitest'
import { describe } from '#shared/anchoring/describe.ts'
import { type Anchoring, resolve } from '#shared/anchoring/resolve.ts'
import type { Selector } from '#shared/anchoring/selector.ts'

const REPORT = `The spillway of the Calder Dam was opened shortly after three on Friday morning.
Some 1,200 people were evacuated from the lower town before dawn, the fire service said.
By midday the reservoir stood at 211.4 metres, 60 centimetres below the level of alarm.
It is not clear who gave the order. The rota names two engineers and no manager.
“We watched the needle, and we rang, and we rang, and the needle did not care that nobody answered,” one of them said.`

function selectorOf(words: string, text = REPORT): Selector {
  return describe(text, text.indexOf(words), text.indexOf(words) + words.length)
}

/** The status and the words that a selector has now. */
function found(text: string, selector: Selector): string {
  return shown(text, resolve(text, selector))
}

function shown(text: string, anchoring: Anchoring): string {
  switch (anchoring.status) {
    case 'exact':
    case 'moved':
      return `${anchoring.status}: ${text.slice(anchoring.start, anchoring.end)}`
    case 'ambiguous':
      return `ambiguous: ${anchoring.candidates.map(({ start, end }) => text.slice(start, end)).join(' | ')}`
    case 'lost':
      return 'lost'
  }
}

const EVACUATED = selectorOf('1,200 people were evacuated')

test('words are found after an insertion far before them', () => {
  expect(found(`Updated at noon.\n${REPORT}`, EVACUATED)).toBe('moved: 1,200 people were evacuated')
})

test('words are found after an insertion directly before them', () => {
  const text = REPORT.replace('Some 1,200', 'Some sources in the lower town now speak of 1,200')
  expect(found(text, EVACUATED)).toBe('moved: 1,200 people were evacuated')
})

test('a short word is found by its context among many like it', () => {
  const selector = selectorOf('the')
  const level = REPORT.indexOf('the level')
  const now = `The dam above the town is the dam of the county.\n${REPORT}`
  expect(resolve(now, describe(REPORT, level, level + 3))).toEqual({
    status: 'moved',
    start: now.indexOf('the level'),
    end: now.indexOf('the level') + 3,
  })
  expect(resolve(now, selector)).toMatchObject({ status: 'moved', start: now.indexOf('the Calder') })
})

test('words whose surroundings were changed on both sides are still found when they are long', () => {
  const words = 'and we rang, and we rang, and the needle did not care that nobody answered'
  const text = `“Nobody came, ${words}!” she told us.`
  expect(found(text, selectorOf(words))).toBe(`moved: ${words}`)
})

test('a short quotation in strange surroundings is offered and not taken', () => {
  expect(found('Elsewhere 1,200 people were evacuated too.', EVACUATED)).toBe(
    'ambiguous: 1,200 people were evacuated',
  )
})

test('a title stays the title when what follows it is new', () => {
  const text = REPORT.replace('was opened', 'has been closed since ten and was opened')
  const title = describe(REPORT, 0, 'The spillway of the Calder Dam'.length)
  expect(found(text, title)).toBe('exact: The spillway of the Calder Dam')
})

test('a common word in strange surroundings is lost', () => {
  expect(found('Nothing here but the word people.', selectorOf('people'))).toBe('lost')
})

test('the old offsets count for nothing when other words like these came to stand there', () => {
  const original = `Ab cd. ${REPORT}`
  const selector = selectorOf('dam', original.replace('Calder Dam', 'Calder dam'))
  const shifted = original.replace('Calder Dam', 'Calder dam')
  const impostor = `${'-'.repeat(selector.start)}dam${'-'.repeat(50)}${shifted}`
  expect(resolve(impostor, selector)).toEqual({
    status: 'moved',
    start: impostor.lastIndexOf('Calder dam') + 7,
    end: impostor.lastIndexOf('Calder dam') + 10,
  })
})

test('of two places with the same words and surroundings none is guessed', () => {
  const rows = 'gate 1 closed\ngate 2 closed\n'.repeat(4)
  const selector = describe(rows, rows.indexOf('closed', 60), rows.indexOf('closed', 60) + 6)
  expect(resolve(rows, selector).status).toBe('exact')
  expect(found(`gates:\n${rows}`, selector)).toMatch(/^ambiguous: closed( \| closed)+$/)
})

test('words with small edits inside are offered, up to the right ends, and never taken', () => {
  const selector = selectorOf('the needle did not care that nobody answered')
  const text = REPORT.replace('did not care that nobody', "didn't care that no-one")
  expect(found(text, selector)).toBe("ambiguous: the needle didn't care that no-one answered")
})

test('words replaced at the very ends are offered where the context says', () => {
  const selector = selectorOf('shortly after three on Friday morning')
  const text = REPORT.replace(
    'shortly after three on Friday morning',
    'Shortly after three on Friday mornings',
  )
  expect(found(text, selector)).toBe('ambiguous: Shortly after three on Friday mornings')
})

test('a changed figure is offered and never taken', () => {
  const text = REPORT.replace('1,200', '12,000')
  expect(found(text, EVACUATED)).toBe('ambiguous: 12,000 people were evacuated')
})

test('a “not” or another name is offered and never taken', () => {
  const order = selectorOf('It is not clear who gave the order')
  expect(found(REPORT.replace('It is not clear', 'It is now clear'), order)).toBe(
    'ambiguous: It is now clear who gave the order',
  )
  const dam = selectorOf('The spillway of the Calder Dam was opened')
  expect(found(REPORT.replace('Calder', 'Caldor'), dam)).toBe(
    'ambiguous: The spillway of the Caldor Dam was opened',
  )
})

const TWINS = `Gate 3 was opened by the night shift.\nNobody was told.\n${REPORT}
Gate 3 was opened by the night shift.\nThe rota was empty.\n`
const GATE = 'Gate 3 was opened by the night shift.'

test('when the former text is at hand, the remaining of two twins is not taken for the one that was cut out', () => {
  const second = describe(TWINS, TWINS.lastIndexOf(GATE), TWINS.lastIndexOf(GATE) + GATE.length)
  const cut = TWINS.slice(0, second.start) + TWINS.slice(second.end)
  expect(shown(cut, resolve(cut, second, TWINS))).toBe(`ambiguous: ${GATE}`)
  const other = TWINS.replace(GATE, '')
  expect(shown(other, resolve(other, second, TWINS))).toBe(`moved: ${GATE}`)
})

test('a twin in the same near surroundings is told apart by what stands farther off', () => {
  const block = `As the town was told in the first hour, ${GATE} So it says in all the papers of that day.`
  const before = `${REPORT}\n${block}\n${REPORT.replaceAll('e', 'i')}\n${block}\nThe end.`
  const second = before.lastIndexOf(GATE)
  const selector = describe(before, second, second + GATE.length)
  const onlyFirst =
    before.slice(0, before.lastIndexOf(block)) + before.slice(before.lastIndexOf(block) + block.length)
  expect(shown(onlyFirst, resolve(onlyFirst, selector, before))).toBe(`ambiguous: ${GATE}`)
  const onlySecond = before.replace(block, '')
  expect(shown(onlySecond, resolve(onlySecond, selector, before))).toBe(`moved: ${GATE}`)
})

test('of rows that read the same each keeps its rank, unless one is gone', () => {
  const rows = `Gates:\n${'gate closed\n'.repeat(20)}`
  const tenth = describe(rows, 7 + 12 * 9, 7 + 12 * 9 + 11)
  expect(resolve(`Updated. ${rows}End.`, tenth, rows)).toMatchObject({
    status: 'moved',
    start: tenth.start + 9,
  })
  expect(resolve(rows.replace('gate closed\n', ''), tenth, rows).status).toBe('ambiguous')
})

test('words that were rewritten are lost', () => {
  const text = REPORT.replace(
    'the needle did not care that nobody answered',
    'nothing at all happened in the tower',
  )
  expect(found(text, selectorOf('the needle did not care that nobody answered'))).toBe('lost')
})

test('edited words are not taken while the very words stand elsewhere', () => {
  const words = 'the needle did not care that nobody answered'
  const text = `${REPORT.replace(words, words.replace('nobody', 'no one'))}\nAs they put it, ${words}.`
  expect(found(text, selectorOf(words))).toBe(
    'ambiguous: the needle did not care that no one answered | the needle did not care that nobody answered',
  )
})

test('when a row is cut out of a table its neighbour is not taken for it', () => {
  const row = (hour: number, name: string): string =>
    `Gate ${hour % 10} was opened by ${name} of the night shift.\n`
  const names = ['Amadi', 'Brandreth', 'Cole', 'Dunn', 'Ezeobi']
  const table = names.map((name) => row(1, name)).join('')
  for (const name of names) {
    const line = row(1, name).trimEnd()
    const cut = table.replace(row(1, name), '')
    expect(found(cut, selectorOf(line, table))).not.toMatch(/exact|moved/)
  }
})

test('a passage that moved as a whole is found', () => {
  const line = 'By midday the reservoir stood at 211.4 metres, 60 centimetres below the level of alarm.'
  const text = `${REPORT.replace(`${line}\n`, '')}\n${line}`
  expect(found(text, selectorOf(line))).toBe(`moved: ${line}`)
})

test('a quotation of many pages is found by its ends, and compared as a whole', () => {
  const pages = Array.from({ length: 20_000 }, (_, i) => `gate ${(i * 7919) % 10007} at ${i * i}`).join('; ')
  const selector = describe(pages, 10_000, 110_000)
  const middle = pages.indexOf('; ', 60_000)
  const edited = `x${pages.slice(0, middle)}, so${pages.slice(middle)}`
  expect(resolve(edited, selector)).toEqual({
    status: 'ambiguous',
    candidates: [{ start: 10_001, end: 110_005 }],
  })
  const rewritten = `x${pages.slice(0, middle)}${', no, never'.repeat(10)}${pages.slice(middle)}`
  expect(resolve(rewritten, selector)).toEqual({ status: 'lost' })
})

test('a selector without words is lost, and one beyond the text is looked for', () => {
  expect(resolve(REPORT, { start: 0, end: 0, exact: '', prefix: '', suffix: '' })).toEqual({ status: 'lost' })
  expect(found(REPORT, { ...EVACUATED, start: 1e9, end: 1e9 + 27 })).toBe(
    'moved: 1,200 people were evacuated',
  )
})

test('texts and quotations made to be slow are answered', () => {
  const dots = '.'.repeat(5_000_000)
  const verse = 'abcdefghij'.repeat(500_000)
  const long = 'abcdefghij'.repeat(5_000)
  const around = { start: 7, end: 8, prefix: 'before', suffix: 'after' }
  for (const [text, exact] of [
    [dots, '.'],
    [dots, '.'.repeat(100_000)],
    [dots, `x${'.'.repeat(100_000)}`],
    [dots, `${'.'.repeat(50_000)}x${'.'.repeat(50_000)}`],
    [verse, `${long}x${long}`],
    [verse, `x${long}x`],
    [verse, 'abcdefghijx'.repeat(3_000)],
  ] as const) {
    expect(resolve(text, { ...around, exact }).status).toBe('lost')
  }
})
