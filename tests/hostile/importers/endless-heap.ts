/** An importer that a file makes fill its heap; files named `good…` it reads. */
process.on('message', ({ path }: { path: string }) => {
  if (path.includes('good'))
    process.send?.({ type: 'result', result: { ok: false, code: 'empty', message: 'still alive' } })
  else for (const held: object[] = []; ; ) held.push({ held: held.length })
})
