import { join, resolve } from 'node:path'
import { app } from 'electron'
import { declareAppScheme } from './app-protocol.ts'
import { openAppSettings } from './app-settings.ts'
import { ownArguments, parseArguments, USAGE } from './arguments.ts'
import { goOffline } from './offline-switches.ts'
import { runProgram } from './program.ts'
import { isOlderElectron } from './runtime.ts'
import { lockDown } from './security.ts'

// Electron's default app sets its own folder over the one that the switch names.
const userData = app.commandLine.getSwitchValue('user-data-dir')
if (userData !== '') app.setPath('userData', resolve(userData))

// Where there is no GPU (virtual displays) one in forty windows of Electron 25 waited for it for ever, white.
if (isOlderElectron()) app.disableHardwareAcceleration()

declareAppScheme()
goOffline(app.commandLine)
lockDown()

const own = ownArguments(process.argv, process.defaultApp ? app.getAppPath() : null)
const parsed = parseArguments(own, process.cwd())
switch (parsed.kind) {
  case 'help':
    console.log(USAGE)
    process.exit(0)
    break
  case 'wrong':
    console.error(`${parsed.message}\n\n${USAGE}`)
    process.exit(2)
    break
  case 'run':
    // One program for each folder of user data; a second one hands over what it was asked to do.
    if (app.requestSingleInstanceLock(parsed.arguments)) {
      const settings = openAppSettings(join(app.getPath('userData'), 'settings.json'))
      app
        .whenReady()
        .then(() => runProgram(parsed.arguments, settings))
        .catch((error: unknown) => {
          console.error('Bookwheel could not start:', error)
          app.exit(1)
        })
    } else {
      console.log('Bookwheel is open already; its window was brought to the front.')
      app.quit()
    }
}
