/** Keeps the first thing that it is told and says it again whenever it is asked. */
let kept: unknown = null

process.on('message', (message) => {
  if (kept === null) kept = message
  process.send?.(kept)
})
process.on('disconnect', () => process.exit(0))
