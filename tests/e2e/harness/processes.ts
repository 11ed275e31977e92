import type { ElectronApplication } from '@playwright/test'

interface Handle {
  readonly pid?: number
  readonly spawnargs?: readonly string[]
}

/** The id of the library process, or null while there is none. Works for a `utilityProcess` and for a child of Node. */
export function libraryProcessId(app: ElectronApplication): Promise<number | null> {
  return app.evaluate(({ app: electron }) => {
    const utility = electron.getAppMetrics().find(({ name }) => name === 'Bookwheel library')
    if (utility) return utility.pid
    const main = process as unknown as { _getActiveHandles(): readonly Handle[] }
    const child = main
      ._getActiveHandles()
      .find(({ spawnargs }) => spawnargs?.some((argument) => argument.endsWith('library.cjs')))
    return child?.pid ?? null
  })
}

/** Ends the library process as a crash or the system's memory guard would. */
export async function killLibraryProcess(app: ElectronApplication): Promise<void> {
  const pid = await libraryProcessId(app)
  if (pid === null) throw new Error('There is no library process.')
  process.kill(pid, 'SIGKILL')
}
