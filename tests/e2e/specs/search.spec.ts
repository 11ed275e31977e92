import type { Page } from '@playwright/test'
import { expectAccessible } from '#tests/e2e/harness/accessible.ts'
import { call } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { Reader } from '#tests/e2e/harness/reader.ts'

const long = `${'The committee met and spoke about other things. '.repeat(20)}Then the sluice broke. ${'It was late and they went home. '.repeat(20)}`

const files = {
  'gates.md': [
    '# Gates opened',
    'The spillway was opened on Friday. Évacués, they said in the café.',
    'Some 1,200 people were evacuated.',
    'The sirens were heard twice.',
    'Nobody gave the order to evacuate.',
    'The gates stayed open. The gates are old. The gates will be mended.',
  ].join('\n\n'),
  'statement.md': '# Statement\n\n340 residents were evacuated, not 1,200.\n\nThe gates were lowered.\n',
  'minutes.md': `# Minutes\n\n${long}\n`,
  'page.html': `<html><head><title>A page</title></head><body><nav><a href="/">Zebra home</a></nav>
    <main><h1>A page</h1><p>${'Words about the river and its water. '.repeat(8)}</p></main></body></html>`,
}
test.use({ options: { files } })

const results = (window: Page) => window.getByRole('listbox', { name: 'Search results' })
const hits = (window: Page) => results(window).getByRole('option')
const pane = (window: Page, name: RegExp) => window.getByRole('region', { name })

async function search(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+Shift+F')
  await window.keyboard.press('Control+A')
  await window.keyboard.type(words)
}

test('results are grouped by document and count passages and documents', async ({ window }) => {
  await search(window, 'evacuated')
  await expect(window.getByRole('status').getByText('2 passages in 2 documents')).toBeVisible()
  const gates = results(window).getByRole('group', { name: 'Gates opened' })
  await expect(gates.getByRole('option')).toHaveText([/^Some 1,200 people were evacuated\. ¶ \d+$/])
  await expect(gates.locator('mark')).toHaveText(['evacuated'])
})

test('the words are marked as they are written, whatever was typed', async ({ window }) => {
  await search(window, 'evacues cafe')
  await expect(results(window).locator('mark')).toHaveText(['Évacués', 'café'])
  await search(window, 'evac*')
  await expect(results(window).locator('mark').first()).toBeVisible()
  await expect
    .poll(async () => new Set(await results(window).locator('mark').allTextContents()))
    .toEqual(new Set(['Évacués', 'evacuated', 'evacuate']))
})

test('a long passage is cut around the match', async ({ window }) => {
  await search(window, 'sluice')
  await expect(results(window).locator('mark')).toHaveText(['sluice'])
  const text = (await hits(window).first().textContent()) ?? ''
  expect(text).toMatch(/^….*\bThen the sluice broke\..*…/)
  expect(text.length).toBeLessThan(200)
})

test('arrows move through the hits, Enter opens the pane at the hit, with Ctrl beside', async ({
  window,
}) => {
  await search(window, 'evacuated')
  await expect(hits(window)).toHaveCount(2)
  await hits(window).first().focus()
  await window.keyboard.press('ArrowDown')
  await expect(hits(window).nth(1)).toBeFocused()
  const second = (await hits(window).nth(1).textContent()) ?? ''
  await window.keyboard.press('Enter')
  const title = second.includes('340') ? /Pane 1: Statement/ : /Pane 1: Gates opened/
  await expect(pane(window, title)).toBeVisible()

  await hits(window).first().focus()
  await window.keyboard.press('Control+Enter')
  await expect(pane(window, /^Pane 2/)).toBeVisible()
})

test('Enter and the arrow down lead from the field to the first result, Escape back', async ({ window }) => {
  const field = window.getByRole('searchbox', { name: 'Search library' })
  // Without waiting for the results.
  await search(window, 'evacuated')
  await window.keyboard.press('Enter')
  await expect(hits(window).first()).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('evacuated')
  await expect(hits(window)).toHaveCount(2)

  await search(window, 'sirens')
  await window.keyboard.press('ArrowDown')
  await expect(hits(window)).toHaveText([/The sirens were heard twice/])
  await expect(hits(window).first()).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(pane(window, /Pane 1: Gates opened/)).toBeVisible()
})

