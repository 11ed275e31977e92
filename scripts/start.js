#!/usr/bin/env node
// npm start: from a checkout without node_modules to the open window.

import { resolve } from 'node:path'
import { ensureBuilt } from './environment/build.js'
import { run } from './environment/children.js'
import { command } from './environment/command.js'
import { lacksDisplay, withDisplay } from './environment/display.js'
import { resolveElectron } from './environment/electron.js'
import { ensureDependencies } from './environment/install.js'
import { withPinnedNode } from './environment/pinned-node.js'
import { projectFolder } from './environment/places.js'
import { sandboxSwitches } from './environment/sandbox.js'
import { Problem, say } from './environment/say.js'
import { startArguments, USAGE } from './environment/start-arguments.js'
import { ensureSystemLibraries } from './environment/system-libraries.js'

await command(async () => {
  // npm runs scripts in the project's folder and names the one it was called in.
  const here = process.env['INIT_CWD'] ?? process.cwd()
  const chosen = startArguments(process.argv.slice(2), (path) => resolve(here, path))
  if (chosen === 'help') {
    say(USAGE)
    return 0
  }
  await ensureDependencies()
  const electron = await resolveElectron()
  await ensureSystemLibraries(electron, { virtualDisplay: lacksDisplay(process.env) })
  if (!(await ensureBuilt())) throw new Problem('The program could not be built; the reason is above.')
  const env = withPinnedNode(await withDisplay(process.env))
  const switches = [...(await sandboxSwitches(electron)), '--log-level=3']
  say('Bookwheel is open. Close its window, or press Ctrl+C here, to end it.')
  const { code } = await run(electron, [...switches, projectFolder, ...chosen], { env })
  return code
})
