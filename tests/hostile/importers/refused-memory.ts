import { toFailure } from '#library/importing/importer-failures.ts'

/** An importer whose file wants more memory at once than the kernel gives, before anybody could see it growing. */
process.on('message', () => {
  try {
    process.send?.({
      type: 'results',
      results: [{ json: Buffer.from(String(Buffer.alloc(3 * 1024 ** 3, 1).length)), text: null }],
      resident: 0,
    })
  } catch (error) {
    process.send?.({
      type: 'results',
      results: [{ json: Buffer.from(JSON.stringify(toFailure(error))), text: null }],
      resident: 0,
    })
  }
})
