import type { ToImporter } from '#library/importing/importer-messages.ts'

/** An importer that hands out one file and ends when it should hand out the next. */
process.on('message', (message: ToImporter) => {
  if (message.type !== 'files') process.exit(3)
  const bytes = new TextEncoder().encode('The first of two files.')
  process.send?.({ type: 'member', member: { ok: true, name: 'first.txt', bytes } })
})
