import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Milliseconds between two looks at a process's memory. */
const INTERVAL = 100

/** Resident bytes of another process, or null where the system has no /proc. */
export function residentBytes(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1])
    // Linux on x64 and arm64 as distributed uses pages of 4 KiB; larger pages only make the limit stricter to reach.
    return Number.isFinite(pages) ? pages * 4096 : null
  } catch {
    return null
  }
}

/**
 * Ends this process (SIGABRT) when it holds more than `limit` resident bytes. A thread watches, because the main
 * thread of a busy parser runs no timer. Not needed on Linux, where the parent reads /proc.
 */
export function watchMemory(limit: number): void {
  if (process.platform === 'linux' || !(limit > 0)) return
  const watch = `
    setInterval(() => {
      if (process.memoryUsage.rss() > ${limit}) process.kill(process.pid, 'SIGABRT')
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
