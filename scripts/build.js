#!/usr/bin/env node
// npm run build: the program in out/, made anew only when its sources changed.

import { ensureBuilt } from './environment/build.js'
import { command } from './environment/command.js'
import { ensureDependencies } from './environment/install.js'
import { say } from './environment/say.js'

await command(async () => {
  await ensureDependencies()
  if (!(await ensureBuilt())) return 1
  say('The program is in out/.')
  return 0
})
