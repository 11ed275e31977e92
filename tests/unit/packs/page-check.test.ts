import { expect, test } from 'vitest'
import { PAGE_CHECK } from '#library/packs/page-check/script.generated.ts'
import { pageCheckModule } from '#scripts/page-check.ts'

test('the script in an HTML pack is the one that its sources make', async () => {
  expect(await pageCheckModule()).toContain(JSON.stringify(PAGE_CHECK))
})

test('the script reaches no network and keeps nothing', () => {
  expect(PAGE_CHECK).not.toMatch(
    /fetch|XMLHttpRequest|WebSocket|sendBeacon|localStorage|indexedDB|cookie|eval\(|import\(/,
  )
})
