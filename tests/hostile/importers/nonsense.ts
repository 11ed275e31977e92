/** An importer that answers with what is no result. */
process.on('message', () => {
  process.send?.({ type: 'results', results: [Buffer.from('{"ok":tr')], resident: 0 })
})
