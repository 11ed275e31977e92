import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Milliseconds between two looks at a process's memory. */
const INTERVAL = 100

/** As V8 ends a process that is out of memory; Windows knows no such signal. */
const END = process.platform === 'win32' ? 'SIGKILL' : 'SIGABRT'

/** Resident bytes of another process, or null where the system has no /proc or the process is gone. */
function residentBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

/**
 * Ends this process when it holds more than `limit` resident bytes. A thread watches, because the main
 * thread of a busy parser runs no timer. Not needed on Linux, where the parent reads /proc.
 */
export function watchMemory(limit: number): void {
  if (process.platform === 'linux' || !(limit > 0)) return
  const watch = `
    setInterval(() => {
      if (process.memoryUsage.rss() > ${limit}) process.kill(process.pid, '${END}')
    }, ${INTERVAL})`
  new Worker(watch, { eval: true }).unref()
}

/** Calls `onExceeded` once when process `pid` holds more than `limit` bytes; returns how to stop watching. */
export function watchProcess(pid: number, limit: number, onExceeded: () => void): () => void {
  const timer = setInterval(() => {
    const bytes = residentBytes(pid)
    if (bytes === null || bytes <= limit) return
    clearInterval(timer)
    onExceeded()
  }, INTERVAL)
  return () => clearInterval(timer)
}
