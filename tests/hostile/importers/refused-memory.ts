import { toFailure } from '#library/importing/importer-failures.ts'

/** An importer whose file wants more memory at once than the kernel gives, before anybody could see it growing. */
process.on('message', () => {
  try {
    process.send?.({ type: 'result', result: Buffer.alloc(3 * 1024 ** 3, 1).length, resident: 0 })
  } catch (error) {
    process.send?.({ type: 'result', result: toFailure(error), resident: 0 })
  }
})
