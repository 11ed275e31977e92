import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the window keeps what belongs to no library, on each system: the folder that Electron calls `userData`. */
export function settingsFolder(): string {
  return join(applicationData(), 'bookwheel')
}

function applicationData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] || join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
}
