/** An importer that answers with what is no result, each time another. */
const TEXTS = { kind: 'text', blocks: [{ kind: 'paragraph', bytes: 12 }] }
const answers = [
  { json: '{"ok":tr', text: null },
  { json: JSON.stringify({ ok: true, extraction: TEXTS }), text: null },
  { json: JSON.stringify({ ok: true, extraction: TEXTS }), text: Buffer.from('the gate') },
]

process.on('message', ({ files: [{ path }] }: { files: [{ path: string }] }) => {
  const { json, text } = answers[Number(path.at(-1))] as (typeof answers)[number]
  process.send?.({ type: 'results', results: [{ json: Buffer.from(json), text }], resident: 0 })
})
