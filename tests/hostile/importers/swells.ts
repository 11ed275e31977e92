/** An importer that says its number, and that a file named `bad…` left it with most of the memory that it may have. */
process.on('message', ({ files: [{ path }] }: { files: [{ path: string }] }) => {
  const resident = path.includes('bad') ? 900 * 1024 * 1024 : 0
  const message = String(process.pid)
  process.send?.({
    type: 'results',
    results: [{ json: Buffer.from(JSON.stringify({ ok: false, code: 'empty', message })), text: null }],
    resident,
  })
})
