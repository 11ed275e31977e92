/** An importer that a file makes end by itself; files named `good…` it reads. */
process.on('message', ({ path }: { path: string }) => {
  if (path.includes('good'))
    process.send?.({ type: 'result', result: { ok: false, code: 'empty', message: 'still alive' } })
  else process.exit(7)
})
