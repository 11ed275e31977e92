import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/**
 * Returns a function that writes everything to the disk which the file system of `folder` holds, by `sync -f` of GNU
 * coreutils (syncfs(2)); it resolves with false where that is missing or fails, which then says nothing. One call at a
 * time. A shell stays between calls and ends with this thread: to start a process from this one, the system copies the table
 * of all its pages, which takes as long as storing ten documents.
 */
export function createWholeSync(folder: string): () => Promise<boolean> {
  let shell: ChildProcessByStdio<Writable, Readable, null> | null = null
  let tell: (synced: boolean) => void = () => undefined

  function start(): NonNullable<typeof shell> {
    const started = spawn('/bin/sh', ['-c', SYNC_FOR_EACH_LINE, folder], {
      env: { PATH: '/usr/bin:/bin' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const end = (): void => {
      shell = null
      tell(false)
    }
    started.once('error', end)
    started.once('exit', end)
    started.stdin.on('error', end)
    started.stdout.on('data', (said: Buffer) => tell(said.toString('latin1') === 'yes\n'))
    return started
  }

  return () => {
    if (process.platform !== 'linux') return Promise.resolve(false)
    return new Promise((resolve) => {
      tell = resolve
      shell ??= start()
      shell.stdin.write('\n')
    })
  }
}

const SYNC_FOR_EACH_LINE = 'while read -r _; do if sync -f "$0"; then echo yes; else echo no; fi; done'
