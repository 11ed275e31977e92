/** An importer that a file makes fill its heap; files named `good…` it reads. */
process.on('message', ({ files: [{ path }] }: { files: [{ path: string }] }) => {
  if (path.includes('good'))
    process.send?.({
      type: 'results',
      results: [{ json: Buffer.from('{"ok":false,"code":"empty","message":"still alive"}'), text: null }],
    })
  else for (const held: object[] = []; ; ) held.push({ held: held.length })
})
