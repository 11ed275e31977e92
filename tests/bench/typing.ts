import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { call } from '#tests/e2e/harness/call.ts'
import { launch } from '#tests/e2e/harness/launch.ts'
import { Notes } from '#tests/e2e/harness/notes.ts'
import { madeDocument } from './made-documents.ts'
import { inFolder } from './made-library.ts'
import type { Comparison } from './yardstick.ts'

const KEYS = 400
/** Milliseconds between two keys: 120 words a minute. */
const PAUSE = 50
/** The Event Timing API tells nothing of keys that were painted sooner (milliseconds). */
const SHORTEST = 16

/**
 * Typing into a note in the running program while files are imported, and while nothing else happens: from each key to
 * the paint that shows it, as the browser itself measures it. Needs a built program and BOOKWHEEL_TEST_ELECTRON.
 */
export async function typing(files: number): Promise<Comparison[]> {
  if (!process.env['BOOKWHEEL_TEST_ELECTRON']) {
    console.log('typing is measured in the running program: build it and set BOOKWHEEL_TEST_ELECTRON')
    return []
  }
  return inFolder(async (folder) => {
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    for (let n = 0; n < files; n++) {
      const { blocks } = madeDocument(n)
      writeFileSync(join(inbox, `${n}.txt`), blocks.map(({ text }) => text).join('\n\n'))
    }
    const program = await launch({ library: join(folder, 'Typing.bookwheel') })
    const { window } = program
    await window.getByRole('main', { name: 'Desk' }).waitFor()
    await new Notes(window).create('Typed: ')
    const alone = await type(window)
    await call(window, 'imports.start', { paths: [inbox] })
    const meanwhile = await type(window)
    const { running } = await call(window, 'imports.status', {})
    await program.close()
    return [
      {
        what: `typing while ${files.toLocaleString('en')} files are imported`,
        yardstick: 'typing while nothing else happens',
        ours: meanwhile,
        bare: alone,
        ratio: meanwhile.p95 / alone.p95,
        remark: `p99 ${meanwhile.p99} ms${running ? `, ${running.done} of ${running.total} files imported meanwhile` : ', the import ended before'}`,
      },
    ]
  })
}

interface Delays {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

async function type(window: Page): Promise<Delays> {
  await window.evaluate((durationThreshold) => {
    const delays = new Map<number, number>()
    Object.assign(globalThis, { delays })
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        const { interactionId, duration } = entry
        if (interactionId > 0) delays.set(interactionId, Math.max(delays.get(interactionId) ?? 0, duration))
      }
    })
    watch.observe({ type: 'event', durationThreshold } as PerformanceObserverInit)
  }, SHORTEST)
  for (let key = 0; key < KEYS; key++) {
    await window.keyboard.press(key % 6 === 5 ? 'Space' : 'abcdefghij'.charAt(key % 10))
    await window.waitForTimeout(PAUSE)
  }
  const late = await window.evaluate(() => [
    ...(globalThis as unknown as { delays: Map<number, number> }).delays.values(),
  ])
  const sorted = [...Array.from({ length: Math.max(0, KEYS - late.length) }, () => SHORTEST), ...late].sort(
    (a, b) => a - b,
  )
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
