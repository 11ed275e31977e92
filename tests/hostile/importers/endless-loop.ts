/** An importer that a file has caught in an endless loop; files named `good…` it reads. */
process.on('message', ({ path }: { path: string }) => {
  if (path.includes('good'))
    process.send?.({ type: 'result', result: { ok: false, code: 'empty', message: 'still alive' } })
  for (; !path.includes('good'); );
})
