import { setTimeout as sleep } from 'node:timers/promises'
import { writeWhole } from '#library/packs/write-file.ts'
import { toFailure } from '#shared/contract/errors.ts'

/** Writes a file of 8 MiB with rests between its parts, says so after the first ones, and at the end why it could not. */
try {
  await writeWhole(process.argv[2] ?? '', new Uint8Array(8 * 1024 * 1024), async (done) => {
    if (done >= 2 * 1024 * 1024) process.send?.('half')
    if (process.send !== undefined) await sleep(200)
  })
} catch (error) {
  console.log(JSON.stringify(toFailure(error)))
}