test('a hit far down in a document that is not open yet comes into sight', async ({ start }) => {
  const paragraphs = Array.from({ length: 300 }, (_, i) => `Paragraph ${i} says nothing of interest.`)
  const { window } = await start({
    files: {
      'far.md': `# Far\n\n${paragraphs.join('\n\n')}\n\nThe heron stood here.\n\n${paragraphs.join('\n\n')}\n`,
    },
  })
  await search(window, 'heron')
  await hits(window).first().click()
  await expect(pane(window, /^Pane 1/).getByText('The heron stood here.')).toBeInViewport()
})

test('the rest of a document’s hits can be shown', async ({ window }) => {
  await search(window, 'the')
  const more = hits(window)
    .filter({ hasText: /more passages? in this document/ })
    .first()
  await more.click()
  const gates = results(window).getByRole('group', { name: 'Gates opened' })
  await expect(gates.locator('mark')).toHaveText(['The', 'the', 'The', 'the', 'The', 'The', 'The'])
  await expect(gates).not.toContainText('more passage')
})

test('page furniture is searched when asked for', async ({ window }) => {
  await search(window, 'zebra')
  await expect(window.getByRole('status').getByText('Nothing found')).toBeVisible()
  await window.getByRole('button', { name: 'Search page furniture too' }).click()
  await expect(hits(window)).toHaveText([/Zebra home.*page furniture/])
  await expect(window.getByRole('switch', { name: 'Also in page furniture' })).toBeChecked()
})

test('words that no document has together can be searched for one by one', async ({ window }) => {
  await search(window, 'sirens committee gates')
  await expect(window.getByText('Every word has to be in the same document.')).toBeVisible()
  await window.getByRole('button', { name: 'Search for any of the words' }).click()
  await expect(window.getByRole('searchbox', { name: 'Search library' })).toHaveValue(
    'sirens OR committee OR gates',
  )
  await expect(hits(window).filter({ hasText: 'The sirens were heard twice.' })).toBeVisible()
  await expect(hits(window).filter({ hasText: 'The committee met' }).first()).toBeVisible()
})

test('notes and comments on highlights are found too', async ({ window }) => {
  await call(window, 'notes.create', { title: 'To ask', body: 'Who saw the heron?' })
  const { rows } = await call(window, 'documents.list', { view: 'all', offset: 0, limit: 10 })
  const edition = rows.find(({ title }) => title === 'Gates opened')?.edition
  if (edition) {
    await call(window, 'highlights.create', {
      edition,
      start: 0,
      end: 5,
      colour: 'blue',
      comment: 'A heron again',
    })
  }
  await search(window, 'heron')
  await expect(window.getByRole('status').getByText('1 note, 1 comment')).toBeVisible()
  await expect(
    results(window).getByRole('group', { name: 'Comments on highlights' }).locator('mark'),
  ).toHaveText(['heron'])
  await results(window).getByRole('group', { name: 'Notes' }).getByRole('option').click()
  await expect(pane(window, /Pane 1: To ask/)).toBeVisible()
})

test('one line says how a search is read, and what could not be meant as it was typed', async ({
  window,
}) => {
  await search(window, 'date:2019..2021-03 gates')
  await expect(window.getByText('Published 2019 to March 2021, containing “gates”')).toBeVisible()
  await search(window, 'colour:brown gates')
  await expect(window.getByText(/“colour:” can be followed by amber/)).toBeVisible()
  await search(window, '/[flood/')
  await expect(window.getByText(/It was searched as words\./)).toBeVisible()
  await search(window, 'gates')
  await expect(hits(window).first()).toBeVisible()
  await window.getByRole('button', { name: 'How to search' }).click()
  await expect(window.getByRole('dialog').getByText('"flood gate"')).toBeVisible()
})

test('a misspelt word is asked about, and nothing is replaced before one says so', async ({ window }) => {
  const field = window.getByRole('searchbox', { name: 'Search library' })
  const meant = window.getByRole('group', { name: 'Did you mean' })
  await search(window, 'kind:markdown evacuatd siren')
  await expect(meant.getByRole('listitem')).toHaveText([
    'kind:markdown evacuated sirens1 document',
    'kind:markdown evacuate sirens1 document',
  ])
  await expect(meant.locator('b')).toHaveText(['evacuated', 'sirens', 'evacuate', 'sirens'])
  await expect(window.getByRole('status').getByText('Nothing found')).toBeVisible()
  await expect(field).toHaveValue('kind:markdown evacuatd siren')
  await meant.getByRole('button').first().click()
  await expect(field).toHaveValue('kind:markdown evacuated sirens')
  await expect(window.getByRole('status').getByText('2 passages in 1 document')).toBeVisible()
  await expect(meant).toHaveCount(0)
})

