/** An importer that a file makes fill its memory with buffers, which no heap limit holds; files named `good…` it reads. */
process.on('message', ({ files: [{ path }] }: { files: [{ path: string }] }) => {
  if (path.includes('good'))
    process.send?.({
      type: 'results',
      results: [{ json: Buffer.from('{"ok":false,"code":"empty","message":"still alive"}'), text: null }],
    })
  else for (const held: Buffer[] = []; ; ) held.push(Buffer.alloc(8 * 1024 * 1024, held.length))
})
