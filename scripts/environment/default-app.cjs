// Stands in for the default app of Electron's npm releases, which packaged Electrons lack:
// `electron [-r FILE]… FOLDER` loads the app in FOLDER. Runs in Electron 25's main process.
const path = require('node:path')
const electron = require('electron')

/** @typedef {{setVersion(version: string): void, setAppPath(path: string): void}} ForDefaultApps */
const app = /** @type {import('electron').App & ForDefaultApps} */ (electron.app)

/** @type {string[]} */
const preloaded = []
let folder = ''
for (let index = 1; index < process.argv.length && folder === ''; index += 1) {
  const argument = process.argv[index] ?? ''
  if (argument === '-r' || argument === '--require') preloaded.push(process.argv[(index += 1)] ?? '')
  else if (!argument.startsWith('-')) folder = path.resolve(argument)
}

if (folder === '') {
  console.error(`Usage: ${path.basename(process.execPath)} [-r FILE] FOLDER`)
  process.exit(2)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
for (const file of preloaded) require(path.resolve(file))

const manifest = require(path.join(folder, 'package.json'))
app.setVersion(manifest.version)
app.setName(manifest.productName ?? manifest.name)
app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
app.setAppPath(folder)
require(path.join(folder, manifest.main))
