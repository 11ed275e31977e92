import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

/** An importer that a file has taken over: it says what it could do beside the file, and what it finds in its environment. */
process.on('message', ({ files: [{ path }] }: { files: [{ path: string }] }) => {
  const done: string[] = []
  attempt(() => writeFileSync(`${path}.written`, 'x'), 'wrote a file', done)
  attempt(() => spawnSync('true').error === undefined || fail(), 'started a process', done)
  const environment = Object.keys(process.env).join(' ')
  const message = `${done.join(', ')}|${environment}`
  process.send?.({
    type: 'results',
    results: [{ json: Buffer.from(JSON.stringify({ ok: false, code: 'unreadable', message })), text: null }],
  })
})

function attempt(deed: () => unknown, name: string, done: string[]): void {
  try {
    deed()
    done.push(name)
  } catch {
    // Refused, as it should be.
  }
}

function fail(): never {
  throw new Error('no process')
}
