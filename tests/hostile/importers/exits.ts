/** An importer that a file makes end by itself; files named `good…` it reads. */
process.on('message', ({ files: [{ path }] }: { files: [{ path: string }] }) => {
  if (path.includes('good'))
    process.send?.({
      type: 'results',
      results: [{ json: Buffer.from('{"ok":false,"code":"empty","message":"still alive"}'), text: null }],
    })
  else process.exit(7)
})
