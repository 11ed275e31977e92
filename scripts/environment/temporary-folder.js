import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A new folder inside `parent`, removed with all its contents when this script ends, however it is ended.
 * @param {string} parent
 * @param {string} prefix
 */
export function temporaryFolder(parent, prefix) {
  const folder = mkdtempSync(join(parent, prefix))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
