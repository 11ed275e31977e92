import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/**
 * Returns a function that writes everything to the disk which the file system of `folder` holds, by `sync -f` of GNU
 * coreutils (syncfs(2)); it resolves with false where that is missing or fails, which then says nothing. A shell stays between calls and ends with this thread: to start a process from this one, the system copies the table
 * of all its pages, which takes as long as storing ten documents.
 */
export function createWholeSync(folder: string): () => Promise<boolean> {
  let shell: ChildProcessByStdio<Writable, Readable, null> | null = null
  let waiting: ((synced: boolean) => void)[] = []

  function start(): NonNullable<typeof shell> {
    const started = spawn('/bin/sh', ['-c', SYNC_FOR_EACH_LINE, folder], {
      env: { PATH: '/usr/bin:/bin' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const end = (): void => {
      shell = null
      for (const tell of waiting.splice(0)) tell(false)
    }
    started.once('error', end)
    started.once('exit', end)
    started.stdin.on('error', end)
    started.stdout.on('data', (said: Buffer) => {
      for (const byte of said) if (byte !== LINE_FEED) waiting.shift()?.(byte === YES)
    })
    return started
  }

  return () => {
    if (process.platform !== 'linux') return Promise.resolve(false)
    return new Promise((resolve) => {
      waiting.push(resolve)
      shell ??= start()
      shell.stdin.write('\n')
    })
  }
}

const LINE_FEED = 10
const YES = 'y'.charCodeAt(0)
const SYNC_FOR_EACH_LINE = 'while read -r _; do if sync -f "$0"; then echo y; else echo n; fi; done'
