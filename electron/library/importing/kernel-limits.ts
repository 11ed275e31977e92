import { execFile } from 'node:child_process'

/**
 * Has the kernel hold a process to limits that no code in it can lift: no bytes written to any file, no core dump, and no
 * more than `memoryBytes` of memory of its own. Memory counts from when it may be written to, which is far more than what
 * is resident (V8 alone asks for half a gigabyte), so `memoryBytes` should be generous: it stops what grows faster than anybody
 * looks. Resolves to whether the limits hold: Linux with `prlimit` (util-linux) has them, other systems don't.
 */
export function limitByKernel(pid: number, memoryBytes: number): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(false)
  const limits = [`--data=${memoryBytes}`, '--fsize=0', '--core=0']
  return new Promise((resolve) => {
    execFile('prlimit', ['--pid', String(pid), ...limits], { env: { PATH: PLACES } }, (error) => {
      resolve(error === null)
    })
  })
}

/** Where systems keep it; the user's own PATH may name anything. */
const PLACES = '/usr/bin:/bin:/usr/sbin:/sbin'
