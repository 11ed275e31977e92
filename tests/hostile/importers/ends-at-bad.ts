/** An importer that reads all files it is given but those named `bad…`, which end it; results come together at the end. */
process.on('message', ({ files }: { files: readonly { readonly name: string }[] }) => {
  const results = files.map(({ name }) => {
    if (name.startsWith('bad')) process.exit(7)
    const message = `${files.length > 1 ? 'many' : 'alone'} ${name}`
    return { json: Buffer.from(JSON.stringify({ ok: false, code: 'empty', message })), text: null }
  })
  process.send?.({ type: 'results', results, resident: 0 })
})