test('words are found in all their forms when one asks for it, and the answer says in which', async ({
  window,
}) => {
  const field = window.getByRole('searchbox', { name: 'Search library' })
  const forms = window.getByRole('button', { name: 'Word forms' })
  await search(window, 'kind:markdown evacuate')
  await expect(results(window).locator('mark')).toHaveText(['evacuate'])
  await expect(forms).toHaveAttribute('aria-pressed', 'false')
  await forms.click()
  await expect(field).toHaveValue('kind:markdown forms:evacuate')
  await expect(forms).toHaveAttribute('aria-pressed', 'true')
  await expect(window.getByText('“evacuate” also as evacuated, évacués.')).toBeVisible()
  await expect
    .poll(async () => (await results(window).locator('mark').allTextContents()).toSorted())
    .toEqual(['evacuate', 'evacuated', 'evacuated', 'Évacués'])
  await results(window)
    .getByRole('option', { name: /^The spillway/ })
    .click()
  await expect(window.getByRole('status').getByText('Hit 1 of 3 in this document')).toBeVisible()
  await expectAccessible(window)
  await forms.click()
  await expect(field).toHaveValue('kind:markdown evacuate')
  await search(window, '"flood gate"')
  await expect(forms).toHaveCount(0)
})

test('fields and their values are completed, and the keys of the results stay as they are', async ({
  window,
}) => {
  const field = window.getByRole('searchbox', { name: 'Search library' })
  const offers = window.getByRole('listbox', { name: 'Completions' })
  await search(window, 'gates ki')
  await expect(offers.getByRole('option')).toHaveText(['kind:'])
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(field).toHaveValue('gates kind:')
  await window.keyboard.type('mark')
  await expect(offers.getByRole('option')).toHaveText(['markdown'])
  await offers.getByRole('option').click()
  await expect(field).toHaveValue('gates kind:markdown ')
  await expect(field).toBeFocused()
  await expect(offers).toHaveCount(0)
  // Escape puts the completions away and leaves the search.
  await search(window, 'gates ki')
  await expect(offers).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(offers).toHaveCount(0)
  await expect(field).toHaveValue('gates ki')
})

test('facets narrow the search by terms that stand in the field, and let go of them again', async ({
  window,
}) => {
  const field = window.getByRole('searchbox', { name: 'Search library' })
  await search(window, 'the OR words')
  await expect(window.getByRole('status').getByText(/in 4 documents/)).toBeVisible()
  await window.getByRole('button', { name: 'Narrow by kind' }).click()
  await window.getByRole('menuitemcheckbox', { name: /Markdown/ }).click()
  await expect(field).toHaveValue('(the OR words) kind:markdown')
  await expect(window.getByRole('status').getByText(/in 3 documents/)).toBeVisible()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Kind: Markdown' }).click()
  await window.getByRole('menuitemcheckbox', { name: /Markdown/ }).click()
  await expect(field).toHaveValue('(the OR words)')
  await expect(window.getByRole('status').getByText(/in 4 documents/)).toBeVisible()
})

test('passages can be listed one by one', async ({ window }) => {
  await search(window, 'gates')
  await expect(results(window).getByRole('group')).not.toHaveCount(1)
  await window.getByRole('button', { name: 'Passages one by one' }).click()
  await expect(results(window).getByRole('group')).toHaveCount(1)
  await expect(hits(window).filter({ hasText: 'Statement' })).toHaveText([/The gates were lowered\./])
  // Walked as they are listed.
  await hits(window).first().click()
  await expect(window.getByRole('status').getByText(/^Hit 1 of \d in this passage$/)).toBeVisible()
  await expect(hits(window).first()).toHaveAttribute('data-current', 'true')
  const inFirst = await hits(window).first().locator('mark').count()
  for (let step = 0; step < inFirst; step += 1) await window.keyboard.press('F3')
  await expect(hits(window).nth(1)).toHaveAttribute('data-current', 'true')
})

