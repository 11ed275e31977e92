#!/usr/bin/env node
// npm run check: the same checks as in npm test, without running anything of the program.

import { command } from './environment/command.js'
import { ensureDependencies } from './environment/install.js'
import { runChecks } from './testing/checks.js'

await command(async () => {
  await ensureDependencies()
  const { failed } = await runChecks()
  return failed === 0 ? 0 : 1
})