test('all hits of an opened document are marked; n and p go through them and on to the next one', async ({
  window,
}) => {
  const marked = () =>
    window.evaluate(() => [
      CSS.highlights.get('hl-found')?.size ?? 0,
      CSS.highlights.get('hl-found-now')?.size ?? 0,
    ])
  const at = (words: string) => expect(window.getByRole('status').getByText(words)).toBeVisible()
  await search(window, 'evacuated OR gates')
  await window.keyboard.press('Enter')
  await expect(hits(window).first()).toBeFocused()
  await window.keyboard.press('Enter')
  const first = (await pane(window, /^Pane 1/).getAttribute('aria-label')) ?? ''
  const all = first.includes('Statement') ? 2 : 5
  await expect.poll(marked).toEqual([all, 1])
  await at(`Hit 1 of ${all} in this document`)
  await window.keyboard.press('n')
  await at(`Hit 2 of ${all} in this document`)
  await window.keyboard.press('p')
  await at(`Hit 1 of ${all} in this document`)
  for (let step = 0; step < all; step += 1) await window.keyboard.press('F3')
  await at(`Hit 1 of ${7 - all} in this document`)
  await expect(pane(window, /^Pane 1/)).not.toHaveAccessibleName(first)
  // The list goes along, and is come back to at the hit that is shown.
  const group = results(window).getByRole('group').nth(1)
  await expect(group.getByRole('option').first()).toBeFocused()
  await window.keyboard.press('Control+Shift+F')
  await window.keyboard.press('Enter')
  await expect(group.getByRole('option').first()).toBeFocused()
  await window.keyboard.press('Shift+F3')
  await at(`Hit ${all} of ${all} in this document`)
  // In the text, too.
  await pane(window, /^Pane 1/)
    .getByRole('article')
    .focus()
  await window.keyboard.press('p')
  await at(`Hit ${all - 1} of ${all} in this document`)
})

test('selected words are searched for as they stand', async ({ window }) => {
  await search(window, 'sirens')
  await hits(window).first().click()
  await new Reader(window, pane(window, /^Pane 1/)).select('were heard')
  await window.keyboard.press('Control+Alt+F')
  await expect(window.getByRole('searchbox', { name: 'Search library' })).toHaveValue('"were heard"')
  await expect(results(window).locator('mark')).toHaveText(['were heard'])
})

test('a key is shown at once while searches run', async ({ window }) => {
  await window.evaluate(() => {
    const keys: number[] = []
    Object.assign(globalThis, { keys })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') keys.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  await search(window, '')
  for (const key of 'the* OR /e[rv]/ OR ~evacuted tag:x') await window.keyboard.type(key, { delay: 40 })
  await expect(window.getByRole('status').getByText(/passages? in/)).toBeVisible()
  const keys = await window.evaluate(() => Reflect.get(globalThis, 'keys') as number[])
  // Fewer than a tenth may take longer than a tenth of a second to be painted, on a busy machine.
  expect(keys.filter((duration) => duration > 100).length).toBeLessThanOrEqual(3)
})

test('coming back to a search comes back to the place in it', async ({ start }) => {
  const many = Object.fromEntries(
    Array.from({ length: 130 }, (_, i) => [`${i}.txt`, `Report ${i}\n\nThe heron was seen ${i} times.\n`]),
  )
  const { window } = await start({ files: many })
  await search(window, 'heron')
  await expect(window.getByText('130 passages in 130 documents')).toBeVisible()
  // Windows of the answer come as the list is scrolled to its end.
  await results(window).focus()
  await expect
    .poll(async () => {
      await results(window).evaluate((list) => list.scrollTo(0, list.scrollHeight))
      return await results(window).evaluate((list) => list.scrollHeight)
    })
    .toBeGreaterThan(130 * 60)
  await results(window).evaluate((list) => list.scrollTo(0, 4000))
  await expect.poll(() => hits(window).count()).toBeLessThan(60)
  const top = () =>
    results(window).evaluate((list) => {
      const edge = list.getBoundingClientRect().top
      const lines = [...list.querySelectorAll('[role="option"]')]
      const line = lines.find((option) => option.getBoundingClientRect().top >= edge)
      return `${line?.textContent} at ${Math.round((line?.getBoundingClientRect().top ?? 0) - edge)}`
    })
  // Lines move until those above them were drawn and measured.
  let seen = ''
  await expect
    .poll(
      async () => {
        const before = seen
        seen = await top()
        return seen === before
      },
      { intervals: [300] },
    )
    .toBe(true)
  await window.getByRole('button', { name: /^All documents/ }).click()
  await expect(results(window)).toHaveCount(0)
  await search(window, 'heron')
  await expect.poll(top).toBe(seen)
})

for (const theme of ['light', 'dark'] as const) {
  test(`the results are accessible in ${theme}`, async ({ window }) => {
    await call(window, 'settings.set', { theme })
    await search(window, 'evacuated')
    await expect(hits(window).first()).toBeVisible()
    await expectAccessible(window, '[data-region]')
  })
}
